package io.touchstock.connectors.store;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.ModelDrift;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Demand, forecasts and models as pages ask for them. */
public final class ForecastReads {

    private static final String ITEMS = "FROM item_forecast f LEFT JOIN product p ON p.sku = f.sku";

    private final Database database;

    ForecastReads(Database database) {
        this.database = database;
    }

    /**
     * Items that have a forecast, by SKU and location.
     *
     * @param text part of SKU or name; null for any
     */
    public List<ItemLine> items(String text, String category, String location, int offset, int limit) {
        return database.list(
                Query.of("SELECT f.*, p.name, p.category " + ITEMS)
                        .whereContains(text, "f.sku", "p.name")
                        .whereIs("p.category", category)
                        .whereIs("f.location", location)
                        .add("ORDER BY f.sku, f.location OFFSET ? ROWS FETCH NEXT ? ROWS ONLY", offset, limit),
                ForecastReads::line);
    }

    /** One of them. */
    public Optional<ItemLine> item(String sku, String location) {
        return database.first(
                Query.of("SELECT f.*, p.name, p.category " + ITEMS)
                        .where("f.sku = ? AND f.location = ?", sku, location),
                ForecastReads::line);
    }

    /** How many there are. */
    public long countItems(String text, String category, String location) {
        return database.first(
                        Query.of("SELECT count(*) AS total " + ITEMS)
                                .whereContains(text, "f.sku", "p.name")
                                .whereIs("p.category", category)
                                .whereIs("f.location", location),
                        row -> row.whole("total"))
                .orElse(0L);
    }

    /** The newest forecast of an item. */
    public Optional<Forecast> newest(String sku, String location) {
        List<ToldDay> days = database.list(
                Query.of("SELECT d.* FROM item_forecast f JOIN forecast_day d ON d.sku = f.sku"
                                + " AND d.location = f.location AND d.as_of = f.as_of AND d.day > f.as_of")
                        .where("f.sku = ? AND f.location = ?", sku, location)
                        .add("ORDER BY d.day"),
                ForecastReads::told);
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new Forecast(
                        sku,
                        location,
                        days.get(0).asOf(),
                        days.get(0).modelVersion(),
                        days.stream().map(ToldDay::day).toList()));
    }

    /** What was last told of each day before it: to hold against what was sold. */
    public List<ToldDay> told(String sku, String location, DaySpan days) {
        return database.list(
                Query.of("SELECT * FROM forecast_day")
                        .where("sku = ? AND location = ?", sku, location)
                        .where("day BETWEEN ? AND ?", days.first(), days.last())
                        .add("ORDER BY day"),
                ForecastReads::told);
    }

    /** What was sold, by day. */
    public List<Demand> demand(String sku, String location, DaySpan days) {
        return database.list(
                Query.of("SELECT * FROM demand_day")
                        .where("sku = ? AND location = ?", sku, location)
                        .where("day BETWEEN ? AND ?", days.first(), days.last())
                        .add("ORDER BY day"),
                row -> new Demand(
                        row.text("sku"),
                        row.text("location"),
                        row.day("day"),
                        row.count("units"),
                        row.flag("shelf_empty")));
    }

    /** The first and the last day of an item's demand. */
    public Optional<DaySpan> demandDays(String sku, String location) {
        return database.first(
                Query.of("SELECT min(day) AS first_day, max(day) AS last_day FROM demand_day")
                        .where("sku = ? AND location = ?", sku, location),
                row -> row.day("first_day") == null ? null : new DaySpan(row.day("first_day"), row.day("last_day")));
    }

    /**
     * How good forecasts were, day by day, the newest last.
     *
     * @param modelVersion null for all
     */
    public List<ModelDrift> drift(String modelVersion, int limit) {
        return database.list(
                Query.of("SELECT * FROM (SELECT * FROM model_drift")
                        .whereIs("model_version", modelVersion)
                        .add(
                                "ORDER BY day DESC, model_version FETCH FIRST ? ROWS ONLY) t ORDER BY day, model_version",
                                limit),
                row -> new ModelDrift(
                        row.text("model_version"),
                        row.day("day"),
                        row.flag("drifting"),
                        row.day("since"),
                        row.count("points"),
                        row.real("wape"),
                        row.real("wape_reference"),
                        row.real("bias"),
                        row.real("bias_reference"),
                        row.real("coverage80"),
                        row.real("coverage80_reference"),
                        row.text("reason")));
    }

    /** Model cards, the one told last first. */
    public List<ModelCard> models() {
        return ModelCards.all(database);
    }

    /** Keeps a model card; one of the same version is replaced. */
    public void keep(ModelCard card) {
        database.inTransaction(connection -> {
            ModelCards.write(connection, card);
            return null;
        });
    }

    private static ItemLine line(Row row) throws SQLException {
        return new ItemLine(
                row.text("sku"),
                row.text("location"),
                row.text("name"),
                row.text("category"),
                row.day("as_of"),
                row.text("model_version"));
    }

    private static ToldDay told(Row row) throws SQLException {
        return new ToldDay(
                row.day("as_of"),
                row.text("model_version"),
                new ForecastDay(
                        row.day("day"),
                        row.real("mean_units"),
                        row.real("q05"),
                        row.real("q10"),
                        row.real("q25"),
                        row.real("q50"),
                        row.real("q75"),
                        row.real("q90"),
                        row.real("q95")));
    }
}
