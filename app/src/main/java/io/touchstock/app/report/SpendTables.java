package io.touchstock.app.report;

import io.touchstock.attribution.model.Interval;
import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.ChannelReturn;
import io.touchstock.attribution.report.SpendInPeriod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What the money bought: cost of an order and return on spend, each as a table. */
final class SpendTables {
    private static final double MICROS_PER_UNIT = 1e6;

    private final AttributionReport report;
    private final RowWords words;
    private final Map<String, List<ChannelReturn>> byRow = new LinkedHashMap<>();

    private SpendTables(AttributionReport report) {
        this.report = report;
        this.words = RowWords.of(report.rows());
        report.returns()
                .forEach(back -> byRow.computeIfAbsent(back.channel(), unseen -> new ArrayList<>())
                        .add(back));
    }

    /** Null if no spend is known. */
    static Page.Spend of(AttributionReport report) {
        if (report.spend().isEmpty()) {
            return null;
        }
        SpendTables tables = new SpendTables(report);
        return new Page.Spend(
                tables.told(),
                tables.grid(
                        "Cost of an order (CPA): spend over orders credited",
                        ChannelReturn::cpa,
                        ChannelReturn::cpaInterval,
                        Numbers::twoDecimals,
                        total -> ratio(total.spend(), total.conversions())),
                report.totals().valueMicros() == 0
                        ? null
                        : tables.grid(
                                "Return on spend (ROAS): order value credited over spend",
                                ChannelReturn::roas,
                                ChannelReturn::roasInterval,
                                roas -> Numbers.twoDecimals(roas) + "×",
                                total -> ratio(total.value(), total.spend())));
    }

    private Page.Grid grid(
            String caption,
            Function<ChannelReturn, Double> ratio,
            Function<ChannelReturn, Interval> interval,
            DoubleFunction<String> text,
            Function<Sum, Double> ofSum) {
        List<Page.Grid.Line> lines = byRow.entrySet().stream()
                .map(row -> new Page.Grid.Line(
                        row.getKey(),
                        spent(row.getValue().get(0)),
                        row.getValue().stream()
                                .map(back -> cell(back, ratio.apply(back), interval.apply(back), text))
                                .toList()))
                .toList();
        Page.Grid whole = new Page.Grid(
                caption,
                words.heading(),
                "Spent",
                report.comparison().models(),
                lines,
                "All with spend",
                Numbers.twoDecimals(report.spend().insideMicros() / MICROS_PER_UNIT),
                sums(lines.size(), 0, ofSum, text),
                List.of(),
                "",
                null);
        return Comparison.folded(whole, words, sums(lines.size(), Folding.ROWS_SHOWN, ofSum, text));
    }

    private static Page.Grid.Cell cell(
            ChannelReturn back, Double ratio, Interval interval, DoubleFunction<String> text) {
        if (back.spendWithoutCredit()) {
            return new Page.Grid.Cell("no order", "", 0);
        }
        return ratio == null || back.spend() == null || back.spend() == 0
                ? new Page.Grid.Cell("–", "", 0)
                : new Page.Grid.Cell(text.apply(ratio), Numbers.range(interval), 0);
    }

    private static String spent(ChannelReturn back) {
        return back.spend() == null ? "none known" : Numbers.twoDecimals(back.spend());
    }

    /** Ratios of the sums over all rows from a place on that have spend. */
    private List<String> sums(int rows, int from, Function<Sum, Double> ofSum, DoubleFunction<String> text) {
        if (from >= rows) {
            return List.of();
        }
        return IntStream.range(0, report.comparison().models().size())
                .mapToObj(model -> {
                    Double ratio = ofSum.apply(Sum.of(byRow.values().stream()
                            .skip(from)
                            .map(backs -> backs.get(model))
                            .filter(back -> back.spend() != null && back.spend() > 0)
                            .toList()));
                    return ratio == null ? "–" : text.apply(ratio);
                })
                .toList();
    }

    private List<String> told() {
        List<String> told = new ArrayList<>();
        SpendInPeriod spend = report.spend();
        String counted = "Spend counted: " + Numbers.twoDecimals(spend.insideMicros() / MICROS_PER_UNIT);
        told.add(
                spend.from() == null || spend.to() == null
                        ? counted + ", all that is on record, for the days of the orders are not known."
                        : counted + ", of " + Days.text(spend.from(), spend.to()) + ", the days of the orders.");
        if (spend.outsideDays() > 0) {
            told.add("Not counted: " + Numbers.twoDecimals(spend.outsideMicros() / MICROS_PER_UNIT) + " on "
                    + Numbers.whole(spend.outsideDays()) + (spend.outsideDays() == 1 ? " other day." : " other days."));
        }
        told(
                told,
                "Spend without credit, under every model: ",
                ChannelReturn::spendWithoutCredit,
                backs -> spent(backs.get(0)));
        told(
                told,
                "Credit without spend on record, under at least one model: ",
                ChannelReturn::creditWithoutSpend,
                backs -> Numbers.oneDecimal(backs.stream()
                                .mapToDouble(ChannelReturn::conversions)
                                .min()
                                .orElse(0))
                        + " to "
                        + Numbers.oneDecimal(backs.stream()
                                .mapToDouble(ChannelReturn::conversions)
                                .max()
                                .orElse(0))
                        + " orders");
        return told;
    }

    private void told(
            List<String> told,
            String what,
            Predicate<ChannelReturn> holds,
            Function<List<ChannelReturn>, String> figure) {
        boolean spentForNothing = what.startsWith("Spend");
        List<String> rows = byRow.entrySet().stream()
                .filter(row -> spentForNothing
                        ? row.getValue().stream().allMatch(holds)
                        : row.getValue().stream().anyMatch(holds))
                .map(row -> Findings.isolated(row.getKey()) + " (" + figure.apply(row.getValue()) + ")")
                .toList();
        if (!rows.isEmpty()) {
            int more = Folding.hidden(rows).size();
            told.add(what + String.join(", ", Folding.shown(rows)) + (more == 0 ? "." : " and " + more + " more."));
        }
    }

    private static Double ratio(double numerator, double denominator) {
        return denominator > 0 ? (Double) (numerator / denominator) : null;
    }

    private record Sum(double conversions, double value, double spend) {

        static Sum of(List<ChannelReturn> backs) {
            return new Sum(
                    backs.stream().mapToDouble(ChannelReturn::conversions).sum(),
                    backs.stream().mapToDouble(ChannelReturn::value).sum(),
                    backs.stream().mapToDouble(ChannelReturn::spend).sum());
        }
    }
}
