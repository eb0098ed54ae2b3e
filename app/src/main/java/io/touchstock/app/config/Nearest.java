package io.touchstock.app.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that somebody probably meant. */
public final class Nearest {
    private Nearest() {}

    /** The known name with the smallest edit distance (Levenshtein 1966), if it is close enough to be a likely slip. */
    public static Optional<String> to(String written, Collection<String> known) {
        String lower = written.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> distance(lower, name) <= Math.max(2, name.length() / 3))
                .min(Comparator.<String>comparingInt(name -> distance(lower, name))
                        .thenComparing(name -> name));
    }

    private static int distance(String lower, String name) {
        return LevenshteinDistance.getDefaultInstance().apply(lower, name.toLowerCase(Locale.ROOT));
    }
}
