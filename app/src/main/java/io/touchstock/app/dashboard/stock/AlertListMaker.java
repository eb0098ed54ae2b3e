package io.touchstock.app.dashboard.stock;

import io.touchstock.app.dashboard.access.Permission;
import io.touchstock.app.dashboard.stock.AlertFilter.Show;
import io.touchstock.app.dashboard.web.Address;
import io.touchstock.app.dashboard.web.Request;
import io.touchstock.app.stockpage.StockWords;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the page of alerts from what was asked for and what is read. */
final class AlertListMaker {
    static final int ROWS = 25;
    private static final int MOST_PAGES = 100_000;

    private final StockReadings readings;
    private final Request request;
    private final AlertFilter filter;
    private final int page;

    AlertListMaker(StockReadings readings, Request request) {
        this.readings = readings;
        this.request = request;
        this.filter = AlertFilter.of(request.params());
        this.page = request.params().number("page", 1, MOST_PAGES).orElse(1);
    }

    AlertList list() {
        AlertPage found = readings.alerts(filter, (page - 1) * ROWS, ROWS);
        Optional<Instant> asOf = readings.asOf();
        FilterChoices known = readings.choices();
        boolean anything = asOf.isPresent() || !known.locations().isEmpty();
        List<AlertList.Row> rows = new ArrayList<>();
        for (AlertLine line : found.lines()) {
            rows.add(new AlertRow(line, readings.today(), readings.currency().getCurrencyCode()).row(rows.size()));
        }
        return new AlertList(
                Notice.words(request.params()),
                asOf.map(moment -> "As of " + StockWords.full(readings.today()) + ", newest reading "
                                + AlertRow.moment(moment))
                        .orElse(
                                anything
                                        ? "As of " + StockWords.full(readings.today())
                                        : "Nothing has been read into the store yet"),
                tiles(),
                choices(known),
                filter.text().orElse(""),
                filter.narrows(),
                rows,
                range(found, rows.size()),
                page > 1 ? address().with("page", page - 1).toString() : "",
                (long) page * ROWS < found.total()
                        ? address().with("page", page + 1).toString()
                        : "",
                address().and("page", page > 1 ? page : null).toString(),
                new Address("/stock.csv", address().query()).toString(),
                request.user().may(Permission.HANDLE_ALERTS),
                readings.today().toString(),
                rows.isEmpty() ? emptyTitle(anything) : "",
                rows.isEmpty() ? emptyText(anything, found.total()) : "");
    }

    /** The filter as an address, without a page number. */
    private Address address() {
        return Address.of("/stock")
                .and("severity", filter.severity().map(StockWords::lower).orElse(null))
                .and("kind", filter.kind().map(StockWords::lower).orElse(null))
                .and("owner", filter.owner().orElse(null))
                .and("category", filter.category().orElse(null))
                .and("location", filter.location().orElse(null))
                .and("text", filter.text().orElse(null))
                .and("show", filter.show() == Show.NEW ? null : StockWords.lower(filter.show()));
    }

    private List<AlertList.Tile> tiles() {
        AlertTotals totals = readings.totals(filter);
        String currency = readings.currency().getCurrencyCode();
        return List.of(
                new AlertList.Tile(
                        "Value at risk, " + currency,
                        StockWords.money(totals.valueAtRiskMicros()),
                        "of " + StockWords.count(totals.open(), "alert")),
                new AlertList.Tile("Critical", StockWords.whole(totals.critical()), "most value at risk"),
                new AlertList.Tile("Empty shelves", StockWords.whole(totals.empty()), "out of stock now"),
                new AlertList.Tile(
                        "Orders due",
                        StockWords.whole(totals.ordersDue()),
                        totals.ordersDue() == 0
                                ? "none today or before"
                                : "today or before, " + currency + " " + StockWords.money(totals.ordersDueMicros())));
    }

    private List<AlertList.Choice> choices(FilterChoices known) {
        return List.of(
                new AlertList.Choice("show", "Show", shows()),
                new AlertList.Choice(
                        "severity",
                        "Severity",
                        options(
                                "Any",
                                filter.severity().map(StockWords::lower),
                                reversed(Severity.values())
                                        .map(StockWords::lower)
                                        .toList())),
                new AlertList.Choice("kind", "Kind", kinds()),
                new AlertList.Choice("owner", "Owner", options("Anybody", filter.owner(), known.owners())),
                new AlertList.Choice("category", "Category", options("Any", filter.category(), known.categories())),
                new AlertList.Choice("location", "Location", options("Any", filter.location(), known.locations())));
    }

    private List<AlertList.Option> shows() {
        return List.of(
                new AlertList.Option("new", "Not handled yet", filter.show() == Show.NEW),
                new AlertList.Option("handled", "Handled", filter.show() == Show.HANDLED),
                new AlertList.Option("all", "All", filter.show() == Show.ALL));
    }

    private List<AlertList.Option> kinds() {
        List<AlertList.Option> options = new ArrayList<>();
        options.add(new AlertList.Option("", "Any", filter.kind().isEmpty()));
        for (AlertKind kind : AlertKind.values()) {
            options.add(new AlertList.Option(
                    StockWords.lower(kind), StockWords.kind(kind), filter.kind().equals(Optional.of(kind))));
        }
        return options;
    }

    /** What is chosen stands among them even if no open alert has it any longer. */
    private static List<AlertList.Option> options(String any, Optional<String> chosen, List<String> known) {
        List<AlertList.Option> options = new ArrayList<>();
        options.add(new AlertList.Option("", any, chosen.isEmpty()));
        Stream<String> gone = chosen.stream().filter(value -> !known.contains(value));
        Stream.concat(known.stream(), gone)
                .forEach(value -> options.add(new AlertList.Option(value, value, chosen.equals(Optional.of(value)))));
        return options;
    }

    private static Stream<Severity> reversed(Severity... severities) {
        List<Severity> list = new ArrayList<>(Arrays.asList(severities));
        Collections.reverse(list);
        return list.stream();
    }

    private String range(AlertPage found, int rows) {
        long from = (page - 1L) * ROWS + 1;
        return rows == 0
                ? ""
                : StockWords.whole(from) + " to " + StockWords.whole(from + rows - 1) + " of "
                        + StockWords.whole(found.total());
    }

    private String emptyTitle(boolean anything) {
        if (!anything) {
            return "No data yet";
        }
        return filter.narrows() ? "No alert fits" : "Nothing to do";
    }

    private String emptyText(boolean anything, long total) {
        if (!anything) {
            return "Start the streaming jobs with 'touchstock run stock' and let them write into this store; the first"
                    + " alerts appear here by themselves.";
        }
        if (total > 0) {
            return "This page is beyond the last one. Go back to the first.";
        }
        if (filter.narrows()) {
            return "No open alert fits this filter. Widen it, or clear it.";
        }
        return filter.show() == Show.NEW
                ? "No alert is waiting for anybody. Those that are handled are under Show."
                : "There is no such alert.";
    }
}
