package io.touchstock.app.report;

import io.touchstock.attribution.model.PathCount;
import io.touchstock.attribution.report.AttributionReport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** The paths that sold most, and those that were walked most without an order. */
final class PathTables {
    private static final int MOST_ROWS = 10;
    private static final int MOST_STEPS = 12;

    private PathTables() {}

    static Page.PathTable converting(AttributionReport report, boolean valued) {
        return table(
                "Paths with the most orders",
                report.topConverting(),
                PathCount::conversions,
                Touched.of(report).conversions(),
                valued);
    }

    static Page.PathTable lost(AttributionReport report, boolean valued) {
        return table(
                "Paths walked most often without an order",
                report.topWithoutConversion(),
                PathCount::nulls,
                Touched.of(report).nulls(),
                valued);
    }

    /** Repeated neighbours folded, long paths cut. */
    static List<Page.PathTable.PathStep> steps(List<String> channels) {
        List<Page.PathTable.PathStep> steps = new ArrayList<>();
        int i = 0;
        while (i < channels.size()) {
            if (steps.size() == MOST_STEPS) {
                steps.add(new Page.PathTable.PathStep("… " + (channels.size() - i) + " more", ""));
                return steps;
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

    private static Page.PathTable table(
            String caption, List<PathCount> paths, ToLongFunction<PathCount> count, long total, boolean withValue) {
        List<Page.PathTable.PathRow> rows = paths.stream()
                .filter(path -> !path.channels().isEmpty())
                .limit(MOST_ROWS)
                .map(path -> new Page.PathTable.PathRow(
                        steps(path.channels()),
                        Numbers.whole(count.applyAsLong(path)),
                        Numbers.percent((double) count.applyAsLong(path) / total),
                        Numbers.percent((double) path.conversions() / path.journeys()),
                        Numbers.twoDecimals(path.valueMicros() / 1e6)))
                .toList();
        return new Page.PathTable(caption, withValue, rows);
    }
}
