package io.touchstock.forecasting.encoding;

import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelSeries;
import java.util.ArrayList;
import java.util.List;

/**
 * How a column known in advance becomes numbers. What a model has learnt with stays with the model, so that a level or
 * a unit means the same when it forecasts.
 *
 * @param name of the column in the panel
 * @param role what it means
 * @param kind how its values are read
 * @param levels of a category, the frequent ones
 * @param centre of a number: its mean
 * @param spread of a number: its standard deviation
 */
record ColumnCode(
        String name, PanelColumn.Role role, PanelColumn.Kind kind, List<String> levels, double centre, double spread) {
    ColumnCode {
        levels = List.copyOf(levels);
    }

    /** What it becomes. */
    List<EncodedColumn> columns() {
        List<EncodedColumn> columns = new ArrayList<>();
        if (role == PanelColumn.Role.PRICE) {
            columns.add(new EncodedColumn(name, EncodedColumn.Role.PRICE));
        } else if (role == PanelColumn.Role.OPEN) {
            addNeighbours(columns, "closed");
        } else if (kind == PanelColumn.Kind.NUMBER && role != PanelColumn.Role.PROMOTION) {
            columns.add(new EncodedColumn(name, EncodedColumn.Role.NUMBER));
        } else {
            columns.add(new EncodedColumn(
                    name, role == PanelColumn.Role.PROMOTION ? EncodedColumn.Role.PROMOTION : EncodedColumn.Role.FLAG));
            addNeighbours(columns, name);
            for (String level : levels) {
                columns.add(new EncodedColumn(name + "=" + level, EncodedColumn.Role.FLAG));
            }
        }
        return columns;
    }

    private static void addNeighbours(List<EncodedColumn> columns, String name) {
        columns.add(new EncodedColumn(name + ".yesterday", EncodedColumn.Role.FLAG));
        columns.add(new EncodedColumn(name + ".tomorrow", EncodedColumn.Role.FLAG));
    }

    /** Writes the values of a series into the rows of {@link #columns}. */
    void encode(PanelSeries series, int position, PanelColumn column, float[][] to, int firstRow) {
        int days = to[firstRow].length;
        float[] values = new float[days];
        for (int day = 0; day < days; day++) {
            values[day] = series.known(position, day - series.start());
        }
        if (role == PanelColumn.Role.PRICE) {
            PriceRatio.write(values, to[firstRow]);
        } else if (kind == PanelColumn.Kind.NUMBER && role == PanelColumn.Role.OTHER) {
            for (int day = 0; day < days; day++) {
                to[firstRow][day] = Float.isNaN(values[day]) ? 0 : (float) ((values[day] - centre) / spread);
            }
        } else {
            boolean opening = role == PanelColumn.Role.OPEN;
            int neighbours = opening ? firstRow : firstRow + 1;
            for (int day = 0; day < days; day++) {
                if (Float.isNaN(values[day]) || (values[day] == 0) != opening) {
                    continue;
                }
                if (!opening) {
                    to[firstRow][day] = 1;
                    int level = column.kind() == PanelColumn.Kind.CATEGORY
                            ? levels.indexOf(column.levels().get((int) values[day]))
                            : -1;
                    if (level >= 0) {
                        to[firstRow + 3 + level][day] = 1;
                    }
                }
                if (day + 1 < days) {
                    to[neighbours][day + 1] = 1;
                }
                if (day > 0) {
                    to[neighbours + 1][day - 1] = 1;
                }
            }
        }
    }
}
