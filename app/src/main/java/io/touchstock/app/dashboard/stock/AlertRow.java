package io.touchstock.app.dashboard.stock;

import io.touchstock.app.dashboard.web.Address;
import io.touchstock.app.stockpage.StockWords;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.StockAlert;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An alert in words. */
final class AlertRow {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final AlertLine line;
    private final StockAlert alert;
    private final LocalDate today;
    private final String currency;

    AlertRow(AlertLine line, LocalDate today, String currency) {
        this.line = line;
        this.alert = line.alert();
        this.today = today;
        this.currency = currency;
    }

    /** @param number within its page, for the row's id */
    AlertList.Row row(int number) {
        String name = alert.name() == null ? alert.sku() : alert.name();
        return new AlertList.Row(
                AlertKey.of(alert).text(),
                "alert-" + number,
                name,
                place(alert, name),
                path(alert.sku(), alert.location()),
                alert.severity() == null ? "unrated" : StockWords.lower(alert.severity()),
                alert.severity() == null ? "low" : StockWords.lower(alert.severity()),
                StockWords.kind(alert.kind()),
                alert.lostValueMicros() == null ? StockWords.NOTHING : StockWords.money(alert.lostValueMicros()),
                runsOut(),
                runsOutRange(),
                isAboutRunningOut() ? StockWords.percent(alert.probability()) : StockWords.NOTHING,
                cover(alert.daysOfCover()),
                alert.suggestedQuantity() == 0 ? StockWords.NOTHING : StockWords.whole(alert.suggestedQuantity()),
                orderBy(),
                alert.orderBy() != null && alert.orderBy().isBefore(today),
                alert.reason(),
                facts(),
                line.caretaker() == null ? "" : line.caretaker(),
                handled());
    }

    static String path(String sku, String location) {
        return Address.of("/stock/item")
                .and("sku", sku)
                .and("location", location)
                .toString();
    }

    private static String place(StockAlert alert, String name) {
        List<String> parts = new ArrayList<>();
        if (!name.equals(alert.sku())) {
            parts.add(alert.sku());
        }
        if (!alert.location().isEmpty()) {
            parts.add(alert.location());
        }
        return String.join(" · ", parts);
    }

    private boolean isAboutRunningOut() {
        return alert.kind() != AlertKind.OVERSTOCK && alert.kind() != AlertKind.PHANTOM_STOCK;
    }

    private String runsOut() {
        if (alert.kind() == AlertKind.OUT_OF_STOCK) {
            return "empty now";
        }
        return alert.p50() == null ? (alert.p10() == null ? StockWords.NOTHING : "later") : StockWords.day(alert.p50());
    }

    private String runsOutRange() {
        return alert.p10() == null || alert.kind() == AlertKind.OUT_OF_STOCK
                ? ""
                : StockWords.day(alert.p10()) + " to " + (alert.p90() == null ? "later" : StockWords.day(alert.p90()));
    }

    private static String cover(Double days) {
        return days == null ? StockWords.NOTHING : StockWords.cover(days);
    }

    private String orderBy() {
        if (alert.suggestedQuantity() == 0 || alert.orderBy() == null) {
            return "";
        }
        if (alert.orderBy().isBefore(today)) {
            return "was due " + StockWords.day(alert.orderBy());
        }
        return alert.orderBy().equals(today) ? "today" : "by " + StockWords.day(alert.orderBy());
    }

    /** What somebody did, as long as it holds; empty for nothing. */
    String handled() {
        if (alert.handled() == null) {
            return "";
        }
        String until = alert.handledUntil() == null ? "" : " until " + StockWords.day(alert.handledUntil());
        return switch (alert.handled()) {
            case ACKNOWLEDGED -> "Acknowledged" + until;
            case SNOOZED -> "Snoozed" + until;
            case ALREADY_ORDERED -> "Already ordered" + until;
        };
    }

    /** All that the columns do not say. */
    List<AlertList.Fact> facts() {
        List<AlertList.Fact> facts = new ArrayList<>();
        add(facts, "On hand", StockWords.whole(alert.onHand()));
        add(facts, "Incoming", incoming());
        add(
                facts,
                "Cover with receipts",
                alert.daysOfCoverWithReceipts() == null || alert.incomingQuantity() == null
                        ? null
                        : StockWords.cover(alert.daysOfCoverWithReceipts()));
        add(
                facts,
                "Likely empty for",
                alert.gapDays() == null || alert.gapDays() == 0 ? null : StockWords.count(alert.gapDays(), "day"));
        add(facts, "Units at risk", alert.lostUnits() == 0 ? null : StockWords.units(alert.lostUnits()));
        add(
                facts,
                "Order costs",
                alert.suggestedCostMicros() == null
                        ? null
                        : currency + " " + StockWords.money(alert.suggestedCostMicros()));
        add(facts, "Conflict", alert.conflict());
        add(facts, "Adverts running", String.join(", ", alert.runningCampaigns()));
        add(facts, "Sell instead", alert.substituteSku());
        add(facts, "Category", alert.category());
        add(facts, "Article's owner", line.assignee() == null ? null : alert.owner());
        return facts;
    }

    /** Where the figures come from and how fresh they are. */
    List<AlertList.Fact> origin() {
        List<AlertList.Fact> facts = new ArrayList<>();
        add(facts, "Stock read", alert.stockAsOf() == null ? "not known" : MOMENT.format(alert.stockAsOf()));
        add(facts, "Forecast of", alert.forecastAsOf() == null ? null : StockWords.day(alert.forecastAsOf()));
        add(facts, "Model", alert.modelVersion());
        add(facts, "Changed", alert.changedAt() == null ? null : moment(alert.changedAt()));
        return facts;
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    private String incoming() {
        return alert.incomingQuantity() == null
                ? "none"
                : StockWords.whole(alert.incomingQuantity())
                        + (alert.incomingOn() == null ? "" : " on " + StockWords.day(alert.incomingOn()));
    }

    private static void add(List<AlertList.Fact> facts, String name, String text) {
        if (text != null && !text.isEmpty()) {
            facts.add(new AlertList.Fact(name, text));
        }
    }
}
