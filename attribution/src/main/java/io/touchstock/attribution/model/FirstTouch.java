package io.touchstock.attribution.model;

/** The first touch earns the whole conversion: who opened the door. */
public record FirstTouch() implements JourneyModel {

    public static final String NAME = "first";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double[] shares(TouchSequence touches) {
        double[] shares = new double[touches.size()];
        if (shares.length > 0) {
            shares[0] = 1;
        }
        return shares;
    }
}
