package io.touchstock.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table with two figures a model, filled row by row.
 *
 * @param first heading of the first figure
 * @param second heading of the second figure
 * @param rows with the figures of every model
 * @param named how many of the rows are channels or campaigns
 */
record PairTables(
        String caption, RowWords words, String first, String second, List<String> models, List<Row> rows, int named) {

    /**
     * One row.
     *
     * @param kept whether it is shown even where the table is folded
     */
    record Row(String name, boolean kept, List<Figures> figures) {}

    /** Both figures of one model, and the interval of the second as text; NaN for a figure that does not exist. */
    record Figures(double first, double second, String range) {}

    /** Folds what is not kept into one row if the table is long. */
    Page.Pairs pairs() {
        Page.Pairs whole = table(rows, "", null);
        List<Row> folded = rows.stream().filter(row -> !row.kept()).toList();
        if (!Folding.folds(rows.size()) || folded.size() < 2) {
            return whole;
        }
        int lastFolded = rows.lastIndexOf(folded.get(folded.size() - 1));
        List<Row> shown = new ArrayList<>(
                rows.subList(0, lastFolded).stream().filter(Row::kept).toList());
        shown.add(new Row(words.count(folded.size()) + " more, together", true, sums(folded)));
        shown.addAll(rows.subList(lastFolded + 1, rows.size()));
        return table(shown, "All " + words.count(named), whole);
    }

    private Page.Pairs table(List<Row> lines, String more, Page.Pairs whole) {
        return new Page.Pairs(
                caption,
                words.heading(),
                first,
                second,
                models,
                lines.stream()
                        .map(row -> new Page.Pairs.PairLine(
                                row.name(),
                                row.figures().stream().noneMatch(PairTables::differs),
                                row.figures().stream().map(PairTables::cell).toList()))
                        .toList(),
                sums(lines).stream().map(PairTables::cell).toList(),
                more,
                whole);
    }

    private List<Figures> sums(List<Row> of) {
        return IntStream.range(0, models.size())
                .mapToObj(model -> new Figures(
                        of.stream()
                                .mapToDouble(
                                        row -> number(row.figures().get(model).first()))
                                .sum(),
                        of.stream()
                                .mapToDouble(
                                        row -> number(row.figures().get(model).second()))
                                .sum(),
                        ""))
                .toList();
    }

    private static double number(double figure) {
        return Double.isNaN(figure) ? 0 : figure;
    }

    private static boolean differs(Figures figures) {
        return !text(figures.first()).equals(text(figures.second()));
    }

    private static Page.Pairs.PairCell cell(Figures figures) {
        return new Page.Pairs.PairCell(
                text(figures.first()), text(figures.second()), figures.range(), differs(figures));
    }

    private static String text(double figure) {
        return Double.isNaN(figure) ? "–" : Numbers.oneDecimal(figure);
    }
}
