package io.touchstock.attribution.report;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a row of the report gave back for what was spent on it. Both ratios are of sums over the whole period, never
 * averages of ratios.
 *
 * @param model as on the command line
 * @param channel the channel or campaign, as the report names it
 * @param conversions credited
 * @param value credited, in units of the currency
 * @param spend in units of the currency; null if no spend is on record
 * @param roas value per unit spent (return on ad spend, 1 is break-even on revenue); null if nothing was spent
 * @param cpa spend per conversion, in units of the currency (cost per acquisition); null without spend or where no
 *     conversion is credited
 * @param roasInterval from the interval of the value; null if not estimated
 * @param cpaInterval from the interval of the conversions, its upper end infinite if they may be none; null if not
 *     estimated
 */
public record ChannelReturn(
        String model,
        String channel,
        double conversions,
        double value,
        Double spend,
        Double roas,
        Double cpa,
        Interval roasInterval,
        Interval cpaInterval) {

    private static final double MICROS_PER_UNIT = 1e6;

    /** A return whose uncertainty was not estimated. */
    public ChannelReturn(
            String model, String channel, double conversions, double value, Double spend, Double roas, Double cpa) {
        this(model, channel, conversions, value, spend, roas, cpa, null, null);
    }

    /**
     * All rows with spend or credit: spend that earned nothing and credit that cost nothing stand there too. The
     * largest spend comes first, then the most conversions; without any spend there are no rows.
     *
     * @param spendMicros by row, in millionths of the currency
     */
    static List<ChannelReturn> of(Attribution attribution, Map<String, Long> spendMicros) {
        if (spendMicros.isEmpty()) {
            return List.of();
        }
        Map<String, ChannelCredit> credits = attribution.credits().stream()
                .filter(credit -> !credit.channel().equals(ChannelCredit.NO_TOUCHPOINT))
                .collect(Collectors.toMap(ChannelCredit::channel, Function.identity()));
        Set<String> rows = new TreeSet<>(spendMicros.keySet());
        rows.addAll(credits.keySet());
        return rows.stream()
                .map(row -> of(
                        credits.getOrDefault(row, new ChannelCredit(attribution.model(), row, 0, 0, null)),
                        spendMicros.containsKey(row) ? (Double) (spendMicros.get(row) / MICROS_PER_UNIT) : null))
                .sorted(Comparator.comparing(
                                ChannelReturn::spend, Comparator.nullsFirst(Comparator.<Double>naturalOrder()))
                        .thenComparing(ChannelReturn::conversions)
                        .reversed())
                .toList();
    }

    private static ChannelReturn of(ChannelCredit credit, Double spend) {
        boolean spent = spend != null && spend > 0;
        Interval value = credit.valueInterval();
        Interval conversions = credit.conversionsInterval();
        return new ChannelReturn(
                credit.model(),
                credit.channel(),
                credit.conversions(),
                credit.value(),
                spend,
                spent ? (Double) (credit.value() / spend) : null,
                spend != null && credit.conversions() > 0 ? (Double) (spend / credit.conversions()) : null,
                spent && value != null ? new Interval(value.low() / spend, value.high() / spend) : null,
                spent && conversions != null && conversions.high() > 0 && credit.conversions() > 0
                        ? new Interval(
                                spend / conversions.high(),
                                conversions.low() > 0 ? spend / conversions.low() : Double.POSITIVE_INFINITY)
                        : null);
    }

    /** Whether money was spent and the model credits no conversion. */
    public boolean spendWithoutCredit() {
        return spend != null && spend > 0 && conversions <= 0;
    }

    /** Whether the model credits conversions and no spend is on record. */
    public boolean creditWithoutSpend() {
        return (spend == null || spend == 0) && conversions > 0;
    }
}
