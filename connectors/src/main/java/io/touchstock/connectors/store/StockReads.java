package io.touchstock.connectors.store;

import io.touchstock.connectors.event.AdSignal;
import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.event.StockLevel;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Alerts and items as pages ask for them. */
public final class StockReads {

    private static final String WITH_ASSIGNEE = """
            FROM stock_alert a LEFT JOIN alert_assignment g
                ON g.sku = a.sku AND g.location = a.location AND g.kind = a.kind""";

    private static final List<String> FILTERED = List.of("owner", "category", "location", "severity", "kind");

    /** What somebody said counts before the jobs have heard of it. */
    private static final String SAID_SINCE = """
            EXISTS (SELECT 1 FROM alert_action x WHERE x.sku = a.sku AND x.location = a.location AND x.kind = a.kind
                AND x.said_at >= a.revised_at)""";

    private final Database database;

    StockReads(Database database) {
        this.database = database;
    }

    /** A page of alerts. */
    public AlertPage alerts(AlertFilter filter) {
        List<AlertView> alerts = database.list(
                filtered(Query.of("SELECT a.*, g.assignee " + WITH_ASSIGNEE), filter)
                        .add("ORDER BY " + filter.order().sql())
                        .add("OFFSET ? ROWS FETCH NEXT ? ROWS ONLY", filter.offset(), filter.limit()),
                row -> new AlertView(AlertRows.alert(row), row.text("assignee"), null));
        Sums sums = database.first(
                        filtered(
                                Query.of(
                                        "SELECT count(*) AS total, sum(lost_value_micros) AS at_risk " + WITH_ASSIGNEE),
                                filter),
                        row -> new Sums(row.whole("total"), row.whole("at_risk")))
                .orElseThrow();
        return new AlertPage(withActions(alerts), sums.total(), sums.atRisk());
    }

    /**
     * What the alerts come to that a filter lets through, whatever its offset and limit.
     *
     * @param today orders whose last day is this or before are due
     */
    public AlertTotals totals(AlertFilter filter, LocalDate today) {
        return database.first(
                        filtered(Query.of("""
                                        SELECT count(*) AS alerts, sum(CASE WHEN severity_rank = 4 THEN 1 ELSE 0 END) AS critical,
                                            sum(CASE WHEN a.kind = 'OUT_OF_STOCK' THEN 1 ELSE 0 END) AS out_of_stock,
                                            sum(lost_value_micros) AS at_risk,
                                            sum(CASE WHEN suggested_quantity > 0 AND order_by <= ? THEN 1 ELSE 0 END) AS due,
                                            sum(CASE WHEN suggested_quantity > 0 AND order_by <= ?
                                                THEN suggested_cost_micros ELSE 0 END) AS due_cost
                                        """ + WITH_ASSIGNEE, today, today), filter),
                        row -> new AlertTotals(
                                row.whole("alerts"),
                                row.whole("critical"),
                                row.whole("out_of_stock"),
                                row.whole("at_risk"),
                                row.whole("due"),
                                row.whole("due_cost")))
                .orElseThrow();
    }

    /** By what open alerts can be filtered. */
    public AlertChoices choices() {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        String columns = String.join(", ", FILTERED);
        database.list(
                Query.of("SELECT " + columns + ", count(*) AS often FROM stock_alert")
                        .whereIs("state", AlertState.OPEN)
                        .add("GROUP BY " + columns),
                row -> {
                    for (String column : FILTERED) {
                        String value = row.text(column);
                        if (value != null) {
                            counts.computeIfAbsent(column, name -> new HashMap<>())
                                    .merge(value, row.whole("often"), Long::sum);
                        }
                    }
                    return columns;
                });
        return new AlertChoices(
                choices(counts.get("owner")),
                choices(counts.get("category")),
                choices(counts.get("location")),
                choices(counts.get("severity")),
                choices(counts.get("kind")));
    }

    /** One alert. */
    public Optional<AlertView> alert(String sku, String location, AlertKind kind) {
        return alertsOf(sku, location).stream()
                .filter(view -> view.alert().kind() == kind)
                .findFirst();
    }

    /** How an alert came to where it is, the newest first. */
    public List<AlertChange> history(String sku, String location, AlertKind kind, int limit) {
        return database.list(
                Query.of("SELECT * FROM stock_alert_change")
                        .whereIs("sku", sku)
                        .whereIs("location", location)
                        .whereIs("kind", kind)
                        .add("ORDER BY revised_at DESC FETCH FIRST ? ROWS ONLY", limit),
                AlertRows::change);
    }

