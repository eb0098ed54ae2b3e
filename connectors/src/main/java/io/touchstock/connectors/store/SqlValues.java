package io.touchstock.connectors.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Values as both drivers take them. */
final class SqlValues {

    private SqlValues() {}

    /** Moments to the microsecond, which is what both databases keep; text without the one character they refuse. */
    static Object of(Object value) {
        if (value instanceof Instant moment) {
            return moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof String text && text.indexOf('\0') >= 0) {
            return text.replace('\0', '\uFFFD');
        }
        return value;
    }

    /** A key cannot be null: the empty text stands for none. */
    static String orNone(String text) {
        return text == null ? "" : text;
    }

    static String noneToNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
