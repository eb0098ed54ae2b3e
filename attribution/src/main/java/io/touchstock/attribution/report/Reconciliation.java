package io.touchstock.attribution.report;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.PathStatistics;

/**
 * Whether a model hands out exactly what came in.
 *
 * @param model as on the command line
 * @param conversionsIn conversions counted
 * @param conversionsToChannels credited to channels
 * @param conversionsUnattributed of which nothing is known that led to them
 * @param valueIn worth counted, in units of the currency
 * @param valueToChannels worth credited to channels
 * @param valueUnattributed worth of conversions of which nothing is known that led to them
 */
public record Reconciliation(
        String model,
        long conversionsIn,
        double conversionsToChannels,
        double conversionsUnattributed,
        double valueIn,
        double valueToChannels,
        double valueUnattributed) {

    private static final double MICROS_PER_UNIT = 1e6;
    private static final double TOLERANCE = 1e-9;

    static Reconciliation of(PathStatistics statistics, Attribution attribution) {
        double conversions = 0;
        double value = 0;
        double conversionsWithout = 0;
        double valueWithout = 0;
        for (ChannelCredit credit : attribution.credits()) {
            boolean untouched = credit.channel().equals(ChannelCredit.NO_TOUCHPOINT);
            conversions += untouched ? 0 : credit.conversions();
            value += untouched ? 0 : credit.value();
            conversionsWithout += untouched ? credit.conversions() : 0;
            valueWithout += untouched ? credit.value() : 0;
        }
        return new Reconciliation(
                attribution.model(),
                statistics.conversions(),
                conversions,
                conversionsWithout,
                statistics.valueMicros() / MICROS_PER_UNIT,
                value,
                valueWithout);
    }

    /** Conversions handed out less those that came in. */
    public double conversionsDifference() {
        return conversionsToChannels + conversionsUnattributed - conversionsIn;
    }

    /** Worth handed out less what came in, in units of the currency. */
    public double valueDifference() {
        return valueToChannels + valueUnattributed - valueIn;
    }

    /** Whether the differences are no more than rounding. */
    public boolean balanced() {
        return Math.abs(conversionsDifference()) <= TOLERANCE * Math.max(1, conversionsIn)
                && Math.abs(valueDifference()) <= TOLERANCE * Math.max(1, Math.abs(valueIn));
    }
}
