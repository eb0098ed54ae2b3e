package io.touchstock.connectors.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Collects fields as values by column; each element of a list gets a row of its own. */
final class RowWriter implements FieldWriter {

    private final Map<String, String> values = new HashMap<>();
    private final List<Map<String, String>> elements = new ArrayList<>();

    private RowWriter() {}

    static List<String> columns(EventFormat<?> format) {
        List<String> columns = new ArrayList<>(format.requiredColumns());
        columns.addAll(format.optionalColumns());
        return columns;
    }

    static <T> List<List<String>> write(T event, EventFormat<T> format) {
        RowWriter writer = new RowWriter();
        format.write(event, writer);
        List<Map<String, String>> parts = writer.elements.isEmpty() ? List.of(Map.of()) : writer.elements;
        List<String> columns = columns(format);
        return parts.stream()
                .map(part -> columns.stream()
                        .map(column -> part.getOrDefault(column, writer.values.getOrDefault(column, "")))
                        .toList())
                .toList();
    }

    @Override
    public void text(String name, String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    @Override
    public void money(String name, Long micros) {
        if (micros != null) {
            values.put(name, Micros.toDecimal(micros).toPlainString());
        }
    }

    @Override
    public void whole(String name, long value) {
        values.put(name, Long.toString(value));
    }

    @Override
    public void number(String name, Double value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }

    @Override
    public void flag(String name, boolean value) {
        values.put(name, Boolean.toString(value));
    }

    @Override
    public void texts(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            values.put(name, String.join(RowFields.TEXT_SEPARATOR, texts));
        }
    }

    @Override
    public <V> void nested(String name, V value, BiConsumer<V, FieldWriter> fields) {
        fields.accept(value, this);
    }

    @Override
    public <V> void list(String name, List<V> items, BiConsumer<V, FieldWriter> fields) {
        for (V item : items) {
            RowWriter row = new RowWriter();
            fields.accept(item, row);
            elements.add(row.values);
        }
    }
}
