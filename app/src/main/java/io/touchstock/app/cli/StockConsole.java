package io.touchstock.app.cli;

import io.touchstock.app.stockpage.RankedAlert;
import io.touchstock.app.stockpage.StockReport;
import io.touchstock.app.stockpage.StockWords;
import io.touchstock.app.stockpage.WatchedItem.Standing;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.StockAlert;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;

/** What the terminal shows of a look at the stock: the most pressing alerts, what was left out, where the files are. */
final class StockConsole {
    private static final int MOST_SHOWN = 15;

    private final PrintWriter out;
    private final long startedNanos;

    StockConsole(PrintWriter out, long startedNanos) {
        this.out = out;
        this.startedNanos = startedNanos;
    }

    void tell(StockReport report, OutputFolder folder) {
        List<RankedAlert> alerts = report.alerts();
        if (!alerts.isEmpty()) {
            out.println("Alerts as of " + report.asOf() + ", the most pressing first");
            table(alerts).lines().forEach(out::println);
            if (alerts.size() > MOST_SHOWN) {
                out.printf(Locale.ENGLISH, "%,d more are in alerts.csv%n", alerts.size() - MOST_SHOWN);
            }
            out.println();
        }
        out.println(summary(report));
        report.remarks().forEach(out::println);
        out.println("Report:  " + folder.file("report.html"));
        out.println("Numbers: " + folder.file("alerts.csv") + ", " + folder.file("projection.csv") + ", "
                + folder.file("items.csv") + ", " + folder.file("feed.tsv"));
        out.printf(Locale.ENGLISH, "Took %.1f s.%n", (System.nanoTime() - startedNanos) / 1e9);
    }

    private static TextTable table(List<RankedAlert> alerts) {
        TextTable table = new TextTable(
                CommandLine.Help.Ansi.AUTO.enabled(),
                List.of(
                        "item",
                        "alert",
                        "severity",
                        "on hand",
                        "risk",
                        "even odds by",
                        "cover",
                        "lost value",
                        "order",
                        "order by"));
        alerts.stream().limit(MOST_SHOWN).forEach(ranked -> table.row(row(ranked)));
        return table;
    }

    private static List<String> row(RankedAlert ranked) {
        StockAlert alert = ranked.alert();
        boolean known = ranked.item().outlook() != null;
        return List.of(
                new ItemKey(alert.sku(), alert.location()).toString(),
                words(alert.kind()),
                alert.severity().name().toLowerCase(Locale.ROOT),
                String.format(Locale.ENGLISH, "%,d", alert.onHand()),
                known ? StockWords.percent(alert.probability()) : "",
                alert.p50() == null ? "" : alert.p50().toString(),
                alert.daysOfCover() == null ? "" : String.format(Locale.ENGLISH, "%,.1f d", alert.daysOfCover()),
                alert.lostValueMicros() != null
                        ? String.format(Locale.ENGLISH, "%,.0f", alert.lostValueMicros() / 1e6)
                        : "",
                alert.suggestedQuantity() == 0 ? "" : String.format(Locale.ENGLISH, "%,d", alert.suggestedQuantity()),
                alert.orderBy() == null ? "" : alert.orderBy().toString());
    }

    private static String summary(StockReport report) {
        long watched = report.items().stream()
                .filter(item -> item.standing() == Standing.PROJECTED)
                .count();
        List<String> kinds = new ArrayList<>();
        for (AlertKind kind : AlertKind.values()) {
            long count = report.alerts().stream()
                    .filter(ranked -> ranked.alert().kind() == kind)
                    .count();
            if (count > 0) {
                kinds.add(String.format(Locale.ENGLISH, "%,d %s", count, words(kind)));
            }
        }
        return String.format(
                Locale.ENGLISH,
                "%,d %s projected as of %s; %s.",
                watched,
                watched == 1 ? "item" : "items",
                report.asOf(),
                kinds.isEmpty() ? "no alerts" : "alerts: " + String.join(", ", kinds));
    }

    private static String words(AlertKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
