package io.touchstock.attribution.model;

import java.io.Serializable;
import java.util.TreeMap;

/**
 * Sums credits by channel, with compensation (Neumaier 1974) so that a million small shares lose no digit.
 *
 * <p>Public so that engines can sum a model that needs times over journeys.
 */
public final class CreditSum implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TreeMap<String, double[]> byChannel = new TreeMap<>();

    /** Sees to it that the channel is listed, with 0 if it earns nothing. */
    public void list(String channel) {
        byChannel.computeIfAbsent(channel, unused -> new double[4]);
    }

    /**
     * Adds a credit; a negative one takes it back.
     *
     * @param valueMicros in millionths of the currency
     */
    public void add(String channel, double conversions, double valueMicros) {
        double[] sums = byChannel.computeIfAbsent(channel, unused -> new double[4]);
        add(sums, 0, conversions);
        add(sums, 2, valueMicros);
    }

    /** Books conversions that nothing led to under {@link ChannelCredit#NO_TOUCHPOINT}. */
    public void addUntouched(PathCount untouched) {
        if (untouched.conversions() != 0) {
            add(ChannelCredit.NO_TOUCHPOINT, (double) untouched.conversions(), (double) untouched.valueMicros());
        }
    }

    /** Adds the sums of other journeys, which stay as they are. */
    public void merge(CreditSum other) {
        other.byChannel.forEach((channel, more) -> {
            double[] sums = byChannel.computeIfAbsent(channel, unused -> new double[4]);
            for (int at = 0; at < more.length; at += 2) {
                add(sums, at, more[at]);
                sums[at + 1] += more[at + 1];
            }
        });
    }

    private static void add(double[] sums, int at, double term) {
        double sum = sums[at] + term;
        sums[at + 1] += Math.abs(sums[at]) >= Math.abs(term) ? (sums[at] - sum) + term : (term - sum) + sums[at];
        sums[at] = sum;
    }

    /** The sums under the name of a model without removal effects. */
    public Attribution attribution(String model) {
        return new Attribution(
                model,
                byChannel.entrySet().stream()
                        .map(entry -> credit(model, entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static ChannelCredit credit(String model, String channel, double[] sums) {
        return new ChannelCredit(
                model, channel, sums[0] + sums[1], (sums[2] + sums[3]) / ChannelCredit.MICROS_PER_UNIT, null);
    }
}
