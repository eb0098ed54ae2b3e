package io.touchstock.app.report;

import io.touchstock.connectors.event.ChannelName;
import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.WastedSpend;
import io.touchstock.inventory.media.ClickTally;
import io.touchstock.inventory.media.OrderRate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What was paid for clicks on empty shelves, and which channels' work was lost there. */
final class ShelfPage {
    private static final double MICROS = 1e6;
    private static final int MOST_DAILY_ROWS = 400;

    private final ShelfFindings findings;

    private ShelfPage(ShelfFindings findings) {
        this.findings = findings;
    }

    /** Null if nothing was held against the shelf. */
    static Page.Shelf of(ShelfFindings findings) {
        if (findings == null || findings.clicks().clicks() == 0) {
            return null;
        }
        ShelfPage page = new ShelfPage(findings);
        return new Page.Shelf(
                page.told(),
                page.campaigns(),
                ShelfDays.of(findings.wasted()),
                page.articles(),
                page.daily(),
                page.lostTold(),
                page.lost("Sales lost, by channel", "Channel", LostSale::channel),
                page.lost("Sales lost, by article", "Article", LostSale::sku));
    }

    /** The finding that a media buyer would act on; empty if nothing was wasted. */
    static List<String> finding(ShelfFindings findings) {
        if (findings == null || findings.clicks().wastedMicros() == 0) {
            return List.of();
        }
        ClickTally clicks = findings.clicks();
        Map<String, ClickTally> byCampaign = grouped(findings.wasted(), ShelfPage::campaign);
        String worst = sorted(byCampaign).get(0).getKey();
        return List.of(money(clicks.wastedMicros()) + " of " + money(clicks.costMicros())
                + " paid for clicks on articles (" + share(clicks) + ") went to articles that could not be bought"
                + (byCampaign.size() == 1
                        ? ", all of it by " + Findings.isolated(worst) + "."
                        : ". " + Findings.isolated(worst) + " wasted most: "
                                + money(byCampaign.get(worst).wastedMicros()) + "."));
    }

    private List<String> told() {
        ClickTally clicks = findings.clicks();
        List<String> told = new ArrayList<>();
        told.add(Numbers.whole(clicks.wastedClicks()) + " of " + Numbers.whole(clicks.clicks())
                + " clicks on articles landed while the article could be bought nowhere: "
                + money(clicks.wastedMicros()) + " of " + money(clicks.costMicros()) + ", " + share(clicks) + ".");
        if (findings.unknown() != null && findings.unknown().clicks() > 0) {
            told.add("No stock reading tells of the article for "
                    + Numbers.whole(findings.unknown().clicks()) + " of these clicks, worth "
                    + money(findings.unknown().costMicros()) + "; they count as not wasted.");
        }
        return told;
    }

    private Page.ShelfTable campaigns() {
        return waste(
                "What clicks on articles cost, and how much of it was wasted, by campaign",
                "Channel and campaign",
                "campaigns",
                grouped(findings.wasted(), ShelfPage::campaign),
                Map.of());
    }

    private Page.ShelfTable articles() {
        return waste(
                "The same by article",
                "Article",
                "articles",
                grouped(findings.wasted(), WastedSpend::sku),
                findings.emptyFor());
    }

    private Page.ShelfTable daily() {
        List<Page.ShelfTable.ShelfRow> rows = new ArrayList<>();
        Map<String, ClickTally> byDay = grouped(findings.wasted(), row -> row.day() + "  " + campaign(row));
        byDay.entrySet().stream()
                .filter(row -> row.getValue().wastedMicros() > 0)
                .sorted(Map.Entry.comparingByKey())
                .limit(MOST_DAILY_ROWS)
                .forEach(row -> rows.add(row(row.getKey(), row.getValue(), null)));
        long left = byDay.values().stream()
                        .filter(tally -> tally.wastedMicros() > 0)
                        .count()
                - rows.size();
        return rows.isEmpty()
                ? null
                : new Page.ShelfTable(
                        "Days on which a campaign paid in vain"
                                + (left == 0 ? "" : "; " + Numbers.whole(left) + " more are not shown"),
                        "Day, channel and campaign",
                        columns(false),
                        rows,
                        "",
                        List.of(),
                        "",
                        null);
    }

    private Page.ShelfTable waste(
            String caption, String rowName, String many, Map<String, ClickTally> tallies, Map<String, Duration> empty) {
        List<Page.ShelfTable.ShelfRow> rows = sorted(tallies).stream()
                .map(entry -> row(
                        entry.getKey(),
                        entry.getValue(),
                        empty.isEmpty() ? null : empty.getOrDefault(entry.getKey(), Duration.ZERO)))
                .toList();
        ClickTally total = findings.clicks();
        List<String> totals = new ArrayList<>(cells(total));
        if (!empty.isEmpty()) {
            totals.add("");
        }
        return folded(
                new Page.ShelfTable(caption, rowName, columns(!empty.isEmpty()), rows, "Total", totals, "", null),
                many);
    }

    private static List<String> columns(boolean withEmpty) {
        List<String> columns = new ArrayList<>(List.of("Clicks", "Wasted clicks", "Cost", "Wasted", "Wasted share"));
        if (withEmpty) {
            columns.add("Empty for");
        }
        return columns;
    }

