package io.touchstock.connectors.store;

import io.touchstock.connectors.event.ChannelName;
import io.touchstock.connectors.event.RowDimension;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Attribution as pages ask for it. */
public final class AttributionReads {

    private final Database database;

    AttributionReads(Database database) {
        this.database = database;
    }

    /** The days for which there are rows; empty if there are none. */
    public Optional<DaySpan> days() {
        return database.first(
                Query.of("SELECT min(day) AS first, max(day) AS last FROM attribution_day WHERE dimension = ("
                        + "SELECT min(dimension) FROM attribution_day)"),
                row -> row.day("first") == null ? null : new DaySpan(row.day("first"), row.day("last")));
    }

    /** Models with rows in the days, by name. */
    public List<String> models(RowDimension dimension, DaySpan days) {
        return database.list(
                Query.of("SELECT DISTINCT model FROM attribution_day")
                        .whereIs("dimension", dimension)
                        .where("day BETWEEN ? AND ?", days.first(), days.last())
                        .add("ORDER BY model"),
                row -> row.text("model"));
    }

    /** Dimensions with rows. */
    public Set<RowDimension> dimensions() {
        Set<RowDimension> found = new HashSet<>();
        for (RowDimension dimension : RowDimension.values()) {
            database.first(
                            Query.of("SELECT dimension FROM attribution_day")
                                    .whereIs("dimension", dimension)
                                    .add("FETCH FIRST 1 ROWS ONLY"),
                            row -> row.constant(RowDimension.class, "dimension"))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** Periods that were solved as a whole, the newest first. */
    public List<DaySpan> periods(RowDimension dimension, int limit) {
        return database.list(
                Query.of("SELECT DISTINCT first_day, last_day FROM attribution_period")
                        .whereIs("dimension", dimension)
                        .add("ORDER BY last_day DESC, first_day FETCH FIRST ? ROWS ONLY", limit),
                row -> new DaySpan(row.day("first_day"), row.day("last_day")));
    }

    /**
     * What each place of the dimension earned, the most value first within a model. Models that were solved for just
     * these days as a whole are told so; of the others days are added up.
     *
     * @param models none for all
     */
    public List<CreditTotal> totals(RowDimension dimension, DaySpan days, Collection<String> models) {
        Map<Place, Long> wasted = wastedByPlace(dimension, days);
        List<CreditTotal> totals = new ArrayList<>(ofPeriod(dimension, days, models, wasted));
        Set<String> solved = new HashSet<>();
        totals.forEach(total -> solved.add(total.model()));
        List<String> others = (models.isEmpty() ? models(dimension, days) : models)
                .stream().filter(model -> !solved.contains(model)).toList();
        if (!others.isEmpty()) {
            totals.addAll(sumOfDays(dimension, days, others, wasted));
        }
        return totals;
    }

    /** Day by day, all places of the dimension together. */
    public List<CreditDay> daily(RowDimension dimension, DaySpan days, Collection<String> models) {
        return daily(dimension, days, models, null, null);
    }

    /** Day by day; null for channel and campaign for any. */
    public List<CreditDay> daily(
            RowDimension dimension, DaySpan days, Collection<String> models, String channel, String campaign) {
        return database.list(
                Query.of("SELECT day, model, sum(conversions) AS conversions, sum(value_micros) AS value_micros,"
                                + " sum(spend_micros) AS spend_micros FROM attribution_day")
                        .whereIs("dimension", dimension)
                        .where("day BETWEEN ? AND ?", days.first(), days.last())
                        .whereIn("model", models)
                        .whereIs("channel", channel)
                        .whereIs("campaign", campaign)
                        .add("GROUP BY day, model ORDER BY day, model"),
                row -> new CreditDay(
                        row.day("day"),
                        row.text("model"),
                        row.real("conversions"),
                        row.whole("value_micros"),
                        row.wholeOrNull("spend_micros")));
    }

    /** The paths with the most orders; of equals the more valuable, then those with the most journeys. */
    public List<PathTotal> topPaths(DaySpan days, int limit) {
        return paths(days, "conversions DESC, value_micros DESC, nulls DESC, p.path_id", limit);
    }

    /** The paths on which the most journeys ended without an order. */
    public List<PathTotal> topNullPaths(DaySpan days, int limit) {
        return paths(days, "nulls DESC, conversions DESC, p.path_id", limit);
    }

    /** Journeys by their number of touchpoints, the shortest first. */
    public List<PathLengthTotal> pathLengths(DaySpan days) {
        return database.list(
                Query.of("SELECT touches, sum(conversions) AS conversions, sum(value_micros) AS value_micros,"
                                + " sum(nulls) AS nulls FROM path_length_day")
                        .where("day BETWEEN ? AND ?", days.first(), days.last())
                        .add("GROUP BY touches HAVING sum(conversions) <> 0 OR sum(nulls) <> 0 ORDER BY touches"),
                row -> new PathLengthTotal(
                        row.count("touches"), row.whole("conversions"), row.whole("value_micros"), row.whole("nulls")));
    }

    /** Orders by their time lag, the shortest first. */
    public List<TimeLagTotal> timeLags(DaySpan days) {
        return database.list(
                Query.of("SELECT lag_days, sum(conversions) AS conversions, sum(value_micros) AS value_micros"
                                + " FROM time_lag_day")
                        .where("day BETWEEN ? AND ?", days.first(), days.last())
                        .add("GROUP BY lag_days HAVING sum(conversions) <> 0 ORDER BY lag_days"),
                row -> new TimeLagTotal(row.count("lag_days"), row.whole("conversions"), row.whole("value_micros")));
    }

    /** Wasted spend by article, the most first. */
    public List<WastedTotal> wastedByArticle(DaySpan days, int limit) {
        return database.list(
                wasted("sku", days)
                        .where("sku <> ''")
                        .add(
                                "GROUP BY sku HAVING sum(wasted_micros) > 0 ORDER BY wasted_micros DESC, sku"
                                        + " FETCH FIRST ? ROWS ONLY",
                                limit),
                row -> wastedTotal(row, null, null, row.text("sku")));
    }

    /** Lost sales, the most valuable first. */
    public List<LostTotal> lostSales(DaySpan days, int limit) {
        return database.list(
                Query.of("SELECT channel, campaign, sku, sum(lost_units) AS lost_units,"
                                + " sum(lost_value_micros) AS lost_value_micros FROM lost_sale_day")
                        .where("day BETWEEN ? AND ?", days.first(), days.last())
                        .add(
                                "GROUP BY channel, campaign, sku HAVING sum(lost_units) > 1e-9"
                                        + " ORDER BY lost_value_micros DESC, channel, campaign, sku FETCH FIRST ? ROWS ONLY",
                                limit),
                row -> new LostTotal(
                        row.text("channel"),
                        row.textOrNull("campaign"),
                        row.text("sku"),
                        row.real("lost_units"),
                        row.whole("lost_value_micros")));
    }

    private List<PathTotal> paths(DaySpan days, String order, int limit) {
        return database.list(
                Query.of("SELECT p.path, t.conversions, t.value_micros, t.nulls FROM ("
                                + "SELECT path_id, sum(conversions) AS conversions, sum(value_micros) AS value_micros,"
                                + " sum(nulls) AS nulls FROM path_day")
                        .where("day BETWEEN ? AND ?", days.first(), days.last())
                        .add(
                                "GROUP BY path_id HAVING sum(conversions) <> 0 OR sum(nulls) <> 0) t"
                                        + " JOIN path p ON p.path_id = t.path_id ORDER BY " + order
                                        + " FETCH FIRST ? ROWS ONLY",
                                limit),
                row -> new PathTotal(
                        channels(row.text("path")),
                        row.whole("conversions"),
                        row.whole("value_micros"),
                        row.whole("nulls")));
    }

    private static List<String> channels(String path) {
        return path.isEmpty() ? List.of() : List.of(path.split(ChannelName.PATH_SEPARATOR, -1));
    }

    private List<CreditTotal> ofPeriod(
            RowDimension dimension, DaySpan days, Collection<String> models, Map<Place, Long> wasted) {
        return database.list(
                Query.of("SELECT * FROM attribution_period")
                        .whereIs("dimension", dimension)
                        .whereIs("first_day", days.first())
                        .whereIs("last_day", days.last())
                        .whereIn("model", models)
                        .add("ORDER BY model, value_micros DESC, channel, campaign"),
                row -> new CreditTotal(
                        row.text("model"),
                        row.textOrNull("channel"),
                        row.textOrNull("campaign"),
                        row.real("conversions"),
                        row.realOrNull("conversions_low"),
                        row.realOrNull("conversions_high"),
                        row.whole("value_micros"),
                        row.wholeOrNull("value_low_micros"),
                        row.wholeOrNull("value_high_micros"),
                        row.realOrNull("removal_effect"),
                        row.wholeOrNull("spend_micros"),
                        wasted.getOrDefault(Place.of(row), 0L),
                        CreditTotal.Basis.PERIOD));
    }

    private List<CreditTotal> sumOfDays(
            RowDimension dimension, DaySpan days, Collection<String> models, Map<Place, Long> wasted) {
        return database.list(
                Query.of("""
                        SELECT model, channel, campaign, sum(conversions) AS conversions,
                            sum(value_micros) AS value_micros, sum(spend_micros) AS spend_micros,
                            count(*) AS days, count(conversions_low) AS days_with,
                            sqrt(sum((conversions - conversions_low) * (conversions - conversions_low))) AS below,
                            sqrt(sum((conversions_high - conversions) * (conversions_high - conversions))) AS above,
                            sqrt(sum(CAST(value_micros - value_low_micros AS double precision)
                                * (value_micros - value_low_micros))) AS value_below,
                            sqrt(sum(CAST(value_high_micros - value_micros AS double precision)
                                * (value_high_micros - value_micros))) AS value_above
                        FROM attribution_day""")
                        .whereIs("dimension", dimension)
                        .where("day BETWEEN ? AND ?", days.first(), days.last())
                        .whereIn("model", models)
                        .add("GROUP BY model, channel, campaign ORDER BY model, value_micros DESC, channel, campaign"),
                row -> sumOfDays(row, wasted));
    }

    /** Half-widths of independent sums add up as their squares do. */
    private static CreditTotal sumOfDays(Row row, Map<Place, Long> wasted) throws SQLException {
        double conversions = row.real("conversions");
        long value = row.whole("value_micros");
        boolean told = row.whole("days") == row.whole("days_with");
        Double valueBelow = row.realOrNull("value_below");
        return new CreditTotal(
                row.text("model"),
                row.textOrNull("channel"),
                row.textOrNull("campaign"),
                conversions,
                told ? Double.valueOf(conversions - row.real("below")) : null,
                told ? Double.valueOf(conversions + row.real("above")) : null,
                value,
                told && valueBelow != null ? Long.valueOf(value - Math.round(valueBelow)) : null,
                told && valueBelow != null ? Long.valueOf(value + Math.round(row.real("value_above"))) : null,
                null,
                row.wholeOrNull("spend_micros"),
                wasted.getOrDefault(Place.of(row), 0L),
                CreditTotal.Basis.SUM_OF_DAYS);
    }

    private Map<Place, Long> wastedByPlace(RowDimension dimension, DaySpan days) {
        Map<Place, Long> wasted = new HashMap<>();
        database.list(
                        wasted("channel, campaign", days).where("sku <> ''").add("GROUP BY channel, campaign"),
                        row -> Map.entry(Place.of(dimension, row), row.whole("wasted_micros")))
                .forEach(entry -> wasted.merge(entry.getKey(), entry.getValue(), Long::sum));
        return wasted;
    }

    private static Query wasted(String places, DaySpan days) {
        return Query.of("SELECT " + places + ", sum(clicks) AS clicks, sum(wasted_clicks) AS wasted_clicks,"
                        + " sum(cost_micros) AS cost_micros, sum(wasted_micros) AS wasted_micros FROM wasted_spend")
                .where("day BETWEEN ? AND ?", days.first(), days.last());
    }

    private static WastedTotal wastedTotal(Row row, String channel, String campaign, String sku) throws SQLException {
        return new WastedTotal(
                channel,
                campaign,
                sku,
                row.whole("clicks"),
                row.whole("wasted_clicks"),
                row.whole("cost_micros"),
                row.whole("wasted_micros"));
    }

    /** A channel, a campaign or both, as rows of a dimension name them. */
    private record Place(String channel, String campaign) {
        static Place of(Row row) throws SQLException {
            return new Place(row.text("channel"), row.text("campaign"));
        }

        static Place of(RowDimension dimension, Row wasted) throws SQLException {
            String campaign = wasted.text("campaign");
            String named = campaign.isEmpty() ? ChannelName.NO_CAMPAIGN : campaign;
            return switch (dimension) {
                case CHANNEL -> new Place(wasted.text("channel"), "");
                case CAMPAIGN -> new Place("", named);
                case CHANNEL_CAMPAIGN -> new Place(wasted.text("channel"), named);
            };
        }
    }
}
