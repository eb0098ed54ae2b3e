package io.touchstock.app.report;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import java.util.Map;
import java.util.stream.Collectors;

/** Each channel's share of the orders under one model, 0 to 1. */
record Shares(String model, Map<String, Double> byChannel) {

    static Shares of(Attribution attribution) {
        double total = attribution.conversions();
        return new Shares(
                attribution.model(),
                attribution.credits().stream()
                        .collect(Collectors.toMap(
                                ChannelCredit::channel, credit -> total == 0 ? 0 : credit.conversions() / total)));
    }

    /** 0 for a channel that the model does not list. */
    double of(String channel) {
        return byChannel.getOrDefault(channel, 0.0);
    }
}
