package io.touchstock.app.cli;

import io.touchstock.attribution.model.PathCount;
import io.touchstock.attribution.model.PathFormat;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.attribution.report.PositionCounts;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.files.CsvOutput;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Writes what lies beside the credits as CSV. Columns are only ever added on the right. */
final class SideFiles {
    private SideFiles() {}

    /** One row a distinct path, those with most conversions first. */
    static void paths(Path file, PathStatistics paths) {
        List<PathCount> sorted = paths.paths()
                .sorted(Comparator.comparingLong((PathCount path) -> -path.conversions())
                        .thenComparingLong(path -> -path.nulls()))
                .toList();
        try (CsvOutput out =
                CsvOutput.create(file, List.of("path", "total_conversions", "total_conversion_value", "total_null"))) {
            for (PathCount path : sorted) {
                out.row(List.of(
                        PathFormat.format(path.channels()),
                        Long.toString(path.conversions()),
                        amount(path.valueMicros()),
                        Long.toString(path.nulls())));
            }
        }
    }

    /** Where the touches of each channel stand on converting paths. */
    static void positions(Path file, List<PositionCounts> positions) {
        try (CsvOutput out = CsvOutput.create(file, List.of("channel", "only", "first", "middle", "last"))) {
            for (PositionCounts channel : positions) {
                out.row(List.of(
                        channel.channel(),
                        Long.toString(channel.only()),
                        Long.toString(channel.first()),
                        Long.toString(channel.middle()),
                        Long.toString(channel.last())));
            }
        }
    }

    static void rejected(Path file, List<Rejected> rows) {
        try (CsvOutput out = CsvOutput.create(file, List.of("file", "line", "reason", "payload"))) {
            for (Rejected row : rows) {
                out.row(List.of(row.source(), Long.toString(row.position()), row.reason(), row.payload()));
            }
        }
    }

    /** At least two decimals, and no more than are needed. */
    static String amount(long micros) {
        BigDecimal amount = BigDecimal.valueOf(micros, 6).stripTrailingZeros();
        return amount.setScale(Math.max(2, amount.scale())).toPlainString();
    }
}
