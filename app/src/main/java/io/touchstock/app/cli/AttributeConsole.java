package io.touchstock.app.cli;

import io.touchstock.app.report.AttributionReport;
import io.touchstock.app.report.AttributionReport.Check;
import io.touchstock.app.report.AttributionReport.ModelOutcome;
import io.touchstock.attribution.model.Attribution;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;

/** What the terminal shows of an attribution: the models side by side, whether it adds up, where the files are. */
final class AttributeConsole {
    private final PrintWriter out;
    private final long startedNanos;

    AttributeConsole(PrintWriter out, long startedNanos) {
        this.out = out;
        this.startedNanos = startedNanos;
    }

    void tell(AttributionReport report, Outcome outcome, List<Attribution> attributions, int rejected, Path folder) {
        out.println("Orders credited to each channel, by model");
        out.println();
        table(report).forEach(out::println);
        out.println();
        out.println(sums(report, outcome, attributions.size()));
        if (rejected > 0) {
            out.printf(
                    Locale.ENGLISH,
                    "Set aside: %,d rows that could not be used, with their reasons in %s%n",
                    rejected,
                    folder.resolve("rejected.csv"));
        }
        out.println("Report:  " + folder.resolve("report.html"));
        out.println("Numbers: " + folder.resolve("attribution.csv") + ", " + folder.resolve("paths.csv"));
        double seconds = (System.nanoTime() - startedNanos) / 1e9;
        long rows = outcome.rows().values().stream().mapToLong(Long::longValue).sum();
        out.printf(Locale.ENGLISH, "Took %.1f s for %,d rows.%n", seconds, rows);
    }

    private static List<String> table(AttributionReport report) {
        List<String> header = new ArrayList<>(List.of("channel"));
        report.models().forEach(model -> header.add(model.name()));
        TextTable table = new TextTable(colour(), header);
        for (String channel : report.channels()) {
            List<String> cells = new ArrayList<>(List.of(channel));
            for (ModelOutcome model : report.models()) {
                cells.add(String.format(Locale.ENGLISH, "%,.1f", model.conversionsOf(channel)));
            }
            table.row(cells);
        }
        List<String> totals = new ArrayList<>(List.of("total"));
        report.models().forEach(model -> totals.add(String.format(Locale.ENGLISH, "%,.1f", model.conversions())));
        table.row(totals);
        return table.lines();
    }

    private static String sums(AttributionReport report, Outcome outcome, int models) {
        List<String> broken = report.checks().stream()
                .filter(check -> !check.holds() && !check.what().startsWith("Rows"))
                .map(Check::what)
                .toList();
        String facts = String.format(
                Locale.ENGLISH,
                "%,d orders worth %s and %,d journeys without one",
                outcome.paths().conversions(),
                String.format(Locale.ENGLISH, "%,.2f", outcome.paths().valueMicros() / 1e6),
                outcome.paths().nulls());
        return broken.isEmpty()
                ? "Adds up: " + facts + "; each of the " + models + " models credits all of it."
                : "DOES NOT ADD UP (" + String.join("; ", broken) + "): " + facts + ".";
    }

    /** On a terminal only, and not where NO_COLOR is set. */
    private static boolean colour() {
        return CommandLine.Help.Ansi.AUTO.enabled();
    }
}
