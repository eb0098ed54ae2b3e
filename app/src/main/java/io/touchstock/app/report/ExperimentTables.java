package io.touchstock.app.report;

import io.touchstock.attribution.calibration.CalibratedCredit;
import io.touchstock.attribution.calibration.CalibratedModel;
import io.touchstock.attribution.calibration.Calibration;
import io.touchstock.attribution.calibration.Lift;
import io.touchstock.attribution.calibration.RefusedLift;
import io.touchstock.attribution.model.Interval;
import io.touchstock.attribution.report.AttributionReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The models beside experiments. */
final class ExperimentTables {
    private final AttributionReport report;
    private final Calibration calibration;

    private ExperimentTables(AttributionReport report) {
        this.report = report;
        this.calibration = report.calibration();
    }

    /** Null without experiments. */
    static Page.Experiments of(AttributionReport report) {
        if (report.calibration() == null) {
            return null;
        }
        ExperimentTables tables = new ExperimentTables(report);
        return new Page.Experiments(
                tables.calibration.lifts().stream().map(ExperimentTables::lift).toList(),
                tables.calibration.lifts().isEmpty() ? null : tables.pairs(),
                tables.evidence(),
                tables.told(),
                tables.calibration.refused().stream()
                        .map(ExperimentTables::refused)
                        .toList());
    }

    private Page.Pairs pairs() {
        Set<String> measured = new HashSet<>();
        calibration
                .models()
                .forEach(model -> model.credits().stream()
                        .filter(CalibratedCredit::measured)
                        .forEach(credit -> measured.add(credit.channel())));
        List<String> channels = new ArrayList<>(
                Comparison.channels(report).stream().filter(measured::contains).toList());
        channels.addAll(Comparison.channels(report).stream()
                .filter(channel -> !measured.contains(channel))
                .toList());
        channels.add(Calibration.UNEXPLAINED);
        List<PairTables.Row> rows = channels.stream()
                .map(channel -> new PairTables.Row(
                        channel,
                        measured.contains(channel) || channel.equals(Calibration.UNEXPLAINED),
                        calibration.models().stream()
                                .map(model -> figures(model, channel))
                                .toList()))
                .toList();
        return new PairTables(
                        "Orders as each model credits them (raw), and combined with the experiments (cal.)",
                        RowWords.of(report.rows()),
                        "raw",
                        "cal.",
                        report.comparison().models(),
                        rows,
                        rows.size() - 1)
                .pairs();
    }

    private static PairTables.Figures figures(CalibratedModel model, String channel) {
        return model.credits().stream()
                .filter(credit -> credit.channel().equals(channel))
                .findFirst()
                .map(credit -> new PairTables.Figures(
                        channel.equals(Calibration.UNEXPLAINED) ? Double.NaN : credit.rawConversions(),
                        credit.conversions(),
                        Numbers.range(credit.interval())))
                .orElse(new PairTables.Figures(Double.NaN, Double.NaN, ""));
    }

    private List<Page.Experiments.EvidenceRow> evidence() {
        List<Page.Experiments.EvidenceRow> rows = new ArrayList<>();
        for (CalibratedModel model : calibration.models()) {
            for (CalibratedCredit credit : model.credits()) {
                if (credit.measured()) {
                    CalibratedCredit.Evidence evidence = credit.evidence();
                    rows.add(new Page.Experiments.EvidenceRow(
                            model.model(),
                            credit.channel(),
                            Numbers.oneDecimal(credit.rawConversions()),
                            Numbers.percent(model.betweenMethods()),
                            Numbers.oneDecimal(evidence.conversions()),
                            Numbers.range(evidence.interval()),
                            Numbers.percent(evidence.weight()),
                            Comparison.rounded(evidence.weight() * 100),
                            Numbers.oneDecimal(credit.conversions()),
                            Numbers.range(credit.interval())));
                }
            }
        }
        return rows;
    }

    private List<String> told() {
        List<String> told = new ArrayList<>();
        List<String> poisson = calibration.models().stream()
                .filter(CalibratedModel::poisson)
                .map(CalibratedModel::model)
                .toList();
        if (!poisson.isEmpty()) {
            told.add("Without an interval, the credit of " + String.join(", ", poisson)
                    + " was taken for a Poisson count.");
        }
        if (calibration.models().stream()
                .flatMap(model -> model.credits().stream())
                .anyMatch(credit -> credit.channel().equals(Calibration.UNEXPLAINED) && credit.conversions() < -0.05)) {
            told.add("Where the row " + Calibration.UNEXPLAINED
                    + " is negative, the experiments claim more orders than the model credits: other rows then hold"
                    + " orders that the measured ones caused.");
        }
        return told;
    }

    private static Page.Experiments.LiftRow lift(Lift lift) {
        return new Page.Experiments.LiftRow(
                lift.channel(),
                Days.text(lift.from(), lift.to()),
                Numbers.oneDecimal(lift.incrementalConversions()),
                Numbers.range(new Interval(lift.low(), lift.high())),
                Numbers.percent(lift.level()));
    }

    private static String refused(RefusedLift refused) {
        Lift lift = refused.lift();
        String where = lift.line() == 0 ? "" : "Line " + lift.line() + ": ";
        return where + Findings.isolated(lift.channel()) + (refused.model() == null ? "" : " under " + refused.model())
                + " was not used: " + refused.reason() + ".";
    }
}
