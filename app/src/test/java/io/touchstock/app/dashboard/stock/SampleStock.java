package io.touchstock.app.dashboard.stock;

import io.touchstock.app.dashboard.access.AuditEntry;
import io.touchstock.app.dashboard.access.AuditLog;
import io.touchstock.app.stockpage.WatchedItem;
import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.AlertHandling;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.ReceiptStatus;
import io.touchstock.connectors.event.Severity;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.inventory.alert.HoldRules;
import io.touchstock.inventory.alert.StockDecision;
import io.touchstock.inventory.alert.StockRules;
import io.touchstock.inventory.alert.StockSituation;
import io.touchstock.inventory.alert.StockVerdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A shop in memory whose alerts are those that the rules raise. */
public final class SampleStock implements StockReadings, StockActions {
    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant OPENING = Instant.parse("2026-03-02T08:00:00Z");

    private final AuditLog audit;
    private final List<AlertLine> lines = new ArrayList<>();
    private final Map<String, ItemReading> items = new HashMap<>();
    private final List<AlertFeedback> said = new ArrayList<>();

    public SampleStock(AuditLog audit) {
        this.audit = audit;
    }

    /** Adds an article with five units of demand a day. */
    public SampleStock with(String sku, String name, String location, int onHand, long priceMicros) {
        Product product =
                new Product(sku, name, "kitchen", "ann", priceMicros, priceMicros / 2, 7, 0, 1, 1, Instant.EPOCH);
        StockLevel stock = new StockLevel(sku, location, OPENING, onHand);
        Receipt receipt =
                new Receipt("PO-" + sku, sku, location, 20, MONDAY.plusDays(16), ReceiptStatus.ORDERED, Instant.EPOCH);
        StockVerdict verdict = verdict(sku, location, product, stock, receipt);
        WatchedItem item = new WatchedItem(
                sku,
                location,
                product,
                stock,
                verdict.outlook(),
                List.of(receipt),
                List.of(new Promotion(
                        "spring", sku, null, MONDAY.plusDays(3), MONDAY.plusDays(6), priceMicros, Instant.EPOCH)),
                WatchedItem.Standing.PROJECTED);
        List<AlertLine> alerts = verdict.changes().stream()
                .map(alert -> new AlertLine(alert, null))
                .toList();
        lines.addAll(alerts);
        items.put(sku + "\n" + location, new ItemReading(item, alerts, List.of()));
        return this;
    }

    /** What people said so far. */
    public List<AlertFeedback> said() {
        return List.copyOf(said);
    }

    private static StockVerdict verdict(
            String sku, String location, Product product, StockLevel stock, Receipt receipt) {
        List<ForecastDay> days = IntStream.range(0, 28)
                .mapToObj(i -> new ForecastDay(MONDAY.plusDays(i), 5, 2, 2.5, 4, 5, 6, 7.5, 8))
                .toList();
        HoldRules atOnce = new HoldRules(0.5, 0.3, 1, Duration.ZERO, 1, Duration.ZERO);
        StockRules usual = StockRules.defaults(ZoneOffset.UTC);
        StockRules rules = new StockRules(
                usual.shopDay(),
                atOnce,
                atOnce,
                usual.serviceLevel(),
                usual.reviewDays(),
                usual.defaultLeadTimeDays(),
                0,
                0,
                usual.overdueReceiptsKeptDays(),
                usual.stockMaxAge(),
                usual.forecastMaxAge(),
                usual.kinds());
        return new StockDecision(rules)
                .evaluate(
                        new StockSituation(
                                sku,
                                location,
                                product,
                                stock,
                                List.of(receipt),
                                new Forecast(sku, location, MONDAY.minusDays(1), "lstm-7", days)),
                        List.of(),
                        OPENING);
    }

    @Override
    public AlertPage alerts(AlertFilter filter, int offset, int limit) {
        List<AlertLine> all = all(filter).toList();
        return new AlertPage(all.stream().skip(offset).limit(limit).toList(), all.size());
    }

    @Override
    public Stream<AlertLine> all(AlertFilter filter) {
        return lines.stream()
                .filter(line -> passes(line, filter))
                .sorted(Comparator.comparing(line -> line.alert().lostValueMicros() == null
                        ? 0
                        : -line.alert().lostValueMicros()));
    }

