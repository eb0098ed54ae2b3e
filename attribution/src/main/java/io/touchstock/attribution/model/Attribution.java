package io.touchstock.attribution.model;

import java.util.List;

/**
 * What a model says about all channels.
 *
 * @param model as on the command line
 * @param credits one a channel, in alphabetical order; conversions without any touchpoint stand under
 *     {@link ChannelCredit#NO_TOUCHPOINT}
 * @param notes what a reader of the figures should know, one sentence each, for example how far an estimate may be off
 */
public record Attribution(String model, List<ChannelCredit> credits, List<String> notes) {

    public Attribution {
        credits = List.copyOf(credits);
        notes = List.copyOf(notes);
    }

    /** Credits that need no remark. */
    public Attribution(String model, List<ChannelCredit> credits) {
        this(model, credits, List.of());
    }

    /** Conversions credited, those without a touchpoint included. */
    public double conversions() {
        return credits.stream().mapToDouble(ChannelCredit::conversions).sum();
    }

    /** Worth credited, in units of the currency. */
    public double value() {
        return credits.stream().mapToDouble(ChannelCredit::value).sum();
    }

    /**
     * The credit of a channel.
     *
     * @throws IllegalArgumentException if there is no such channel
     */
    public ChannelCredit of(String channel) {
        return credits.stream()
                .filter(credit -> credit.channel().equals(channel))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("channel '" + channel + "' is not among "
                        + credits.stream().map(ChannelCredit::channel).toList()));
    }
}
