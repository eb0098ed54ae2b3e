package io.touchstock.app.report;

import io.touchstock.attribution.model.OrderedShapley;
import io.touchstock.attribution.model.PositionCredit;
import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.PositionCounts;
import io.touchstock.connectors.event.RowDimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Where in a journey channels stand, and where they earn. */
final class PositionTables {
    private static final RowWords CHANNELS = RowWords.of(RowDimension.CHANNEL);
    private static final int PLACES_APART = 6;
    private static final double GAP = 0.5;

    private PositionTables() {}

    /** Null if no journey with a touchpoint converted. */
    static Page.Positions positions(AttributionReport report) {
        List<Page.Positions.PositionRow> rows =
                report.positions().stream().map(PositionTables::row).toList();
        if (rows.isEmpty()) {
            return null;
        }
        Page.Positions whole = new Page.Positions(rows, "", null);
        return Folding.folds(rows.size())
                ? new Page.Positions(Folding.shown(rows), Folding.more(rows.size(), CHANNELS), whole)
                : whole;
    }

    /** Null without ordered Shapley. */
    static Page.Grid places(AttributionReport report) {
        if (report.positionCredits().isEmpty()) {
            return null;
        }
        int deepest = Math.min(
                PLACES_APART,
                report.positionCredits().stream()
                        .mapToInt(PositionCredit::position)
                        .max()
                        .orElse(1));
        Map<String, double[]> byChannel = new LinkedHashMap<>();
        for (PositionCredit credit : report.positionCredits()) {
            byChannel
                            .computeIfAbsent(credit.channel(), unseen -> new double[deepest])[
                            Math.min(credit.position(), deepest) - 1] +=
                    credit.conversions();
        }
        List<Map.Entry<String, double[]>> rows = byChannel.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, double[]> row) -> -IntStream.range(0, deepest)
                                .mapToDouble(i -> row.getValue()[i])
                                .sum())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        double largest = rows.stream()
                .flatMapToDouble(row -> Arrays.stream(row.getValue()))
                .max()
                .orElse(0);
        List<Page.Grid.Line> lines = new ArrayList<>();
        for (Map.Entry<String, double[]> row : rows) {
            lines.add(new Page.Grid.Line(
                    row.getKey(),
                    null,
                    Arrays.stream(row.getValue())
                            .mapToObj(credit -> new Page.Grid.Cell(
                                    Numbers.oneDecimal(credit), "", Comparison.tint(credit, largest)))
                            .toList()));
        }
        boolean longer = report.positionCredits().stream().anyMatch(credit -> credit.position() > deepest);
        Page.Grid whole = new Page.Grid(
                "Orders credited by " + OrderedShapley.NAME + ", by the place of the touchpoint in its journey",
                CHANNELS.heading(),
                null,
                IntStream.rangeClosed(1, deepest)
                        .mapToObj(place -> "touch " + place + (place == deepest && longer ? "+" : ""))
                        .toList(),
                lines,
                "Total",
                null,
                sums(rows, deepest),
                List.of(),
                "",
                null);
        return Comparison.folded(whole, CHANNELS, sums(Folding.hidden(rows), deepest));
    }

    private static List<String> sums(List<Map.Entry<String, double[]>> rows, int deepest) {
        return IntStream.range(0, deepest)
                .mapToObj(place -> Numbers.oneDecimal(
                        rows.stream().mapToDouble(row -> row.getValue()[place]).sum()))
                .toList();
    }

    private static Page.Positions.PositionRow row(PositionCounts counts) {
        long[] places = {counts.only(), counts.first(), counts.middle(), counts.last()};
        List<Page.Positions.Segment> segments = new ArrayList<>();
        double x = 0;
        for (int place = 0; place < places.length; place++) {
            double width = counts.share(places[place]) * 100;
            segments.add(new Page.Positions.Segment(
                    Numbers.percent(counts.share(places[place])),
                    Comparison.rounded(x),
                    Comparison.rounded(Math.max(0, width - GAP)),
                    "p" + place));
            x += width;
        }
        return new Page.Positions.PositionRow(counts.channel(), Numbers.whole(counts.touches()), segments);
    }
}
