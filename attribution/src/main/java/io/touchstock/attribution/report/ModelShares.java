package io.touchstock.attribution.report;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Each row's share of the conversions that had a touchpoint, under one model; 0 to 1 where no credit is negative.
 *
 * @param model as on the command line
 * @param byChannel share by row of the report
 */
public record ModelShares(String model, Map<String, Double> byChannel) {

    public ModelShares {
        byChannel = Map.copyOf(byChannel);
    }

    /** Shares of a model that credits nothing are 0. */
    public static ModelShares of(Attribution attribution) {
        List<ChannelCredit> channels = attribution.credits().stream()
                .filter(credit -> !credit.channel().equals(ChannelCredit.NO_TOUCHPOINT))
                .toList();
        double total = channels.stream().mapToDouble(ChannelCredit::conversions).sum();
        return new ModelShares(
                attribution.model(),
                channels.stream()
                        .collect(Collectors.toMap(
                                ChannelCredit::channel, credit -> total == 0 ? 0 : credit.conversions() / total)));
    }

    /** 0 for a row that the model does not list. */
    public double of(String channel) {
        return byChannel.getOrDefault(channel, 0.0);
    }

    /** Whether a row has less than nothing, as under Shapley by rate. */
    public boolean belowZero() {
        return byChannel.values().stream().anyMatch(share -> share < 0);
    }

    /** What this model's share has over that of another, 0.05 for 5 percentage points. */
    public double shiftFrom(ModelShares baseline, String channel) {
        return of(channel) - baseline.of(channel);
    }
}