    private static Page.ShelfTable.ShelfRow row(String name, ClickTally tally, Duration empty) {
        List<String> cells = new ArrayList<>(cells(tally));
        if (empty != null) {
            cells.add(time(empty));
        }
        return new Page.ShelfTable.ShelfRow(
                name, cells, Comparison.rounded(100 * tally.wastedShare().orElse(0)));
    }

    private static List<String> cells(ClickTally tally) {
        return List.of(
                Numbers.whole(tally.clicks()),
                Numbers.whole(tally.wastedClicks()),
                money(tally.costMicros()),
                money(tally.wastedMicros()),
                share(tally));
    }

    private List<String> lostTold() {
        List<String> told = new ArrayList<>();
        OrderRate rate = findings.rate();
        if (rate != null && rate.share().isPresent()) {
            told.add("Each journey without an order that ended at an empty shelf counts as "
                    + String.format(Locale.ENGLISH, "%.3f", rate.share().getAsDouble())
                    + " of an order: of " + Numbers.whole(rate.journeys())
                    + " journeys that ended at a stocked one, " + Numbers.whole(rate.orders()) + " brought an order.");
        } else if (rate != null) {
            told.add("No journey ended at a stocked shelf, so each that ended at an empty one counts as a whole order:"
                    + " the most that can have been lost.");
        }
        if (findings.lost().isEmpty()) {
            told.add(
                    rate == null
                            ? "None is known so far: a journey without an order is known only when its lookback has passed."
                            : "Nothing was lost.");
        } else if (rate == null) {
            told.add("Of " + Days.text(lostDay(Comparator.naturalOrder()), lostDay(Comparator.reverseOrder()))
                    + ": a journey without an order is known only when its lookback has passed. Each counts with the"
                    + " probability of an order that the settings name.");
        }
        return told;
    }

    private LocalDate lostDay(Comparator<LocalDate> order) {
        return findings.lost().stream().map(LostSale::day).min(order).orElseThrow();
    }

    /** Null if nothing was lost. */
    private Page.ShelfTable lost(String caption, String rowName, Function<LostSale, String> by) {
        if (findings.lost().isEmpty()) {
            return null;
        }
        Map<String, List<LostSale>> groups = new HashMap<>();
        findings.lost()
                .forEach(sale -> groups.computeIfAbsent(by.apply(sale), name -> new ArrayList<>())
                        .add(sale));
        double largest =
                groups.values().stream().mapToDouble(ShelfPage::units).max().orElse(1);
        List<Page.ShelfTable.ShelfRow> rows = groups.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<String, List<LostSale>> group) -> -units(group.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(group -> new Page.ShelfTable.ShelfRow(
                        group.getKey(),
                        List.of(Numbers.twoDecimals(units(group.getValue())), money(value(group.getValue()))),
                        Comparison.rounded(100 * units(group.getValue()) / largest)))
                .toList();
        return folded(
                new Page.ShelfTable(
                        caption,
                        rowName,
                        List.of("Orders lost", "Value lost"),
                        rows,
                        "Total",
                        List.of(Numbers.twoDecimals(findings.lostUnits()), money(findings.lostValueMicros())),
                        "",
                        null),
                rowName.toLowerCase(Locale.ROOT) + "s");
    }

    private static Page.ShelfTable folded(Page.ShelfTable whole, String many) {
        int rows = whole.rows().size();
        return Folding.folds(rows)
                ? new Page.ShelfTable(
                        whole.caption(),
                        whole.rowName(),
                        whole.columns(),
                        Folding.shown(whole.rows()),
                        "All " + Numbers.whole(rows),
                        whole.totals(),
                        "All " + Numbers.whole(rows) + " " + many,
                        whole)
                : whole;
    }

    private static double units(List<LostSale> sales) {
        return sales.stream().mapToDouble(LostSale::lostUnits).sum();
    }

    private static long value(List<LostSale> sales) {
        return sales.stream().mapToLong(LostSale::lostValueMicros).reduce(0, Math::addExact);
    }

    private static Map<String, ClickTally> grouped(List<WastedSpend> rows, Function<WastedSpend, String> by) {
        Map<String, ClickTally> grouped = new HashMap<>();
        rows.forEach(row -> grouped.merge(by.apply(row), ClickTally.of(row), ClickTally::plus));
        return grouped;
    }

    /** Those that wasted most first. */
    private static List<Map.Entry<String, ClickTally>> sorted(Map<String, ClickTally> tallies) {
        return tallies.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, ClickTally> row) ->
                                -row.getValue().wastedMicros())
                        .thenComparing(row -> -row.getValue().costMicros())
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    private static String campaign(WastedSpend row) {
        return row.channel() + " | " + (row.campaign() == null ? ChannelName.NO_CAMPAIGN : row.campaign());
    }

    static String money(long micros) {
        return Numbers.twoDecimals(micros / MICROS);
    }

    private static String share(ClickTally tally) {
        return tally.wastedShare().isEmpty()
                ? "–"
                : Numbers.percent(tally.wastedShare().getAsDouble());
    }

    private static String time(Duration empty) {
        long hours = empty.toHours();
        return hours < 48 ? Numbers.whole(hours) + " h" : Numbers.oneDecimal(hours / 24.0) + " d";
    }
}