    private static boolean passes(AlertLine line, AlertFilter filter) {
        StockAlert alert = line.alert();
        String text = filter.text().orElse("").toLowerCase(Locale.ROOT);
        return filter.severity().map(wanted -> wanted == alert.severity()).orElse(true)
                && filter.kind().map(wanted -> wanted == alert.kind()).orElse(true)
                && filter.owner().map(wanted -> wanted.equals(line.caretaker())).orElse(true)
                && filter.category()
                        .map(wanted -> wanted.equals(alert.category()))
                        .orElse(true)
                && filter.location()
                        .map(wanted -> wanted.equals(alert.location()))
                        .orElse(true)
                && (alert.sku() + " " + alert.name()).toLowerCase(Locale.ROOT).contains(text)
                && switch (filter.show()) {
                    case NEW -> alert.handled() == null;
                    case HANDLED -> alert.handled() != null;
                    case ALL -> true;
                };
    }

    @Override
    public AlertTotals totals(AlertFilter filter) {
        List<StockAlert> alerts = all(filter).map(AlertLine::alert).toList();
        List<StockAlert> due = alerts.stream()
                .filter(alert -> alert.orderBy() != null && !alert.orderBy().isAfter(MONDAY))
                .toList();
        return new AlertTotals(
                alerts.size(),
                alerts.stream()
                        .filter(alert -> alert.severity() == Severity.CRITICAL)
                        .count(),
                alerts.stream().filter(alert -> alert.onHand() <= 0).count(),
                alerts.stream().mapToLong(alert -> or0(alert.lostValueMicros())).sum(),
                due.size(),
                due.stream()
                        .mapToLong(alert -> or0(alert.suggestedCostMicros()))
                        .sum());
    }

    private static long or0(Long micros) {
        return micros == null ? 0 : micros;
    }

    @Override
    public FilterChoices choices() {
        TreeSet<String> owners = new TreeSet<>();
        TreeSet<String> locations = new TreeSet<>();
        lines.forEach(line -> owners.add(line.caretaker()));
        lines.forEach(line -> locations.add(line.alert().location()));
        return new FilterChoices(
                List.copyOf(owners), lines.isEmpty() ? List.of() : List.of("kitchen"), List.copyOf(locations));
    }

    @Override
    public Optional<ItemReading> item(String sku, String location) {
        return Optional.ofNullable(items.get(sku + "\n" + location));
    }

    @Override
    public LocalDate today() {
        return MONDAY;
    }

    @Override
    public Optional<Instant> asOf() {
        return items.isEmpty() ? Optional.empty() : Optional.of(OPENING);
    }

    @Override
    public Currency currency() {
        return Currency.getInstance("EUR");
    }

    @Override
    public boolean say(AlertFeedback feedback, AuditEntry entry) {
        said.add(feedback);
        audit.record(entry);
        return replace(
                new AlertKey(feedback.sku(), feedback.location(), feedback.kind()),
                line -> new AlertLine(handled(line.alert(), feedback), line.assignee()));
    }

    @Override
    public boolean assign(AlertKey alert, String assignee, AuditEntry entry) {
        audit.record(entry);
        return replace(alert, line -> new AlertLine(line.alert(), assignee.isEmpty() ? null : assignee));
    }

    private boolean replace(AlertKey key, java.util.function.UnaryOperator<AlertLine> change) {
        for (int i = 0; i < lines.size(); i++) {
            if (AlertKey.of(lines.get(i).alert()).equals(key)) {
                lines.set(i, change.apply(lines.get(i)));
                return true;
            }
        }
        return false;
    }

    private static StockAlert handled(StockAlert alert, AlertFeedback feedback) {
        AlertHandling handling = switch (feedback.action()) {
            case ACKNOWLEDGE, FALSE_ALARM -> AlertHandling.ACKNOWLEDGED;
            case SNOOZE -> AlertHandling.SNOOZED;
            case ALREADY_ORDERED -> AlertHandling.ALREADY_ORDERED;
        };
        return alert.withHandling(handling, feedback.until());
    }
}
