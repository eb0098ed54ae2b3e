package io.touchstock.app.cli;

import io.touchstock.attribution.calibration.CalibratedCredit;
import io.touchstock.attribution.calibration.CalibratedModel;
import io.touchstock.attribution.calibration.Calibration;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.Interval;
import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.ChannelReturn;
import io.touchstock.attribution.report.DirectExclusion;
import io.touchstock.attribution.report.RowNames;
import io.touchstock.connectors.files.CsvOutput;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes attribution.csv: one row a model and row of the report. Columns are only ever added on the right. */
final class CreditsCsv {
    private static final List<String> COLUMNS = List.of(
            "model",
            "channel",
            "conversions",
            "value",
            "removal_effect",
            "spend",
            "cpa",
            "roas",
            "conversions_low",
            "conversions_high",
            "value_low",
            "value_high",
            "campaign",
            "calibrated_conversions",
            "calibrated_low",
            "calibrated_high",
            "calibrated_value",
            "experiment_weight",
            "conversions_without_direct",
            "value_without_direct");

    private final AttributionReport report;
    private final Map<Key, ChannelReturn> returns = new HashMap<>();
    private final Map<Key, CalibratedCredit> calibrated = new HashMap<>();
    private final Map<Key, ChannelCredit> withoutDirect = new HashMap<>();

    private record Key(String model, String row) {}

    CreditsCsv(AttributionReport report) {
        this.report = report;
        report.returns().forEach(entry -> returns.put(new Key(entry.model(), entry.channel()), entry));
        if (report.calibration() != null) {
            for (CalibratedModel model : report.calibration().models()) {
                model.credits().forEach(credit -> calibrated.put(new Key(model.model(), credit.channel()), credit));
            }
        }
        if (report.withoutDirect() != null) {
            for (DirectExclusion.Model model : report.withoutDirect().models()) {
                model.attribution()
                        .credits()
                        .forEach(credit -> withoutDirect.put(new Key(credit.model(), credit.channel()), credit));
            }
        }
    }

    /** Sorted by model and row; numbers with all digits that a double holds. */
    void write(Path file) {
        Map<Key, ChannelCredit> credits = new HashMap<>();
        Stream.concat(Stream.concat(credited(), spendWithoutCredit()), unexplained())
                .forEach(credit -> credits.putIfAbsent(new Key(credit.model(), credit.channel()), credit));
        try (CsvOutput out = CsvOutput.create(file, COLUMNS)) {
            credits.values().stream()
                    .sorted(Comparator.comparing(ChannelCredit::model).thenComparing(ChannelCredit::channel))
                    .forEach(credit -> out.row(cells(credit)));
        }
    }

    private List<String> cells(ChannelCredit credit) {
        Key key = new Key(credit.model(), credit.channel());
        ChannelReturn back = returns.get(key);
        CalibratedCredit beside = calibrated.get(key);
        ChannelCredit scaled = withoutDirect.get(key);
        return Arrays.asList(
                credit.model(),
                channel(credit.channel()),
                number(credit.conversions()),
                number(credit.value()),
                number(credit.removalEffect()),
                back == null ? null : number(back.spend()),
                back == null ? null : number(back.cpa()),
                back == null ? null : number(back.roas()),
                low(credit.conversionsInterval()),
                high(credit.conversionsInterval()),
                low(credit.valueInterval()),
                high(credit.valueInterval()),
                campaign(credit.channel()),
                beside == null ? null : number(beside.conversions()),
                beside == null ? null : low(beside.interval()),
                beside == null ? null : high(beside.interval()),
                beside == null ? null : number(beside.value()),
                beside == null || !beside.measured()
                        ? null
                        : number(beside.evidence().weight()),
                scaled == null ? null : number(scaled.conversions()),
                scaled == null ? null : number(scaled.value()));
    }

    private Stream<ChannelCredit> credited() {
        return report.attributions().stream().map(Attribution::credits).flatMap(List::stream);
    }

    /** Spend that earned nothing stands in the table with that. */
    private Stream<ChannelCredit> spendWithoutCredit() {
        return report.returns().stream().map(entry -> new ChannelCredit(entry.model(), entry.channel(), 0, 0, null));
    }

    /** What experiments take from channels stands in a row of its own, so that the calibrated columns add up too. */
    private Stream<ChannelCredit> unexplained() {
        return calibrated.keySet().stream().map(key -> new ChannelCredit(key.model(), key.row(), 0, 0, null));
    }

    /** Empty for a campaign across channels. */
    private String channel(String row) {
        return isOfItsOwn(row) ? row : RowNames.channelOf(report.rows(), row).orElse(null);
    }

    /** Empty for a whole channel. */
    private String campaign(String row) {
        return isOfItsOwn(row) ? null : RowNames.campaignOf(report.rows(), row).orElse(null);
    }

    /** Rows that stand for neither channel nor campaign. */
    private static boolean isOfItsOwn(String row) {
        return row.equals(ChannelCredit.NO_TOUCHPOINT) || row.equals(Calibration.UNEXPLAINED);
    }

    private static String low(Interval interval) {
        return interval == null ? null : number(interval.low());
    }

    private static String high(Interval interval) {
        return interval == null ? null : number(interval.high());
    }

    private static String number(Double number) {
        return number == null ? null : Double.toString(number);
    }
}
