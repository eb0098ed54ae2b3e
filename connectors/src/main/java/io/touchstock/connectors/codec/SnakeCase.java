package io.touchstock.connectors.codec;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The other spelling of a field name: {@code occurred_at} for {@code occurredAt}. */
final class SnakeCase {

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private SnakeCase() {}

    /** @param camelCase a field name of a format, never one out of an input: the answers are kept */
    static String of(String camelCase) {
        return KNOWN.computeIfAbsent(camelCase, SnakeCase::convert);
    }

    private static String convert(String camelCase) {
        StringBuilder out = new StringBuilder(camelCase.length() + 4);
        for (int i = 0; i < camelCase.length(); i++) {
            char c = camelCase.charAt(i);
            if (Character.isUpperCase(c)) {
                out.append('_').append(Character.toLowerCase(c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
