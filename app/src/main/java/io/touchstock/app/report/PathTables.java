package io.touchstock.app.report;

import io.touchstock.app.report.AttributionReport.PathCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

/** The paths that sold most, and those that were walked most without an order. */
final class PathTables {
    private static final int MOST_ROWS = 10;
    private static final int MOST_STEPS = 12;

    private PathTables() {}

    static Page.PathTable converting(AttributionReport report) {
        return table(report, "Paths with the most orders", PathCount::conversions, true);
    }

    static Page.PathTable lost(AttributionReport report) {
        return table(report, "Paths walked most often without an order", PathCount::nulls, false);
    }

    private static Page.PathTable table(
            AttributionReport report, String caption, ToLongFunction<PathCount> count, boolean withValue) {
        long total = report.paths().stream().mapToLong(count).sum();
        List<PathCount> top = report.paths().stream()
                .filter(path -> count.applyAsLong(path) > 0)
                .sorted(Comparator.<PathCount>comparingLong(path -> -count.applyAsLong(path))
                        .thenComparingInt(path -> path.channels().size())
                        .thenComparing(path -> String.join(" > ", path.channels())))
                .limit(MOST_ROWS)
                .toList();
        double largest = top.isEmpty() ? 0 : count.applyAsLong(top.get(0));
        List<Page.PathTable.PathRow> rows = top.stream()
                .map(path -> new Page.PathTable.PathRow(
                        steps(path.channels()),
                        Numbers.whole(count.applyAsLong(path)),
                        Numbers.twoDecimals(path.value()),
                        Numbers.percent((double) count.applyAsLong(path) / total),
                        Comparison.rounded(count.applyAsLong(path) / largest * 100)))
                .toList();
        return new Page.PathTable(caption, withValue, rows);
    }

    static List<Page.PathTable.PathStep> steps(List<String> channels) {
        List<Page.PathTable.PathStep> steps = new ArrayList<>();
        int i = 0;
        while (i < channels.size()) {
            if (steps.size() == MOST_STEPS) {
                steps.add(new Page.PathTable.PathStep("… " + (channels.size() - i) + " more", ""));
                break;
            }
            int end = i;
            while (end < channels.size() && channels.get(end).equals(channels.get(i))) {
                end++;
            }
            steps.add(new Page.PathTable.PathStep(channels.get(i), end - i > 1 ? "×" + (end - i) : ""));
            i = end;
        }
        return steps;
    }
}
