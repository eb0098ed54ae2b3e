package io.touchstock.attribution.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The closer to the conversion, the more a touch earns: its weight halves with every half-life that lies between it and
 * the conversion. Weights are scaled to 1 for each journey.
 *
 * @param halfLife longer than zero
 */
public record TimeDecay(Duration halfLife) implements JourneyModel {

    public static final String NAME = "time-decay";

    /** A week. */
    public static final Duration DEFAULT_HALF_LIFE = Duration.ofDays(7);

    public TimeDecay {
        if (halfLife.isNegative() || halfLife.isZero()) {
            throw new IllegalArgumentException("halfLife is " + halfLife + ", it must be longer than zero");
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean needsTimes() {
        return true;
    }

    @Override
    public double[] shares(TouchSequence touches) {
        if (!touches.timed()) {
            throw new IllegalArgumentException(NAME + " needs the time of each touchpoint, and these have none;"
                    + " read events instead of path summaries, or leave this model out");
        }
        List<Instant> touchedAt = touches.touchedAt();
        double[] shares = new double[touches.size()];
        if (shares.length == 0) {
            return shares;
        }
        // Measured from the latest touch, not from the conversion: the ratios are the same and never all underflow.
        Instant latest = touchedAt.get(shares.length - 1);
        double sum = 0;
        for (int touch = 0; touch < shares.length; touch++) {
            double halfLives = seconds(Duration.between(touchedAt.get(touch), latest)) / seconds(halfLife);
            shares[touch] = StrictMath.pow(2, -halfLives);
            sum += shares[touch];
        }
        for (int touch = 0; touch < shares.length; touch++) {
            shares[touch] /= sum;
        }
        return shares;
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}
