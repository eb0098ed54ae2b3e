package io.touchstock.app.cli;

import io.touchstock.attribution.calibration.CalibratedCredit;
import io.touchstock.attribution.calibration.CalibratedModel;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.Interval;
import io.touchstock.attribution.model.MarkovModel;
import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.ChannelReturn;
import io.touchstock.attribution.report.DirectExclusion;
import io.touchstock.attribution.report.HeldOutScore;
import io.touchstock.attribution.report.ModelComparison;
import io.touchstock.attribution.report.OrderScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The tables of an attribution on the terminal. */
final class AttributeTables {
    private final AttributionReport report;
    private final String rowName;
    private final boolean colour;

    /** @param rowName what the first column is called */
    AttributeTables(AttributionReport report, String rowName, boolean colour) {
        this.report = report;
        this.rowName = rowName;
        this.colour = colour;
    }

    /** Orders that each model credits, one row a channel. */
    List<String> models() {
        List<String> header = new ArrayList<>(List.of(rowName));
        header.addAll(report.comparison().models());
        TextTable table = new TextTable(colour, header);
        for (ModelComparison.Row row : report.comparison().rows()) {
            List<String> cells = new ArrayList<>(List.of(row.channel()));
            row.credits().forEach(credit -> cells.add(number(credit.conversions())));
            table.row(cells);
        }
        List<String> totals = new ArrayList<>(List.of("total"));
        report.attributions().forEach(attribution -> totals.add(number(attribution.conversions())));
        table.total(totals);
        return table.lines();
    }

    /**
     * The model whose intervals a terminal has room for: Markov, or the first one that has any; empty without
     * intervals.
     */
    Optional<String> modelWithIntervals() {
        return report.attributions().stream()
                .filter(attribution ->
                        attribution.credits().stream().anyMatch(credit -> credit.conversionsInterval() != null))
                .map(Attribution::model)
                .min(Comparator.comparing(model -> !model.equals(MarkovModel.NAME)));
    }

    /** Orders that the model credits, with the bounds of their intervals. */
    List<String> intervals(String model) {
        int column = report.comparison().models().indexOf(model);
        boolean valued = report.totals().valueMicros() != 0;
        List<String> header = new ArrayList<>(List.of(rowName, "orders", "low", "high"));
        if (valued) {
            header.addAll(List.of("value", "low", "high"));
        }
        TextTable table = new TextTable(colour, header);
        for (ModelComparison.Row row : report.comparison().rows()) {
            ChannelCredit credit = row.credits().get(column);
            if (credit.conversionsInterval() != null) {
                List<String> cells = new ArrayList<>(List.of(row.channel()));
                add(cells, credit.conversions(), credit.conversionsInterval());
                if (valued) {
                    add(cells, credit.value(), credit.valueInterval());
                }
                table.row(cells);
            }
        }
        return table.lines();
    }

    /** What the money bought under a model; empty if no spend is known. */
    List<String> returns(String model) {
        List<ChannelReturn> rows = report.returns().stream()
                .filter(entry -> entry.model().equals(model))
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        TextTable table = new TextTable(colour, List.of(rowName, "spend", "orders", "CPA", "value", "ROAS"));
        for (ChannelReturn row : rows) {
            table.row(List.of(
                    row.channel(),
                    amount(row.spend()),
                    number(row.conversions()),
                    amount(row.cpa()),
                    amount(row.value()),
                    amount(row.roas())));
        }
        return table.lines();
    }

    /** Orders that each model credits if direct traffic gets nothing and the others share what it had. */
    List<String> withoutDirect() {
        List<Attribution> models = report.withoutDirect().models().stream()
                .map(DirectExclusion.Model::attribution)
                .toList();
        List<String> header = new ArrayList<>(List.of(rowName));
        header.addAll(report.comparison().models());
        TextTable table = new TextTable(colour, header);
        for (ModelComparison.Row row : report.comparison().rows()) {
            if (!report.withoutDirect().directChannels().contains(row.channel())) {
                List<String> cells = new ArrayList<>(List.of(row.channel()));
                models.forEach(model -> cells.add(number(conversions(model, row.channel()))));
                table.row(cells);
            }
        }
        List<String> totals = new ArrayList<>(List.of("total"));
        models.forEach(model -> totals.add(number(model.conversions())));
        table.total(totals);
        return table.lines();
    }

    /** Orders that the model credits, raw and calibrated by experiments. */
    List<String> calibration(CalibratedModel model) {
        TextTable table = new TextTable(
                colour, List.of(rowName, "raw", "calibrated", "low", "high", "experiments", "weight of these"));
        for (CalibratedCredit credit : model.credits()) {
            List<String> cells = new ArrayList<>(List.of(credit.channel(), number(credit.rawConversions())));
            add(cells, credit.conversions(), credit.interval());
            cells.add(credit.measured() ? number(credit.evidence().conversions()) : "-");
            cells.add(credit.measured() ? percent(credit.evidence().weight()) : "-");
            table.row(cells);
        }
        table.total(List.of(
                "total",
                number(model.credits().stream()
                        .mapToDouble(CalibratedCredit::rawConversions)
                        .sum()),
                number(model.conversions()),
                "",
                "",
                "",
                ""));
        return table.lines();
    }

    /** How well a chain of each order describes journeys that it has not seen. */
    List<String> orders() {
        TextTable table = new TextTable(colour, List.of("Markov order", "states", "held-out log-loss a journey", ""));
        for (OrderScore score : report.orders()) {
            table.row(List.of(
                    Integer.toString(score.order()),
                    String.format(Locale.ENGLISH, "%,d", score.states()),
                    String.format(Locale.ENGLISH, "%.5f", score.logLoss()),
                    score.chosen() ? "chosen" : ""));
        }
        return table.lines();
    }

    /** How well the learned model predicts beside simpler ones. */
    List<String> learned() {
        TextTable table = new TextTable(colour, List.of("held-out journeys", "log-loss", "AUC"));
        for (HeldOutScore score : report.learned().scores()) {
            table.row(List.of(
                    score.name(),
                    String.format(Locale.ENGLISH, "%.5f", score.logLoss()),
                    score.auc() == null ? "-" : String.format(Locale.ENGLISH, "%.4f", score.auc())));
        }
        return table.lines();
    }

    private static double conversions(Attribution attribution, String row) {
        return attribution.credits().stream()
                .filter(credit -> credit.channel().equals(row))
                .mapToDouble(ChannelCredit::conversions)
                .sum();
    }

    private static String percent(double share) {
        return String.format(Locale.ENGLISH, "%.0f %%", share * 100);
    }

    private static void add(List<String> cells, double figure, Interval interval) {
        cells.add(number(figure));
        cells.add(interval == null ? "-" : number(interval.low()));
        cells.add(interval == null ? "-" : number(interval.high()));
    }

    private static String amount(Double amount) {
        return amount == null ? "-" : String.format(Locale.ENGLISH, "%,.2f", amount);
    }

    private static String number(double number) {
        return String.format(Locale.ENGLISH, "%,.1f", number);
    }
}
