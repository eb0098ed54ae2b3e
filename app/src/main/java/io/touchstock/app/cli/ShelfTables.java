package io.touchstock.app.cli;

import io.touchstock.app.report.ShelfFindings;
import io.touchstock.connectors.event.ChannelName;
import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.WastedSpend;
import io.touchstock.inventory.media.ClickTally;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the terminal shows of wasted spend and lost sales: the campaigns and channels that it hit hardest. */
final class ShelfTables {
    private static final int MOST_ROWS = 10;
    private static final double MICROS = 1e6;

    private final ShelfFindings findings;
    private final boolean colour;

    ShelfTables(ShelfFindings findings, boolean colour) {
        this.findings = findings;
        this.colour = colour;
    }

    List<String> wasted() {
        Map<String, ClickTally> byCampaign = new HashMap<>();
        for (WastedSpend row : findings.wasted()) {
            String campaign = row.campaign() == null ? ChannelName.NO_CAMPAIGN : row.campaign();
            byCampaign.merge(row.channel() + " | " + campaign, ClickTally.of(row), ClickTally::plus);
        }
        TextTable table = new TextTable(
                colour, List.of("channel | campaign", "clicks", "wasted clicks", "cost", "wasted", "wasted share"));
        List<Map.Entry<String, ClickTally>> sorted = byCampaign.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, ClickTally> row) ->
                                -row.getValue().wastedMicros())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        sorted.stream().limit(MOST_ROWS).forEach(row -> table.row(cells(row.getKey(), row.getValue())));
        if (sorted.size() > MOST_ROWS) {
            ClickTally rest =
                    sorted.stream().skip(MOST_ROWS).map(Map.Entry::getValue).reduce(ClickTally.ZERO, ClickTally::plus);
            table.row(cells((sorted.size() - MOST_ROWS) + " more, together", rest));
        }
        table.total(cells("total", findings.clicks()));
        return table.lines();
    }

    /** Empty if nothing was lost. */
    List<String> lost() {
        if (findings.lost().isEmpty()) {
            return List.of();
        }
        Map<String, double[]> byChannel = new TreeMap<>();
        for (LostSale sale : findings.lost()) {
            double[] sums = byChannel.computeIfAbsent(sale.channel(), channel -> new double[2]);
            sums[0] += sale.lostUnits();
            sums[1] += sale.lostValueMicros() / MICROS;
        }
        TextTable table = new TextTable(colour, List.of("channel", "lost orders", "lost value"));
        byChannel.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, double[]> row) -> -row.getValue()[0]))
                .forEach(row -> table.row(
                        List.of(row.getKey(), number("%,.2f", row.getValue()[0]), number("%,.2f", row.getValue()[1]))));
        table.total(List.of(
                "total", number("%,.2f", findings.lostUnits()), number("%,.2f", findings.lostValueMicros() / MICROS)));
        return table.lines();
    }

    /** The figures in a sentence each. */
    List<String> sentences() {
        ClickTally clicks = findings.clicks();
        String wasted = String.format(
                Locale.ENGLISH,
                "Wasted: %,.2f of %,.2f (%.2f %%), %,d of %,d clicks on articles, landed while the article could be"
                        + " bought nowhere.",
                clicks.wastedMicros() / MICROS,
                clicks.costMicros() / MICROS,
                100 * clicks.wastedShare().orElse(0),
                clicks.wastedClicks(),
                clicks.clicks());
        ClickTally unknown = findings.unknown();
        return unknown.clicks() == 0
                ? List.of(wasted)
                : List.of(
                        wasted,
                        String.format(
                                Locale.ENGLISH,
                                "No stock reading tells of the article for %,d of these clicks, worth %,.2f; they do not"
                                        + " count as wasted.",
                                unknown.clicks(),
                                unknown.costMicros() / MICROS));
    }

    private static List<String> cells(String name, ClickTally tally) {
        return List.of(
                name,
                String.format(Locale.ENGLISH, "%,d", tally.clicks()),
                String.format(Locale.ENGLISH, "%,d", tally.wastedClicks()),
                number("%,.2f", tally.costMicros() / MICROS),
                number("%,.2f", tally.wastedMicros() / MICROS),
                tally.wastedShare().isEmpty()
                        ? "-"
                        : number("%.1f %%", 100 * tally.wastedShare().getAsDouble()));
    }

    private static String number(String format, double number) {
        return String.format(Locale.ENGLISH, format, number);
    }
}
