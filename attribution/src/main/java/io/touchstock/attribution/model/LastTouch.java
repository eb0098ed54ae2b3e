package io.touchstock.attribution.model;

/** The last touch earns the whole conversion: who closed the sale. */
public record LastTouch() implements JourneyModel {

    public static final String NAME = "last";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public double[] shares(TouchSequence touches) {
        double[] shares = new double[touches.size()];
        if (shares.length > 0) {
            shares[shares.length - 1] = 1;
        }
        return shares;
    }
}