    /** What people said of an alert, the newest first. */
    public List<AlertFeedback> actions(String sku, String location, AlertKind kind, int limit) {
        return database.list(
                Query.of("SELECT * FROM alert_action")
                        .whereIs("sku", sku)
                        .whereIs("location", location)
                        .whereIs("kind", kind)
                        .add("ORDER BY said_at DESC FETCH FIRST ? ROWS ONLY", limit),
                AlertRows::feedback);
    }

    /** All that is known of an item; empty if nothing is. */
    public Optional<StockItem> item(String sku, String location) {
        Optional<StockLevel> level = database.first(
                Query.of("SELECT * FROM stock_level").whereIs("sku", sku).whereIs("location", location),
                StockRows::level);
        var forecast = new ForecastReads(database).newest(sku, location);
        List<AlertView> alerts = alertsOf(sku, location);
        if (level.isEmpty() && forecast.isEmpty() && alerts.isEmpty()) {
            return Optional.empty();
        }
        LocalDate asOf = forecast.map(found -> found.asOf()).orElse(null);
        return Optional.of(new StockItem(
                sku,
                location,
                product(sku).orElse(null),
                level.orElse(null),
                forecast.orElse(null),
                receipts(sku, location),
                promotions(sku, location, asOf),
                adSignal(sku, location).orElse(null),
                alerts));
    }

    /** The catalogue entry. */
    public Optional<Product> product(String sku) {
        return database.first(Query.of("SELECT * FROM product").whereIs("sku", sku), StockRows::product);
    }

    private List<Receipt> receipts(String sku, String location) {
        return database.list(
                Query.of("SELECT * FROM receipt")
                        .whereIs("sku", sku)
                        .whereIs("location", location)
                        .where("status IN ('ORDERED', 'SHIPPED')")
                        .add("ORDER BY expected_on, receipt_id"),
                StockRows::receipt);
    }

    private List<Promotion> promotions(String sku, String location, LocalDate asOf) {
        Query query = Query.of("SELECT * FROM promotion").whereIs("sku", sku).where("location IN ('', ?)", location);
        if (asOf != null) {
            query.where("ends_on >= ?", asOf);
        }
        return database.list(query.add("ORDER BY starts_on, promotion_id"), StockRows::promotion);
    }

    /** That of the location counts before that of the article as a whole. */
    private Optional<AdSignal> adSignal(String sku, String location) {
        return database.first(
                Query.of("SELECT * FROM ad_signal")
                        .whereIs("sku", sku)
                        .where("location IN ('', ?)", location)
                        .add("ORDER BY location DESC"),
                StockRows::adSignal);
    }

    private List<AlertView> alertsOf(String sku, String location) {
        return withActions(database.list(
                Query.of("SELECT a.*, g.assignee " + WITH_ASSIGNEE)
                        .where("a.sku = ? AND a.location = ?", sku, location)
                        .add("ORDER BY state, severity_rank DESC, a.kind"),
                row -> new AlertView(AlertRows.alert(row), row.text("assignee"), null)));
    }

    private List<AlertView> withActions(List<AlertView> views) {
        if (views.isEmpty()) {
            return views;
        }
        Set<String> skus = views.stream().map(view -> view.alert().sku()).collect(Collectors.toSet());
        Map<AlertKey, AlertFeedback> last = new HashMap<>();
        database.list(
                        Query.of("SELECT * FROM alert_action")
                                .whereIn("sku", skus)
                                .add("ORDER BY said_at"),
                        AlertRows::feedback)
                .forEach(said -> last.put(new AlertKey(said.sku(), said.location(), said.kind()), said));
        return views.stream()
                .map(view -> new AlertView(view.alert(), view.assignee(), last.get(AlertKey.of(view.alert()))))
                .toList();
    }

    private static List<Choice> choices(Map<String, Long> counts) {
        return counts == null
                ? List.of()
                : counts.entrySet().stream()
                        .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparingLong(Choice::count)
                                .reversed()
                                .thenComparing(Choice::value))
                        .toList();
    }

    private static Query filtered(Query query, AlertFilter filter) {
        query.whereIs("state", filter.state())
                .whereIs("owner", filter.owner())
                .whereIs("category", filter.category())
                .whereIs("a.location", filter.location())
                .whereIs("severity", filter.severity())
                .whereIs("a.kind", filter.kind())
                .whereContains(filter.text(), "a.sku", "name");
        if (filter.assignee() != null) {
            query.where("coalesce(g.assignee, owner) = ?", filter.assignee());
        }
        if (filter.handled() != null) {
            query.where((filter.handled() ? "" : "NOT ") + "(handled IS NOT NULL OR " + SAID_SINCE + ")");
        }
        return query;
    }

    private record AlertKey(String sku, String location, AlertKind kind) {
        static AlertKey of(StockAlert alert) {
            return new AlertKey(alert.sku(), alert.location(), alert.kind());
        }
    }

    private record Sums(long total, long atRisk) {}
}
