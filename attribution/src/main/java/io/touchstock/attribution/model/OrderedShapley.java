package io.touchstock.attribution.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The ordered Shapley value of Zhao, Mahboobi and Bagheri 2018, "Shapley Value Methods for Attribution Modeling in
 * Online Advertising": channel j at the i-th touchpoint earns the sum over all sets S that contain j of R_ij(S) / |S|,
 * where R_ij(S) are the conversions of the journeys with exactly the channels S and j at place i. A channel that stands
 * at several places of a journey divides its part equally among them, so that nothing is credited twice.
 *
 * <p>It follows that the credits of a channel over all places sum to its unordered value: channel totals equal those of
 * {@link DistinctChannels}. What is new is where in the journey a channel earns them, which {@link #byPosition} tells.
 */
public record OrderedShapley() implements JourneyModel {

    public static final String NAME = "shapley-ordered";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean countsChannels() {
        return true;
    }

    @Override
    public double[] shares(TouchSequence touches) {
        return new DistinctChannels().shares(touches);
    }

    @Override
    public List<String> notes() {
        return List.of("The totals of the channels equal those of " + DistinctChannels.NAME
                + "; this model tells besides at which place in the journey they were earned.");
    }

    /**
     * What each channel earned at each place of the journeys, by channel and place; places at which it earned nothing
     * are left out, and so are conversions without a touchpoint.
     *
     * @throws IllegalStateException if a path has a negative count
     */
    public static List<PositionCredit> byPosition(PathStatistics statistics) {
        statistics.requireAttributable();
        OrderedShapley model = new OrderedShapley();
        List<CreditSum> sums = new ArrayList<>();
        statistics.convertingPaths().forEach(path -> {
            double[] shares = model.shares(TouchSequence.untimed(path.channels()));
            for (int touch = 0; touch < shares.length; touch++) {
                if (touch == sums.size()) {
                    sums.add(new CreditSum());
                }
                String channel = path.channels().get(touch);
                sums.get(touch).add(channel, shares[touch] * path.conversions(), shares[touch] * path.valueMicros());
            }
        });
        List<PositionCredit> credits = new ArrayList<>();
        for (int touch = 0; touch < sums.size(); touch++) {
            for (ChannelCredit credit : sums.get(touch).attribution(NAME).credits()) {
                credits.add(new PositionCredit(credit.channel(), touch + 1, credit.conversions(), credit.value()));
            }
        }
        credits.sort(Comparator.comparing(PositionCredit::channel).thenComparing(PositionCredit::position));
        return List.copyOf(credits);
    }
}
