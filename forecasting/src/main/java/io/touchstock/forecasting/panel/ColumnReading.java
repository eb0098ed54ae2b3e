package io.touchstock.forecasting.panel;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells from a column's distinct texts what kind it is, and gives each text its value. */
final class ColumnReading {
    private static final Map<String, Float> WORDS =
            Map.of("true", 1f, "false", 0f, "yes", 1f, "no", 0f, "t", 1f, "f", 0f, "y", 1f, "n", 0f);

    private final PanelColumn column;
    private final float[] values;

    private ColumnReading(PanelColumn column, float[] values) {
        this.column = column;
        this.values = values;
    }

    PanelColumn column() {
        return column;
    }

    /** Value of the text with this number. */
    float value(int text) {
        return values[text];
    }

    /**
     * Flags are columns of 0 and 1, or of yes and no in its spellings; numbers are what can be read as numbers; the
     * rest are categories.
     *
     * @param texts distinct, the empty cell first
     * @throws IllegalArgumentException if the request names a kind that a text does not fit
     */
    static ColumnReading of(ColumnRequest request, List<String> texts) {
        PanelColumn.Kind kind = request.kind() == null ? told(request, texts) : request.kind();
        if (kind == PanelColumn.Kind.CATEGORY) {
            return category(request, texts);
        }
        float[] values = new float[texts.size()];
        values[0] = kind == PanelColumn.Kind.FLAG ? 0 : Float.NaN;
        for (int i = 1; i < values.length; i++) {
            values[i] = kind == PanelColumn.Kind.FLAG ? flag(texts.get(i)) : number(texts.get(i));
            if (Float.isNaN(values[i])) {
                throw new IllegalArgumentException("column '" + request.name() + "': '" + texts.get(i) + "' is no "
                        + kind.name().toLowerCase(Locale.ROOT)
                        + (request.role() == PanelColumn.Role.PRICE
                                ? "; write it like 12 or 1.5, or leave it empty"
                                : "; leave the kind out, or call it a category"));
            }
            if (request.role() == PanelColumn.Role.PRICE && values[i] <= 0) {
                values[i] = Float.NaN;
            }
        }
        return new ColumnReading(new PanelColumn(request.name(), request.role(), kind, List.of()), values);
    }

    private static PanelColumn.Kind told(ColumnRequest request, List<String> texts) {
        List<String> written = texts.subList(1, texts.size());
        if (request.role() == PanelColumn.Role.PRICE) {
            return PanelColumn.Kind.NUMBER;
        }
        if (written.stream().noneMatch(text -> Float.isNaN(flag(text)))) {
            return PanelColumn.Kind.FLAG;
        }
        return written.stream().noneMatch(text -> Float.isNaN(number(text)))
                ? PanelColumn.Kind.NUMBER
                : PanelColumn.Kind.CATEGORY;
    }

    /** Levels in the order of their texts, so that they do not hang on the order of the rows. */
    private static ColumnReading category(ColumnRequest request, List<String> texts) {
        List<String> levels = texts.stream().sorted().toList();
        float[] values = new float[texts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = levels.indexOf(texts.get(i));
        }
        return new ColumnReading(
                new PanelColumn(request.name(), request.role(), PanelColumn.Kind.CATEGORY, levels), values);
    }

    /** {@code NaN} if it is none. */
    private static float flag(String text) {
        Float word = WORDS.get(text.toLowerCase(Locale.ROOT));
        float value = word == null ? number(text) : word;
        return value == 0 || value == 1 ? value : Float.NaN;
    }

    /** {@code NaN} if it is none. */
    private static float number(String text) {
        try {
            float value = Float.parseFloat(text);
            return Float.isInfinite(value) || Character.isLetter(text.charAt(text.length() - 1)) ? Float.NaN : value;
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }
}
