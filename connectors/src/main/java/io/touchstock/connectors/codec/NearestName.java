package io.touchstock.connectors.codec;

import java.util.Collection;
import java.util.Locale;

/** Finds the known name that somebody probably meant, by Levenshtein distance without regard to case. */
final class NearestName {

    /** Longer input is cut: nobody mistypes a name at such length, and the distance takes quadratic time. */
    private static final int LONGEST = 64;

    private NearestName() {}

    /** The nearest of the names, the first of the alphabet among equals. */
    static String to(String typed, Collection<String> names) {
        String wanted = typed.substring(0, Math.min(typed.length(), LONGEST)).toLowerCase(Locale.ROOT);
        return names.stream()
                .sorted()
                .min((a, b) -> Integer.compare(
                        distance(wanted, a.toLowerCase(Locale.ROOT)), distance(wanted, b.toLowerCase(Locale.ROOT))))
                .orElseThrow();
    }

    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
