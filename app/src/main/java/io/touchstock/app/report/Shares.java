package io.touchstock.app.report;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Each channel's share of the orders that had a touchpoint, under one model, 0 to 1. */
record Shares(String model, Map<String, Double> byChannel) {

    static Shares of(Attribution attribution) {
        List<ChannelCredit> channels = attribution.credits().stream()
                .filter(credit -> !credit.channel().equals(ChannelCredit.NO_TOUCHPOINT))
                .toList();
        double total = channels.stream().mapToDouble(ChannelCredit::conversions).sum();
        return new Shares(
                attribution.model(),
                channels.stream()
                        .collect(Collectors.toMap(
                                ChannelCredit::channel, credit -> total == 0 ? 0 : credit.conversions() / total)));
    }

    /** 0 for a channel that the model does not list. */
    double of(String channel) {
        return byChannel.getOrDefault(channel, 0.0);
    }
}
