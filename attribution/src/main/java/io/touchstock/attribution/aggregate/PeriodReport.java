package io.touchstock.attribution.aggregate;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.Interval;
import io.touchstock.attribution.model.MarkovModel;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.RowDimension;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The attribution rows of a period, with what was spent in it. */
public final class PeriodReport {

    private static final double MICROS_PER_UNIT = 1e6;

    private final LocalDate from;
    private final LocalDate to;
    private final PeriodTotals totals;

    private PeriodReport(LocalDate from, LocalDate to, PeriodTotals totals) {
        this.from = from;
        this.to = to;
        this.totals = totals;
    }

    /**
     * One row a dimension, model and label, in this order; labels by the alphabet. Labels with spend or former credit
     * have rows even if they earn nothing.
     *
     * @param from first day
     * @param to last day, inclusive
     */
    public static List<AttributionRow> rows(LocalDate from, LocalDate to, PeriodTotals totals) {
        PeriodReport report = new PeriodReport(from, to, totals);
        return totals.rules().dimensions().stream().flatMap(report::rows).toList();
    }

    private Stream<AttributionRow> rows(RowDimension dimension) {
        Map<String, Long> spend = totals.spendMicros(dimension);
        return totals.rules().models().stream().flatMap(model -> rows(model, dimension, spend));
    }

    private Stream<AttributionRow> rows(String model, RowDimension dimension, Map<String, Long> spend) {
        Attribution attribution = totals.attribution(model, dimension);
        Map<String, ChannelCredit> credits = new TreeMap<>();
        totals.labels(dimension).forEach(label -> credits.put(label, nothing(model, label)));
        attribution.credits().forEach(credit -> credits.put(credit.channel(), credit));
        return credits.values().stream().map(credit -> row(credit, dimension, spend.get(credit.channel())));
    }

    private ChannelCredit nothing(String model, String label) {
        boolean channel = !label.equals(ChannelCredit.NO_TOUCHPOINT);
        ChannelCredit nothing =
                new ChannelCredit(model, label, 0, 0, channel && model.equals(MarkovModel.NAME) ? 0.0 : null);
        Interval zero = new Interval(0, 0);
        return totals.rules().replicates() == 0 ? nothing : nothing.withIntervals(zero, zero);
    }

    private AttributionRow row(ChannelCredit credit, RowDimension dimension, Long spendMicros) {
        RowLabel label = RowLabel.read(credit.channel(), dimension);
        CreditTotals summed = totals.credits().get(new CreditKey(dimension, credit.model(), credit.channel()));
        long valueMicros = summed == null ? micros(credit.value()) : summed.valueMicros();
        Interval conversions = credit.conversionsInterval();
        Interval value = credit.valueInterval();
        return new AttributionRow(
                from,
                to,
                credit.model(),
                label.channel(),
                label.campaign(),
                credit.conversions(),
                valueMicros,
                credit.removalEffect(),
                spendMicros,
                dimension,
                conversions == null ? null : conversions.low(),
                conversions == null ? null : conversions.high(),
                value == null ? null : micros(value.low()),
                value == null ? null : micros(value.high()),
                roas(valueMicros, spendMicros),
                cpa(credit.conversions(), spendMicros));
    }

    private static long micros(double units) {
        return Math.round(units * MICROS_PER_UNIT);
    }

    private static Double roas(long valueMicros, Long spendMicros) {
        return spendMicros == null || spendMicros == 0 ? null : (double) valueMicros / spendMicros;
    }

    private static Double cpa(double conversions, Long spendMicros) {
        return spendMicros == null || !(conversions > 0) ? null : spendMicros / MICROS_PER_UNIT / conversions;
    }
}
