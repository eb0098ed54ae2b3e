package io.touchstock.app.cli;

import io.touchstock.app.report.Intake;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.JourneyTotals;
import io.touchstock.attribution.report.ModelComparison;
import io.touchstock.attribution.report.Reconciliation;
import java.io.PrintWriter;
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

    void tell(AttributionReport report, List<Intake> intake, int rejectedRows, OutputFolder folder) {
        out.println("Orders credited to each channel, by model");
        out.println();
        table(report).forEach(out::println);
        out.println();
        out.println(sums(report));
        intake.forEach(read -> out.println(account(read)));
        if (rejectedRows > 0) {
            out.printf(
                    Locale.ENGLISH,
                    "Set aside: %,d %s that could not be used; the reasons are in %s%n",
                    rejectedRows,
                    rejectedRows == 1 ? "row" : "rows",
                    folder.file("rejected.csv"));
        }
        out.println("Report:  " + folder.file("report.html"));
        out.println("Numbers: " + folder.file("attribution.csv") + ", " + folder.file("paths.csv"));
        out.printf(Locale.ENGLISH, "Took %.1f s.%n", (System.nanoTime() - startedNanos) / 1e9);
    }

    private static List<String> table(AttributionReport report) {
        List<String> header = new ArrayList<>(List.of("channel"));
        header.addAll(report.comparison().models());
        TextTable table = new TextTable(colour(), header);
        for (ModelComparison.Row row : report.comparison().rows()) {
            List<String> cells = new ArrayList<>(List.of(row.channel()));
            for (ChannelCredit credit : row.credits()) {
                cells.add(String.format(Locale.ENGLISH, "%,.1f", credit.conversions()));
            }
            table.row(cells);
        }
        List<String> totals = new ArrayList<>(List.of("total"));
        for (Attribution attribution : report.attributions()) {
            totals.add(String.format(Locale.ENGLISH, "%,.1f", attribution.conversions()));
        }
        table.total(totals);
        return table.lines();
    }

    private static String sums(AttributionReport report) {
        JourneyTotals totals = report.totals();
        String facts = String.format(
                Locale.ENGLISH,
                "%,d %s%s%s and %,d %s without one",
                totals.conversions(),
                totals.conversions() == 1 ? "order" : "orders",
                totals.conversionsWithoutTouchpoint() == 0
                        ? ""
                        : String.format(
                                Locale.ENGLISH, " (%,d without any touchpoint)", totals.conversionsWithoutTouchpoint()),
                totals.valueMicros() == 0
                        ? ""
                        : String.format(Locale.ENGLISH, " worth %,.2f", totals.valueMicros() / 1e6),
                totals.nulls(),
                totals.nulls() == 1 ? "journey" : "journeys");
        List<String> broken = report.reconciliation().stream()
                .filter(reconciliation -> !reconciliation.balanced())
                .map(Reconciliation::model)
                .toList();
        int models = report.attributions().size();
        return broken.isEmpty()
                ? "Adds up: " + facts + "; "
                        + (models == 1 ? "the model credits" : "each of the " + models + " models credits")
                        + " all of it."
                : "DOES NOT ADD UP for " + String.join(", ", broken) + ": " + facts + ".";
    }

    private static String account(Intake intake) {
        List<String> parts = new ArrayList<>(List.of(part(intake.used(), "used")));
        if (intake.copies() != 0) {
            parts.add(part(intake.copies(), "copies"));
        }
        if (intake.leftOut() != 0) {
            parts.add(part(intake.leftOut(), "left out"));
        }
        if (intake.setAside() != 0) {
            parts.add(part(intake.setAside(), "set aside"));
        }
        return (intake.addsUp() ? "Adds up: " : "DOES NOT ADD UP: ") + intake.what() + ": "
                + part(intake.read(), "read") + " = " + String.join(" + ", parts) + ".";
    }

    private static String part(long count, String name) {
        return String.format(Locale.ENGLISH, "%,d %s", count, name);
    }

    /** On a terminal only, and not where NO_COLOR is set. */
    private static boolean colour() {
        return CommandLine.Help.Ansi.AUTO.enabled();
    }
}
