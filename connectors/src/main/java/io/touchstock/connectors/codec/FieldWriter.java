package io.touchstock.connectors.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;

/** Takes the fields of an event, whatever they are written to. What is null is left out. */
interface FieldWriter {

    void text(String name, String value);

    /** Money in micros, written as a decimal. */
    void money(String name, Long micros);

    void whole(String name, long value);

    void number(String name, Double value);

    void flag(String name, boolean value);

    /** Several short texts; left out if there are none. */
    void texts(String name, List<String> values);

    <V> void nested(String name, V value, BiConsumer<V, FieldWriter> fields);

    <V> void list(String name, List<V> values, BiConsumer<V, FieldWriter> fields);

    /** A whole number that may be missing. */
    default void count(String name, Integer value) {
        if (value != null) {
            whole(name, value);
        }
    }

    default void moment(String name, Instant value) {
        text(name, value == null ? null : value.toString());
    }

    default void day(String name, LocalDate value) {
        text(name, value == null ? null : value.toString());
    }

    default void oneOf(String name, Enum<?> value) {
        text(name, value == null ? null : value.name());
    }
}
