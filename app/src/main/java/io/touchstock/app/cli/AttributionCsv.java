package io.touchstock.app.cli;

import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.PathCount;
import io.touchstock.attribution.model.PathFormat;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.ChannelReturn;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.files.CsvOutput;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the results as CSV. Columns are only ever added on the right. */
final class AttributionCsv {
    private AttributionCsv() {}

    /** One row a model and channel, sorted by both; numbers with all digits that a double holds. */
    static void attribution(Path file, AttributionReport report) {
        Map<List<String>, ChannelReturn> returns = report.returns().stream()
                .collect(Collectors.toMap(entry -> List.of(entry.model(), entry.channel()), entry -> entry));
        List<ChannelCredit> credits = Stream.concat(
                        report.attributions().stream().flatMap(attribution -> attribution.credits().stream()),
                        spendWithoutCredit(report))
                .sorted(Comparator.comparing(ChannelCredit::model).thenComparing(ChannelCredit::channel))
                .toList();
        try (CsvOutput out = CsvOutput.create(
                file, List.of("model", "channel", "conversions", "value", "removal_effect", "spend", "cpa", "roas"))) {
            for (ChannelCredit credit : credits) {
                Optional<ChannelReturn> back =
                        Optional.ofNullable(returns.get(List.of(credit.model(), credit.channel())));
                out.row(Arrays.asList(
                        credit.model(),
                        credit.channel(),
                        number(credit.conversions()),
                        number(credit.value()),
                        number(credit.removalEffect()),
                        number(back.map(ChannelReturn::spend).orElse(null)),
                        number(back.map(ChannelReturn::cpa).orElse(null)),
                        number(back.map(ChannelReturn::roas).orElse(null))));
            }
        }
    }

    /** Spend on a channel that no touchpoint names earned nothing, and stands in the table with that. */
    private static Stream<ChannelCredit> spendWithoutCredit(AttributionReport report) {
        Set<List<String>> credited = report.attributions().stream()
                .flatMap(attribution -> attribution.credits().stream())
                .map(credit -> List.of(credit.model(), credit.channel()))
                .collect(Collectors.toSet());
        return report.returns().stream()
                .filter(entry -> !credited.contains(List.of(entry.model(), entry.channel())))
                .map(entry -> new ChannelCredit(entry.model(), entry.channel(), 0, 0, null));
    }

    /** One row a distinct path, those with most conversions first. */
    static void paths(Path file, PathStatistics paths) {
        List<PathCount> sorted = paths.paths()
                .sorted(Comparator.comparingLong((PathCount path) -> -path.conversions())
                        .thenComparingLong(path -> -path.nulls())
                        .thenComparing(path -> String.join(PathFormat.SEPARATOR, path.channels())))
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

    static void rejected(Path file, List<Rejected> rows) {
        try (CsvOutput out = CsvOutput.create(file, List.of("file", "line", "reason", "payload"))) {
            for (Rejected row : rows) {
                out.row(List.of(row.source(), Long.toString(row.position()), row.reason(), row.payload()));
            }
        }
    }

    private static String number(Double number) {
        return number == null ? null : Double.toString(number);
    }

    /** At least two decimals, and no more than are needed. */
    static String amount(long micros) {
        BigDecimal amount = BigDecimal.valueOf(micros, 6).stripTrailingZeros();
        return amount.setScale(Math.max(2, amount.scale())).toPlainString();
    }
}
