package io.touchstock.attribution.model;

/** What channels earned together, one number a channel in alphabetical order. */
public final class ChannelSums {

    private final double[] conversions;
    private final double[] valueMicros;

    /** Takes the arrays over. */
    ChannelSums(double[] conversions, double[] valueMicros) {
        this.conversions = conversions;
        this.valueMicros = valueMicros;
    }

    /** Conversions credited to a channel. */
    public double conversions(int channel) {
        return conversions[channel];
    }

    /** Worth credited to a channel, in millionths of the currency. */
    public double valueMicros(int channel) {
        return valueMicros[channel];
    }
}
