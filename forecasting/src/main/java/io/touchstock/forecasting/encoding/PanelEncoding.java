package io.touchstock.forecasting.encoding;

import io.touchstock.forecasting.panel.ColumnRequest;
import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Turns panels into numbers, always in the same way: columns, levels of categories and values of attributes are those
 * of the panel that it was learnt from.
 */
public final class PanelEncoding {
    private static final int MOST_LEVELS = 16;

    private final List<ColumnCode> codes;
    private final List<AttributeCode> attributes;
    private final boolean wholeUnits;

    PanelEncoding(List<ColumnCode> codes, List<AttributeCode> attributes, boolean wholeUnits) {
        this.codes = List.copyOf(codes);
        this.attributes = List.copyOf(attributes);
        this.wholeUnits = wholeUnits;
    }

    /** Learns from the past of a panel only. */
    public static PanelEncoding learn(SalesPanel past) {
        List<ColumnCode> codes = new ArrayList<>();
        for (int column = 0; column < past.known().size(); column++) {
            codes.add(code(past, column));
        }
        List<AttributeCode> attributes = new ArrayList<>();
        attributes.add(AttributeCode.learn(AttributeCode.SKU, past));
        attributes.add(AttributeCode.learn(AttributeCode.LOCATION, past));
        past.statics().forEach(name -> attributes.add(AttributeCode.learn(name, past)));
        attributes.removeIf(attribute -> attribute.values().size() < 2);
        if (attributes.isEmpty()) {
            attributes.add(AttributeCode.learn(AttributeCode.SKU, past));
        }
        return new PanelEncoding(codes, attributes, wholeUnits(past));
    }

    private static boolean wholeUnits(SalesPanel past) {
        for (PanelSeries series : past.series()) {
            for (int i = 0; i < series.length(); i++) {
                if (series.observed(i) && series.units(i) != Math.rint(series.units(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static ColumnCode code(SalesPanel past, int position) {
        PanelColumn column = past.known().get(position);
        double sum = 0;
        double squares = 0;
        long count = 0;
        Map<String, Integer> levels = new TreeMap<>();
        for (PanelSeries series : past.series()) {
            for (int i = 0; i < series.length(); i++) {
                float value = series.known(position, i);
                if (Float.isNaN(value)) {
                    continue;
                }
                sum += value;
                squares += (double) value * value;
                count++;
                if (column.kind() == PanelColumn.Kind.CATEGORY && value > 0) {
                    levels.merge(column.levels().get((int) value), 1, Integer::sum);
                }
            }
        }
        double mean = count == 0 ? 0 : sum / count;
        double variance = count == 0 ? 0 : squares / count - mean * mean;
        List<String> frequent = levels.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_LEVELS)
                .map(Map.Entry::getKey)
                .toList();
        return new ColumnCode(
                column.name(), column.role(), column.kind(), frequent, mean, variance > 0 ? Math.sqrt(variance) : 1);
    }

    /** What the numbers mean, in order. */
    public List<EncodedColumn> columns() {
        return codes.stream().flatMap(code -> code.columns().stream()).toList();
    }

    /** Columns of a panel that it reads. */
    public List<ColumnRequest> reads() {
        return codes.stream()
                .map(code -> new ColumnRequest(code.name(), code.role(), code.kind()))
                .toList();
    }

    /** Whether all units it was learnt from are whole numbers. */
    public boolean wholeUnits() {
        return wholeUnits;
    }

    /**
     * A panel as numbers.
     *
     * @param horizon periods after the past that what is known in advance is wanted for
     * @throws IllegalArgumentException if the panel lacks a column
     */
    public EncodedPanel encode(SalesPanel past, int horizon) {
        int days = past.periods() + horizon;
        int[] positions = codes.stream().mapToInt(code -> position(past, code)).toArray();
        List<EncodedSeries> series = past.series().stream()
                .map(one -> encode(past, one, positions, days))
                .toList();
        List<Integer> sizes = attributes.stream()
                .map(attribute -> attribute.values().size() + 1)
                .toList();
        return new EncodedPanel(past.frequency(), past.firstDay(), days, columns(), sizes, series);
    }

    private static int position(SalesPanel past, ColumnCode code) {
        for (int i = 0; i < past.known().size(); i++) {
            if (past.known().get(i).name().equals(code.name())) {
                return i;
            }
        }
        throw new IllegalArgumentException("The model was trained with the column " + code.name()
                + ", which the table lacks; it has "
                + past.known().stream().map(PanelColumn::name).collect(Collectors.joining(", ")));
    }

    private EncodedSeries encode(SalesPanel past, PanelSeries series, int[] positions, int days) {
        float[] units = new float[days];
        Arrays.fill(units, Float.NaN);
        for (int i = 0; i < series.length(); i++) {
            if (series.observed(i)) {
                units[series.start() + i] = series.units(i);
            }
        }
        boolean[] open = new boolean[days];
        Arrays.fill(open, true);
        float[][] columns = new float[columns().size()][days];
        int row = 0;
        for (int i = 0; i < positions.length; i++) {
            ColumnCode code = codes.get(i);
            PanelColumn column = past.known().get(positions[i]);
            code.encode(series, positions[i], column, columns, row);
            row += code.columns().size();
            if (code.role() == PanelColumn.Role.OPEN) {
                for (int day = 0; day < days; day++) {
                    open[day] = series.known(positions[i], day - series.start()) != 0;
                }
            }
        }
        int[] values = attributes.stream()
                .mapToInt(attribute -> attribute.code(past, series))
                .toArray();
        return new EncodedSeries(series.id(), units, series.start(), open, columns, values);
    }

    List<ColumnCode> codes() {
        return codes;
    }

    List<AttributeCode> attributes() {
        return attributes;
    }
}
