package io.touchstock.app.cli;

import io.touchstock.app.report.Intake;
import io.touchstock.app.report.ShelfFindings;
import io.touchstock.attribution.calibration.CalibratedModel;
import io.touchstock.attribution.calibration.Calibration;
import io.touchstock.attribution.model.MarkovModel;
import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.JourneyTotals;
import io.touchstock.attribution.report.Reconciliation;
import io.touchstock.attribution.report.SpendInPeriod;
import io.touchstock.connectors.event.RowDimension;
import io.touchstock.inventory.media.OrderRate;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** What the terminal shows of an attribution: the models side by side, whether it adds up, where the files are. */
final class AttributeConsole {
    private final PrintWriter out;
    private final long startedNanos;

    AttributeConsole(PrintWriter out, long startedNanos) {
        this.out = out;
        this.startedNanos = startedNanos;
    }

    /** Tells at once what takes long. */
    void say(String line) {
        out.println(line);
        out.println();
        out.flush();
    }

    /**
     * Tells what came out.
     *
     * @param days that the report covers
     * @param shelf what came of holding clicks and journeys against stock; null without
     * @param remarks to be printed, one a line
     */
    void tell(
            AttributionReport report,
            DayRange days,
            ShelfFindings shelf,
            List<String> remarks,
            List<Intake> intake,
            int rejectedRows,
            OutputFolder folder) {
        AttributeTables tables = new AttributeTables(report, rowName(report.rows()), colour());
        paragraph(
                "Orders credited to each " + rowName(report.rows()) + ", by model"
                        + (days.isAll() ? "" : ", " + days.text()),
                tables.models());
        tables.modelWithIntervals()
                .ifPresent(model -> paragraph(
                        "95 % intervals of " + model + "; those of the other models are in attribution.csv",
                        tables.intervals(model)));
        report.comparison().models().stream()
                .min(Comparator.comparing(model -> !model.equals(MarkovModel.NAME)))
                .filter(model -> !report.spend().isEmpty())
                .ifPresent(model -> paragraph("What the money bought, by " + model, tables.returns(model)));
        shelf(shelf);
        withoutDirect(report, tables);
        calibration(report, tables);
        if (!report.orders().isEmpty()) {
            paragraph("Order of the Markov chain, by journeys that it was not fitted to", tables.orders());
        }
        if (report.learned() != null) {
            paragraph(
                    String.format(
                            Locale.ENGLISH,
                            "%s: trained on %,d journeys, tested on %,d others",
                            report.learned().model(),
                            report.learned().trainingJourneys(),
                            report.learned().heldOutJourneys()),
                    tables.learned());
            report.learned().notes().forEach(out::println);
        }
        report.attributions()
                .forEach(attribution ->
                        attribution.notes().forEach(note -> out.println(remark(attribution.model(), note))));
        if (shelf != null) {
            new ShelfTables(shelf, colour()).sentences().forEach(out::println);
        }
        remarks.forEach(out::println);
        out.println(sums(report));
        intake.forEach(read -> out.println(account(read)));
        if (report.spend().outsideDays() > 0) {
            out.println(outside(report.spend()));
        }
        if (rejectedRows > 0) {
            out.printf(
                    Locale.ENGLISH,
                    "Set aside: %,d %s that could not be used; the reasons are in %s%n",
                    rejectedRows,
                    rejectedRows == 1 ? "row" : "rows",
                    folder.file("rejected.csv"));
        }
        out.println("Report:  " + folder.file("report.html"));
        out.println("Numbers: " + folder.file("attribution.csv") + ", " + folder.file("paths.csv") + ", "
                + folder.file("positions.csv")
                + (shelf == null
                        ? ""
                        : ShelfFiles.names().stream()
                                .map(name -> ", " + folder.file(name))
                                .collect(Collectors.joining())));
        out.printf(Locale.ENGLISH, "Took %.1f s.%n", (System.nanoTime() - startedNanos) / 1e9);
    }

    private static String remark(String model, String note) {
        return note.startsWith(model + ":") ? note : model + ": " + note;
    }

    private void withoutDirect(AttributionReport report, AttributeTables tables) {
        if (report.withoutDirect() == null) {
            return;
        }
        List<String> direct = report.withoutDirect().directChannels();
        if (direct.isEmpty()) {
            out.println(
                    "Without direct: no channel of the input counts as direct, so nothing changes; --direct-channels"
                            + " names others.");
            out.println();
        } else {
            paragraph(
                    "The same without " + String.join(", ", direct) + ", whose orders go to the others in proportion",
                    tables.withoutDirect());
        }
    }

    private void shelf(ShelfFindings findings) {
        if (findings == null) {
            return;
        }
        ShelfTables tables = new ShelfTables(findings, colour());
        paragraph("Wasted spend: clicks that landed while their article could be bought nowhere", tables.wasted());
        List<String> lost = tables.lost();
        if (!lost.isEmpty()) {
            OrderRate rate = findings.rate();
            paragraph(
                    rate.share().isEmpty()
                            ? "Sales lost at empty shelves, at most: each journey that ended at one counts as an order"
                            : String.format(
                                    Locale.ENGLISH,
                                    "Sales lost at empty shelves: a journey that ended at one counts as %.3f of an"
                                            + " order, as %,d of %,d to stocked ones ordered",
                                    rate.share().getAsDouble(),
                                    rate.orders(),
                                    rate.journeys()),
                    lost);
        }
    }

    private void calibration(AttributionReport report, AttributeTables tables) {
        Calibration calibration = report.calibration();
        if (calibration == null) {
            return;
        }
        calibration.models().stream()
                .filter(CalibratedModel::measured)
                .min(Comparator.comparing(model -> !model.model().equals(MarkovModel.NAME)))
                .ifPresent(model -> paragraph(
                        "Beside experiments, " + model.model()
                                + ": raw and measured, combined by inverse variance; the other models are in"
                                + " attribution.csv",
                        tables.calibration(model)));
    }

    private void paragraph(String title, List<String> lines) {
        out.println(title);
        out.println();
        lines.forEach(out::println);
        out.println();
    }

    private static String rowName(RowDimension rows) {
        return switch (rows) {
            case CHANNEL -> "channel";
            case CAMPAIGN -> "campaign";
            case CHANNEL_CAMPAIGN -> "channel | campaign";
        };
    }

    private static String outside(SpendInPeriod spend) {
        return String.format(
                Locale.ENGLISH,
                "Spend: %,.2f within %s to %s counts; %,.2f on %,d other %s does not.",
                spend.insideMicros() / 1e6,
                spend.from(),
                spend.to(),
                spend.outsideMicros() / 1e6,
                spend.outsideDays(),
                spend.outsideDays() == 1 ? "day" : "days");
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
