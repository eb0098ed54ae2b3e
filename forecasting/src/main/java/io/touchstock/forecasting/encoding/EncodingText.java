package io.touchstock.forecasting.encoding;

import io.touchstock.forecasting.panel.PanelColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An encoding as text, one column or attribute a line, fields parted by tabs; in a field a backslash comes before
 * {@code t}, {@code n} and {@code \} for a tab, a new line and itself.
 */
public final class EncodingText {
    private EncodingText() {}

    /** Writes an encoding. */
    public static String write(PanelEncoding encoding) {
        StringBuilder text = new StringBuilder();
        line(text, Stream.of("units", encoding.wholeUnits() ? "whole" : "any"));
        for (ColumnCode code : encoding.codes()) {
            line(
                    text,
                    Stream.concat(
                            Stream.of(
                                    "column",
                                    code.name(),
                                    code.role().name(),
                                    code.kind().name(),
                                    Double.toString(code.centre()),
                                    Double.toString(code.spread())),
                            code.levels().stream()));
        }
        for (AttributeCode attribute : encoding.attributes()) {
            line(text, Stream.concat(Stream.of("attribute", attribute.name()), attribute.values().stream()));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, Stream<String> fields) {
        text.append(fields.map(field ->
                                field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"))
                        .collect(Collectors.joining("\t")))
                .append('\n');
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static PanelEncoding read(String text) {
        List<ColumnCode> codes = new ArrayList<>();
        List<AttributeCode> attributes = new ArrayList<>();
        boolean whole = false;
        for (String line : text.split("\n")) {
            List<String> fields = Arrays.stream(line.split("\t", -1))
                    .map(EncodingText::unescaped)
                    .toList();
            switch (fields.get(0)) {
                case "units" -> whole = fields.get(1).equals("whole");
                case "column" ->
                    codes.add(new ColumnCode(
                            fields.get(1),
                            PanelColumn.Role.valueOf(fields.get(2)),
                            PanelColumn.Kind.valueOf(fields.get(3)),
                            fields.subList(6, fields.size()),
                            Double.parseDouble(fields.get(4)),
                            Double.parseDouble(fields.get(5))));
                case "attribute" -> attributes.add(new AttributeCode(fields.get(1), fields.subList(2, fields.size())));
                default ->
                    throw new IllegalArgumentException("An encoding has no line that begins with '" + fields.get(0)
                            + "'; the file is damaged, train the model again");
            }
        }
        return new PanelEncoding(codes, attributes, whole);
    }

    private static String unescaped(String field) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char letter = field.charAt(i);
            if (letter == '\\' && i + 1 < field.length()) {
                letter = field.charAt(++i);
                letter = letter == 't' ? '\t' : letter == 'n' ? '\n' : letter;
            }
            text.append(letter);
        }
        return text.toString();
    }
}
