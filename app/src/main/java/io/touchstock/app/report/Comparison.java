package io.touchstock.app.report;

import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.Interval;
import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.ModelComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Models side by side, as a table of one figure. */
final class Comparison {
    private static final int TINTS = 9;
    private static final long CENTS_MATTER_BELOW_MICROS = 10_000_000_000L;

    private Comparison() {}

    static Page.Grid conversions(AttributionReport report) {
        return grid(
                report,
                "Orders credited to each " + RowWords.of(report.rows()).one(),
                ChannelCredit::conversions,
                ChannelCredit::conversionsInterval,
                Numbers::oneDecimal);
    }

    static Page.Grid values(AttributionReport report, String inCurrency) {
        return grid(
                report,
                "Order value credited to each " + RowWords.of(report.rows()).one() + inCurrency,
                ChannelCredit::value,
                ChannelCredit::valueInterval,
                report.totals().valueMicros() < CENTS_MATTER_BELOW_MICROS ? Numbers::twoDecimals : Numbers::rounded);
    }

    private static Page.Grid grid(
            AttributionReport report,
            String caption,
            ToDoubleFunction<ChannelCredit> number,
            Function<ChannelCredit, Interval> interval,
            DoubleFunction<String> text) {
        List<ModelComparison.Row> rows = channelRows(report);
        List<String> belowZero = Differences.belowZero(report);
        double largest = rows.stream()
                .flatMap(row -> row.credits().stream())
                .filter(credit -> !belowZero.contains(credit.model()))
                .mapToDouble(number)
                .max()
                .orElse(0);
        List<Page.Grid.Line> lines = rows.stream()
                .map(row -> new Page.Grid.Line(
                        row.channel(),
                        null,
                        row.credits().stream()
                                .map(credit -> new Page.Grid.Cell(
                                        text.apply(number.applyAsDouble(credit)),
                                        Numbers.range(interval.apply(credit)),
                                        tint(number.applyAsDouble(credit), largest)))
                                .toList()))
                .toList();
        List<String> untouched = report.comparison().rows().stream()
                .filter(ModelComparison.Row::withoutTouchpoint)
                .flatMap(row -> row.credits().stream())
                .map(credit -> text.apply(number.applyAsDouble(credit)))
                .toList();
        RowWords words = RowWords.of(report.rows());
        List<String> totals =
                sums(report, rows, number).stream().map(text::apply).toList();
        Page.Grid whole = new Page.Grid(
                caption,
                words.heading(),
                null,
                report.comparison().models(),
                lines,
                untouched.isEmpty() ? "Total" : "All " + words.many(),
                null,
                totals,
                untouched,
                "",
                null);
        List<ModelComparison.Row> hidden = Folding.hidden(rows);
        return folded(
                whole,
                words,
                sums(report, hidden, number).stream().map(text::apply).toList());
    }

    /** The table with its small rows as one, and the whole of it behind. */
    static Page.Grid folded(Page.Grid whole, RowWords words, List<String> restOfModels) {
        int rows = whole.lines().size();
        if (!Folding.folds(rows)) {
            return whole;
        }
        List<Page.Grid.Line> lines = new ArrayList<>(Folding.shown(whole.lines()));
        lines.add(new Page.Grid.Line(
                words.count(rows - lines.size()) + " more, together",
                whole.leadName() == null ? null : "",
                restOfModels.stream()
                        .map(text -> new Page.Grid.Cell(text, "", 0))
                        .toList()));
        return new Page.Grid(
                whole.caption(),
                whole.rowName(),
                whole.leadName(),
                whole.models(),
                lines,
                whole.totalName(),
                whole.leadTotal(),
                whole.totals(),
                whole.untouched(),
                Folding.more(rows, words),
                whole);
    }

    /** Names of the rows, the one with the most orders on average first. */
    static List<String> channels(AttributionReport report) {
        return channelRows(report).stream().map(ModelComparison.Row::channel).toList();
    }

    static List<ModelComparison.Row> channelRows(AttributionReport report) {
        return report.comparison().rows().stream()
                .filter(row -> !row.withoutTouchpoint())
                .toList();
    }

    static double rounded(double coordinate) {
        return Math.round(coordinate * 100) / 100.0;
    }

    static int tint(double value, double largest) {
        return largest <= 0 || value <= 0 ? 0 : (int) Math.round(Math.min(1, value / largest) * TINTS);
    }

    private static List<Double> sums(
            AttributionReport report, List<ModelComparison.Row> rows, ToDoubleFunction<ChannelCredit> number) {
        return IntStream.range(0, report.comparison().models().size())
                .mapToObj(model -> rows.stream()
                        .mapToDouble(row -> number.applyAsDouble(row.credits().get(model)))
                        .sum())
                .toList();
    }
}
