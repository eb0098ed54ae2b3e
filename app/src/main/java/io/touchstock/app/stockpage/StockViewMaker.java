package io.touchstock.app.stockpage;

import io.touchstock.app.report.StyleSheet;
import io.touchstock.app.stockpage.WatchedItem.Standing;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.Severity;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.inventory.alert.StockOutlook;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Makes the page's text out of what was found. A page is for reading: what goes beyond is in the tables beside it. */
final class StockViewMaker {
    static final int MOST_ALERTS = 300;
    static final int MOST_PICTURES = 60;
    static final int MOST_OTHERS = 200;
    static final int MOST_ORDERS = 300;
    private static final DateTimeFormatter MADE_AT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);

    private final StockReport report;
    private final IdentityHashMap<WatchedItem, List<RankedAlert>> byItem = new IdentityHashMap<>();
    private final List<WatchedItem> alerted = new ArrayList<>();
    private final IdentityHashMap<WatchedItem, String> pictureIds = new IdentityHashMap<>();

    StockViewMaker(StockReport report) {
        this.report = report;
        for (RankedAlert alert : report.alerts()) {
            byItem.computeIfAbsent(alert.item(), item -> {
                        alerted.add(item);
                        return new ArrayList<>();
                    })
                    .add(alert);
        }
        for (WatchedItem item : alerted) {
            if (item.outlook() != null && pictureIds.size() < MOST_PICTURES) {
                pictureIds.put(item, "item-" + (pictureIds.size() + 1));
            }
        }
    }

    StockView view(StyleSheet style) {
        List<WatchedItem> others = report.items().stream()
                .filter(item -> !byItem.containsKey(item))
                .sorted(Comparator.comparingDouble(StockViewMaker::riskOf)
                        .reversed()
                        .thenComparing(WatchedItem::sku)
                        .thenComparing(WatchedItem::location))
                .toList();
        long pictured = alerted.stream().filter(item -> item.outlook() != null).count();
        List<RankedAlert> ordered = orders();
        return new StockView(
                StockWords.full(report.asOf()),
                subtitle(),
                MADE_AT.format(report.madeAt().atOffset(ZoneOffset.UTC)),
                style.text(),
                style.contentSecurityPolicy(),
                tiles(ordered),
                findings(ordered),
                filters(),
                report.alerts().stream().limit(MOST_ALERTS).map(this::row).toList(),
                report.alerts().size() <= MOST_ALERTS
                        ? ""
                        : "The " + StockWords.whole(MOST_ALERTS) + " most pressing of "
                                + StockWords.whole(report.alerts().size()) + " alerts; all of them are in alerts.csv.",
                orderDays(ordered),
                ordered.size() <= MOST_ORDERS
                        ? ""
                        : "The first " + StockWords.whole(MOST_ORDERS) + " of " + StockWords.whole(ordered.size())
                                + " orders; all of them are in alerts.csv.",
                alerted.stream()
                        .filter(pictureIds::containsKey)
                        .map(item -> picture(item, byItem.get(item)))
                        .toList(),
                pictured <= MOST_PICTURES
                        ? ""
                        : "The " + MOST_PICTURES + " most pressing of " + StockWords.whole(pictured)
                                + " items with an alert; the days of all are in projection.csv.",
                others.stream().limit(MOST_OTHERS).map(this::other).toList(),
                others.size() <= MOST_OTHERS
                        ? ""
                        : "The " + MOST_OTHERS + " nearest to running out of " + StockWords.whole(others.size())
                                + " items without an alert; all of them are in items.csv.",
                report.remarks(),
                StockTerms.all(),
                report.parameters().stream()
                        .map(fact -> new StockView.Line(fact.name(), fact.value()))
                        .toList(),
                report.sources().stream()
                        .map(source -> new StockView.SourceRow(
                                source.file(), StockWords.bytes(source.bytes()), source.sha256()))
                        .toList());
    }

    private String subtitle() {
        long projected = projected();
        return StockWords.count(projected, "item") + " projected from " + report.title()
                + (report.items().size() > projected
                        ? ", " + StockWords.whole(report.items().size() - projected) + " more listed"
                        : "");
    }

    private long projected() {
        return report.items().stream()
                .filter(item -> item.standing() == Standing.PROJECTED)
                .count();
    }

    private List<StockView.Tile> tiles(List<RankedAlert> orders) {
        List<StockView.Tile> tiles = new ArrayList<>();
        tiles.add(new StockView.Tile("Items projected", StockWords.whole(projected()), horizonNote()));
        tiles.add(new StockView.Tile("Alerts", StockWords.whole(report.alerts().size()), bySeverity()));
        tiles.add(new StockView.Tile(
                "Sales at risk" + StockWords.in(report.currency()),
                pricesKnown() ? StockWords.money(salesAtRisk()) : StockWords.NOTHING,
                pricesKnown()
                        ? "expected to be missed within lead time and review"
                        : "no prices known; --products names them"));
        LocalDate soonest = orders.stream()
                .map(ranked -> ranked.alert().orderBy())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        long today = orders.stream().filter(this::isDueToday).count();
        tiles.add(new StockView.Tile(
                "Orders to place",
                StockWords.whole(orders.size()),
                orders.isEmpty()
                        ? "nothing has to be ordered for these alerts"
                        : today > 0
                                ? StockWords.whole(today) + " of them today"
                                : soonest == null
                                        ? "none before a certain day"
                                        : "the first by " + StockWords.weekday(soonest)));
        long cost = cost(orders);
        if (cost > 0) {
            tiles.add(new StockView.Tile(
                    "They cost" + StockWords.in(report.currency()), StockWords.money(cost), "at unit cost"));
        }
        return tiles;
    }

    private String horizonNote() {
        return report.items().stream()
                .filter(item -> item.outlook() != null)
                .map(item -> item.outlook()
                        .firstDay()
                        .plusDays(item.outlook().projection().days().size() - 1L))
                .max(LocalDate::compareTo)
                .map(last -> "up to " + StockWords.day(last))
                .orElse("nothing could be projected");
    }

    private String bySeverity() {
        if (report.alerts().isEmpty()) {
            return "nothing needs a decision";
        }
        Map<Severity, Long> counts = report.alerts().stream()
                .collect(Collectors.groupingBy(
                        ranked -> ranked.alert().severity(),
                        () -> new EnumMap<>(Severity.class),
                        Collectors.counting()));
        List<String> words = new ArrayList<>();
        counts.forEach((severity, count) -> words.add(0, StockWords.whole(count) + " " + StockWords.lower(severity)));
        return String.join(", ", words);
    }

    private boolean pricesKnown() {
        return report.items().stream()
                .anyMatch(item -> item.product() != null && item.product().priceMicros() > 0);
    }

    private long salesAtRisk() {
        return alerted.stream()
                .filter(item -> item.outlook() != null)
                .filter(item -> byItem.get(item).stream()
                        .anyMatch(ranked -> ranked.alert().kind() != AlertKind.OVERSTOCK))
                .map(item -> item.outlook().lostValueMicros())
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    /** One an item, by the day by which to order; those without a day last. */
    private List<RankedAlert> orders() {
        return alerted.stream()
                .map(byItem::get)
                .map(alerts -> alerts.stream()
                        .filter(ranked -> ranked.alert().suggestedQuantity() > 0)
                        .filter(ranked -> ranked.alert().kind() != AlertKind.PHANTOM_STOCK)
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(this::orderDay, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Never in the past: what is late is to be ordered today. */
    private LocalDate orderDay(RankedAlert ranked) {
        LocalDate by = ranked.alert().orderBy();
        return by != null && by.isBefore(report.asOf()) ? report.asOf() : by;
    }

    private boolean isDueToday(RankedAlert ranked) {
        return report.asOf().equals(orderDay(ranked));
    }

    private static long cost(List<RankedAlert> orders) {
        return orders.stream()
                .map(ranked -> ranked.alert().suggestedCostMicros())
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    private List<String> findings(List<RankedAlert> orders) {
        List<String> findings = new ArrayList<>();
        if (report.alerts().isEmpty()) {
            findings.add(
                    projected() == 0
                            ? "Nothing could be projected; what was left out says why."
                            : "No alerts: no item runs out before an order can help, and none has far too much.");
            return findings;
        }
        Map<AlertKind, Long> kinds = new EnumMap<>(AlertKind.class);
        report.alerts().forEach(ranked -> kinds.merge(ranked.alert().kind(), 1L, Long::sum));
        List<String> words = new ArrayList<>();
        kinds.forEach((kind, count) ->
                words.add(StockWords.whole(count) + " " + StockWords.kind(kind).toLowerCase(Locale.ROOT)));
        findings.add("Alerts: " + String.join(", ", words) + ".");
        long late = orders.stream()
                .filter(ranked -> ranked.alert().orderBy() != null
                        && ranked.alert().orderBy().isBefore(report.asOf()))
                .count();
        if (late > 0) {
            findings.add(StockWords.count(late, "item")
                    + (late == 1 ? " is" : " are")
                    + " likely to run out before an order at the usual lead time arrives: ask for a faster delivery.");
        }
        long conflicts = report.alerts().stream()
                .filter(ranked -> ranked.alert().conflict() != null)
                .map(RankedAlert::item)
                .distinct()
                .count();
        if (conflicts > 0) {
            findings.add(StockWords.count(conflicts, "item") + (conflicts == 1 ? " has" : " have")
                    + " a promotion on days for which stock runs short.");
        }
        return findings;
    }

    private List<StockView.Filter> filters() {
        List<AlertKind> kinds = new ArrayList<>();
        for (AlertKind kind : AlertKind.values()) {
            if (report.alerts().stream()
                    .limit(MOST_ALERTS)
                    .anyMatch(ranked -> ranked.alert().kind() == kind)) {
                kinds.add(kind);
            }
        }
        return kinds.size() < 2
                ? List.of()
                : kinds.stream()
                        .map(kind -> new StockView.Filter(
                                StockWords.lower(kind),
                                StockWords.kind(kind) + " ("
                                        + report.alerts().stream()
                                                .limit(MOST_ALERTS)
                                                .filter(ranked -> ranked.alert().kind() == kind)
                                                .count()
                                        + ")"))
                        .toList();
    }

    private StockView.AlertRow row(RankedAlert ranked) {
        StockAlert alert = ranked.alert();
        StockOutlook outlook = ranked.item().outlook();
        boolean runsShort = alert.kind() != AlertKind.OVERSTOCK && outlook != null;
        List<StockView.Line> further = new ArrayList<>();
        add(further, "On hand", StockWords.whole(alert.onHand()));
        if (alert.incomingOn() != null) {
            add(
                    further,
                    "Next receipt",
                    StockWords.whole(alert.incomingQuantity()) + " on " + StockWords.weekday(alert.incomingOn()));
        }
        if (runsShort && alert.gapDays() != null && alert.gapDays() > 0) {
            add(further, "Likely empty for", StockWords.count(alert.gapDays(), "day"));
        }
        add(further, "Order costs", alert.suggestedCostMicros() == null ? null : money(alert.suggestedCostMicros()));
        add(further, "Conflict", alert.conflict());
        add(further, "Sell instead", alert.substituteSku());
        add(further, "Owner", alert.owner());
        return new StockView.AlertRow(
                StockWords.lower(alert.kind()),
                StockWords.kind(alert.kind()),
                StockWords.lower(alert.severity()),
                StockWords.lower(alert.severity()),
                named(ranked.item()),
                ranked.valueAtRiskMicros() == null ? StockWords.NOTHING : StockWords.money(ranked.valueAtRiskMicros()),
                outlook == null ? StockWords.NOTHING : StockWords.percent(alert.probability()),
                alert.kind() == AlertKind.OUT_OF_STOCK ? "empty now" : StockWords.day(alert.p50()),
                alert.kind() == AlertKind.OUT_OF_STOCK ? "" : range(alert),
                outlook == null ? StockWords.NOTHING : StockWords.cover(alert.daysOfCover()),
                alert.suggestedQuantity() == 0 ? StockWords.NOTHING : StockWords.whole(alert.suggestedQuantity()),
                orderBy(alert),
                isLate(alert),
                alert.reason(),
                further);
    }

    private String orderBy(StockAlert alert) {
        LocalDate by = alert.orderBy();
        if (alert.suggestedQuantity() == 0 || by == null) {
            return "";
        }
        return isLate(alert) ? "today, late" : by.equals(report.asOf()) ? "today" : "by " + StockWords.day(by);
    }

    private boolean isLate(StockAlert alert) {
        return alert.orderBy() != null && alert.orderBy().isBefore(report.asOf());
    }

    private static void add(List<StockView.Line> lines, String name, String text) {
        if (text != null && !text.isEmpty()) {
            lines.add(new StockView.Line(name, text));
        }
    }

    private static String range(StockAlert alert) {
        return alert.p10() == null
                ? ""
                : StockWords.day(alert.p10()) + " to " + (alert.p90() == null ? "later" : StockWords.day(alert.p90()));
    }

    private String money(long micros) {
        return (report.currency() == null ? "" : report.currency().getCurrencyCode() + " ") + StockWords.money(micros);
    }

    private StockView.Named named(WatchedItem item) {
        String id = pictureIds.get(item);
        String name = item.product() == null || item.product().name() == null
                ? item.sku()
                : item.product().name();
        String place = name.equals(item.sku()) ? item.location() : joined(item.sku(), item.location());
        return new StockView.Named(name, place, id == null ? "" : "#" + id);
    }

    private static String joined(String sku, String location) {
        return location.isEmpty() ? sku : sku + " · " + location;
    }

    private List<StockView.OrderDay> orderDays(List<RankedAlert> ordered) {
        Map<String, List<RankedAlert>> byDay = new LinkedHashMap<>();
        for (RankedAlert ranked : ordered.subList(0, Math.min(MOST_ORDERS, ordered.size()))) {
            LocalDate by = orderDay(ranked);
            String day = by == null ? "No hurry" : by.equals(report.asOf()) ? "Today" : "By " + StockWords.weekday(by);
            byDay.computeIfAbsent(day, key -> new ArrayList<>()).add(ranked);
        }
        List<StockView.OrderDay> days = new ArrayList<>();
        byDay.forEach((day, orders) -> {
            long cost = cost(orders);
            days.add(new StockView.OrderDay(
                    day,
                    day.equals("Today"),
                    StockWords.count(orders.size(), "order") + (cost == 0 ? "" : ", " + money(cost)),
                    orders.stream().map(this::orderRow).toList()));
        });
        return days;
    }

    private StockView.OrderRow orderRow(RankedAlert ranked) {
        StockAlert alert = ranked.alert();
        LocalDate placed = orderDay(ranked) == null ? report.asOf() : orderDay(ranked);
        return new StockView.OrderRow(
                named(ranked.item()),
                StockWords.whole(alert.suggestedQuantity()),
                alert.suggestedCostMicros() == null
                        ? StockWords.NOTHING
                        : StockWords.money(alert.suggestedCostMicros()),
                ranked.item().product() == null
                        ? StockWords.NOTHING
                        : StockWords.day(placed.plusDays(
                                (long) Math.ceil(ranked.item().product().leadTimeMeanDays()))),
                alert.owner() == null ? StockWords.NOTHING : alert.owner());
    }

    private StockView.Picture picture(WatchedItem item, List<RankedAlert> alerts) {
        StockOutlook outlook = item.outlook();
        StockPicture picture = new StockPicture(item);
        List<StockView.Line> facts = new ArrayList<>();
        add(facts, "On hand", StockWords.whole(outlook.onHandUnits()));
        add(facts, "Cover", StockWords.cover(outlook.coverOnHandDays()));
        if (!item.receipts().isEmpty()) {
            add(facts, "Cover with receipts", StockWords.cover(outlook.coverWithReceiptsDays()));
        }
        add(
                facts,
                "Runs out by " + StockWords.day(outlook.today().plusDays(outlook.riskHorizonDays() - 1L)),
                StockWords.percent(outlook.stockoutProbability()));
        add(
                facts,
                "10 %, 50 %, 90 % by",
                outlook.p10() == null
                        ? "beyond the forecast"
                        : StockWords.day(outlook.p10()) + ", " + StockWords.day(outlook.p50()) + ", "
                                + StockWords.day(outlook.p90()));
        add(facts, "Missed units", StockWords.units(outlook.lostUnits()));
        if (outlook.overdueUnits() > 0) {
            add(facts, "Overdue", StockWords.whole(outlook.overdueUnits()) + " units");
        }
        if (outlook.suggestedUnits() > 0) {
            add(facts, "Suggested order", StockWords.whole(outlook.suggestedUnits()));
        }
        add(facts, "Order up to", StockWords.units(outlook.order().orderUpToUnits()));
        return new StockView.Picture(
                pictureIds.get(item),
                named(item),
                alerts.stream()
                        .map(ranked -> StockWords.kind(ranked.alert().kind()))
                        .collect(Collectors.joining(", ")),
                alerts.get(0).alert().reason(),
                facts,
                picture.chart(),
                StockDays.rows(item, picture.receiptsByDay()));
    }

    private StockView.OtherItem other(WatchedItem item) {
        StockOutlook outlook = item.outlook();
        return new StockView.OtherItem(
                named(item),
                item.stock() == null
                        ? StockWords.NOTHING
                        : StockWords.whole(item.stock().onHand()),
                outlook == null ? StockWords.NOTHING : StockWords.cover(outlook.coverOnHandDays()),
                outlook == null ? StockWords.NOTHING : StockWords.percent(outlook.stockoutProbability()),
                outlook == null ? StockWords.NOTHING : StockWords.day(outlook.p10()),
                item.standing() == Standing.PROJECTED ? "" : item.standing().words());
    }

    private static double riskOf(WatchedItem item) {
        return item.outlook() == null
                ? -1
                : item.outlook().stockoutProbability()
                        + 1e-6
                                * item.outlook()
                                        .projection()
                                        .stockoutProbabilityWithin(item.outlook()
                                                .projection()
                                                .days()
                                                .size());
    }
}
