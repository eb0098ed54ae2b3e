package io.touchstock.attribution.model;

import java.util.Arrays;

/** Every touch earns the same. A channel that was touched twice earns twice. */
public record Linear() implements JourneyModel {

    public static final String NAME = "linear";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double[] shares(TouchSequence touches) {
        double[] shares = new double[touches.size()];
        Arrays.fill(shares, 1.0 / shares.length);
        return shares;
    }
}
