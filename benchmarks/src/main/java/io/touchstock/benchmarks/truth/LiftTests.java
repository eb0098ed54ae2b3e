package io.touchstock.benchmarks.truth;

import io.touchstock.app.shop.ChannelTruth;
import io.touchstock.app.shop.MediaTruth;
import io.touchstock.attribution.calibration.Lift;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.Well19937c;

/**
 * What experiments would have told: for each measured channel half of the people are kept from it during the counted
 * days. The estimate is twice the difference of the two halves' conversions; each half's count varies as of a Poisson
 * distribution, so that its standard error is twice the root of all conversions.
 */
final class LiftTests {
    private static final double HALF_WIDTH = 1.96;

    private LiftTests() {}

    /** One lift for each of the channels, the true one with the error of the experiment. */
    static List<Lift> of(MediaTruth media, List<String> measured, long seed) {
        double error = 2 * Math.sqrt((double) media.decisions());
        NormalDistribution noise = new NormalDistribution(new Well19937c(seed), 0, error);
        return media.channels().stream()
                .filter(channel -> measured.contains(channel.channel()))
                .map(channel -> lift(channel, noise.sample(), HALF_WIDTH * error))
                .toList();
    }

    private static Lift lift(ChannelTruth channel, double noise, double halfWidth) {
        double estimate = channel.incrementalDecisions() + noise;
        return new Lift(
                channel.channel(), TruthShop.FROM, TruthShop.TO, estimate, estimate - halfWidth, estimate + halfWidth);
    }
}
