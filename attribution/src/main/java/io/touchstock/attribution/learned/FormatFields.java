package io.touchstock.attribution.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The fields of a model file. A list is {@code key.0}, {@code key.1} and so on; a row of numbers has blanks between.
 */
record FormatFields(Properties properties) {

    FormatFields() {
        this(new Properties());
    }

    void put(String key, Object value) {
        properties.setProperty(key, value.toString());
    }

    void putRow(String key, double[] row) {
        put(key, Arrays.stream(row).mapToObj(Double::toString).collect(Collectors.joining(" ")));
    }

    void putRows(String key, double[][] rows) {
        for (int row = 0; row < rows.length; row++) {
            putRow(key + '.' + row, rows[row]);
        }
    }

    void putList(String key, List<String> values) {
        for (int at = 0; at < values.size(); at++) {
            put(key + '.' + at, values.get(at));
        }
    }

    void putGroup(String key, SortedMap<String, String> group) {
        group.forEach((name, value) -> put(key + '.' + name, value));
    }

    boolean has(String key) {
        return properties.containsKey(key);
    }

    String text(String key) {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("it has no " + key);
        }
        return value;
    }

    int integer(String key) {
        return Integer.parseInt(text(key));
    }

    long longInteger(String key) {
        return Long.parseLong(text(key));
    }

    double number(String key) {
        return Double.parseDouble(text(key));
    }

    double[] row(String key) {
        return Arrays.stream(text(key).split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    double[][] rows(String key) {
        List<double[]> rows = new ArrayList<>();
        while (has(key + '.' + rows.size())) {
            rows.add(row(key + '.' + rows.size()));
        }
        return rows.toArray(new double[0][]);
    }

    List<String> list(String key) {
        List<String> values = new ArrayList<>();
        while (has(key + '.' + values.size())) {
            values.add(text(key + '.' + values.size()));
        }
        return values;
    }

    SortedMap<String, String> group(String key) {
        SortedMap<String, String> found = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(key + '.')) {
                found.put(name.substring(key.length() + 1), text(name));
            }
        }
        return found;
    }

    /** Sorted, one a line, so that two models can be compared by eye. */
    String lines() {
        StringBuilder text = new StringBuilder();
        for (String key : new TreeMap<>(properties)
                .keySet().stream().map(Object::toString).toList()) {
            text.append(escaped(key).replace(" ", "\\ "))
                    .append('=')
                    .append(escaped(text(key)))
                    .append('\n');
        }
        return text.toString();
    }

    private static String escaped(String text) {
        String escaped = text.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t")
                .replace("\f", "\\f")
                .replace("=", "\\=")
                .replace(":", "\\:")
                .replace("#", "\\#");
        return escaped.startsWith(" ") ? "\\" + escaped : escaped;
    }
}
