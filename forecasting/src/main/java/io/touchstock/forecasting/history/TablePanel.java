package io.touchstock.forecasting.history;

import io.touchstock.forecasting.panel.ColumnRequest;
import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelRules;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.SalesPanelBuilder;
import io.touchstock.forecasting.series.SeriesId;
import java.util.List;

/** A demand table as models see it. */
public final class TablePanel {
    private static final List<String> STATICS = List.of("category");
    private static final double MICROS = 1e6;

    private final List<ColumnRequest> columns;
    private final boolean categories;
    private final SalesPanelBuilder builder;

    private TablePanel(List<ColumnRequest> columns, boolean categories, PanelRules rules) {
        this.columns = columns;
        this.categories = categories;
        this.builder = new SalesPanelBuilder(columns, categories ? STATICS : List.of(), rules);
    }

    /**
     * All rows as a panel.
     *
     * @param tables each of another series, in any order
     * @param columns what is read of price and promotion, under the names that it should have
     * @param categories whether the category is read
     * @throws IllegalArgumentException if nothing was sold; the message says what to do
     */
    public static SalesPanel of(
            Iterable<SeriesTable> tables, List<ColumnRequest> columns, boolean categories, PanelRules rules) {
        TablePanel panel = new TablePanel(columns, categories, rules);
        tables.forEach(panel::add);
        return panel.builder.build();
    }

    private void add(SeriesTable table) {
        SeriesId id = table.seriesId();
        String[] attributes = categories ? new String[] {table.category()} : new String[0];
        for (TableDay day : table.days()) {
            builder.add(
                    id,
                    Math.toIntExact(day.day().toEpochDay()),
                    day.knowsUnits() ? day.units() : Double.NaN,
                    day.shelfEmpty(),
                    known(day),
                    attributes);
        }
    }

    private String[] known(TableDay day) {
        String[] known = new String[columns.size()];
        for (int column = 0; column < known.length; column++) {
            boolean price = columns.get(column).role() == PanelColumn.Role.PRICE;
            known[column] = price ? price(day) : day.promoted() ? "1" : "0";
        }
        return known;
    }

    private static String price(TableDay day) {
        return day.priceMicros() == 0 ? "" : Double.toString(day.priceMicros() / MICROS);
    }
}
