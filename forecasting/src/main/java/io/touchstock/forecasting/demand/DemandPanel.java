package io.touchstock.forecasting.demand;

import io.touchstock.forecasting.model.LoadedModel;
import io.touchstock.forecasting.panel.ColumnRequest;
import io.touchstock.forecasting.panel.DuplicateRows;
import io.touchstock.forecasting.panel.Frequency;
import io.touchstock.forecasting.panel.MissingRows;
import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelRules;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.SalesPanelBuilder;
import io.touchstock.forecasting.series.SeriesId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Days of demand, of a history or of requests, as the panel that models are trained on and asked about: with the price
 * and whether a promotion runs.
 */
public final class DemandPanel {
    /** What is known in advance of a shop's own days. */
    public static final List<ColumnRequest> COLUMNS = List.of(
            new ColumnRequest("price", PanelColumn.Role.PRICE, PanelColumn.Kind.NUMBER),
            new ColumnRequest("promotion", PanelColumn.Role.PROMOTION, PanelColumn.Kind.FLAG));

    private static final double MICROS = 1e6;
    private static final String[] NO_ATTRIBUTES = {};

    private final List<ColumnRequest> columns;
    private final SalesPanelBuilder builder;

    private DemandPanel(List<ColumnRequest> columns, LocalDate asOf) {
        this.columns = columns;
        this.builder = new SalesPanelBuilder(
                columns, List.of(), new PanelRules(asOf, Frequency.DAILY, MissingRows.UNKNOWN, DuplicateRows.LAST));
    }

    /** A panel to learn from, with the columns {@link #COLUMNS}. */
    public static SalesPanel ofRows(List<DemandRow> rows, LocalDate asOf) {
        DemandPanel panel = new DemandPanel(COLUMNS, asOf);
        for (DemandRow row : rows) {
            panel.add(
                    row.seriesId(),
                    row.day(),
                    row.units(),
                    row.shelfEmpty(),
                    row.priceMicros() == 0 ? Double.NaN : row.priceMicros(),
                    row.promoted());
        }
        return panel.builder.build();
    }

    /**
     * A panel to forecast, in the order of the series' names.
     *
     * @param requests as of the same day, each of another series
     * @param columns those that the model reads, under its own names
     */
    static SalesPanel ofRequests(List<ForecastRequest> requests, List<ColumnRequest> columns) {
        DemandPanel panel = new DemandPanel(
                columns.stream()
                        .map(column -> new ColumnRequest(column.name(), column.role(), kind(column)))
                        .toList(),
                requests.get(0).asOf());
        requests.forEach(panel::add);
        return panel.builder.build();
    }

    private static PanelColumn.Kind kind(ColumnRequest column) {
        return column.role() == PanelColumn.Role.PRICE ? PanelColumn.Kind.NUMBER : PanelColumn.Kind.FLAG;
    }

    /** Why a model cannot forecast daily demand from orders, stock and promotions; empty if it can. */
    public static Optional<String> objection(LoadedModel model) {
        if (!Frequency.DAILY.name().equals(model.provenance().config().get("frequency"))) {
            return Optional.of("it was trained on "
                    + model.provenance().config().get("frequency") + " sales; train one on daily ones");
        }
        return model.columns().stream()
                .filter(column ->
                        column.role() != PanelColumn.Role.PRICE && column.role() != PanelColumn.Role.PROMOTION)
                .findFirst()
                .map(column -> "it reads the column " + column.name() + ", which neither orders, stock and"
                        + " promotions nor demand.calendar-file tell"
                        + (column.role() == PanelColumn.Role.OTHER
                                ? "; add it to that file if it is the same for all series of a day, or train one"
                                        + " without it"
                                : "; train one without it"));
    }

    private void add(ForecastRequest request) {
        SeriesId id = request.seriesId();
        LocalDate day = request.firstDay();
        for (PastDay past : request.past()) {
            add(id, day, past.units(), !past.observed(), past.priceMicros(), past.promoted());
            day = day.plusDays(1);
        }
        for (AheadDay ahead : request.ahead()) {
            add(id, day, Double.NaN, false, ahead.priceMicros(), ahead.promoted());
            day = day.plusDays(1);
        }
    }

    private void add(
            SeriesId id, LocalDate day, double units, boolean shelfEmpty, double priceMicros, boolean promoted) {
        String[] known = new String[columns.size()];
        for (int column = 0; column < known.length; column++) {
            boolean price = columns.get(column).role() == PanelColumn.Role.PRICE;
            known[column] = price ? price(priceMicros) : promoted ? "1" : "0";
        }
        builder.add(id, Math.toIntExact(day.toEpochDay()), units, shelfEmpty, known, NO_ATTRIBUTES);
    }

    private static String price(double micros) {
        return Double.isNaN(micros) ? "" : Double.toString(micros / MICROS);
    }
}
