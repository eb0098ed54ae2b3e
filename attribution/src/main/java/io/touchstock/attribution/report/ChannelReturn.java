package io.touchstock.attribution.report;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a channel gave back for what was spent on it.
 *
 * @param model as on the command line
 * @param channel the channel
 * @param conversions credited
 * @param value credited, in units of the currency
 * @param spend in units of the currency
 * @param roas value per unit spent (return on ad spend, 1 is break-even on revenue); null if nothing was spent
 * @param cpa spend per conversion, in units of the currency (cost per acquisition); null if no conversion is credited
 */
public record ChannelReturn(
        String model, String channel, double conversions, double value, double spend, Double roas, Double cpa) {

    private static final double MICROS_PER_UNIT = 1e6;

    /**
     * All channels with spend, those that earned nothing included; the largest spend first.
     *
     * @param spendMicros by channel, in millionths of the currency
     */
    static List<ChannelReturn> of(Attribution attribution, Map<String, Long> spendMicros) {
        return new TreeSet<>(spendMicros.keySet())
                .stream()
                        .map(channel -> of(attribution, channel, spendMicros.get(channel) / MICROS_PER_UNIT))
                        .sorted(Comparator.comparingDouble(ChannelReturn::spend).reversed())
                        .toList();
    }

    private static ChannelReturn of(Attribution attribution, String channel, double spend) {
        ChannelCredit credit = attribution.credits().stream()
                .filter(candidate -> candidate.channel().equals(channel))
                .findFirst()
                .orElse(new ChannelCredit(attribution.model(), channel, 0, 0, null));
        Double roas = spend > 0 ? (Double) (credit.value() / spend) : null;
        Double cpa = credit.conversions() > 0 ? (Double) (spend / credit.conversions()) : null;
        return new ChannelReturn(attribution.model(), channel, credit.conversions(), credit.value(), spend, roas, cpa);
    }
}
