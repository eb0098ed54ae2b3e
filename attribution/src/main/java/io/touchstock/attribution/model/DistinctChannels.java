package io.touchstock.attribution.model;

import java.util.HashMap;
import java.util.Map;

/**
 * The Shapley value of the game whose worth is the number of conversions that a set of channels can claim alone. In
 * that game a conversion is a carrier of its distinct channels, so each of them earns the same (Shapley 1953; shown for
 * attribution by Zhao, Mahboobi and Bagheri 2018, "Shapley Value Methods for Attribution Modeling in Online
 * Advertising"). What a channel earns is spread equally over its touches.
 */
public record DistinctChannels() implements JourneyModel {

    public static final String NAME = "shapley";

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
        Map<String, Integer> touchesOf = new HashMap<>();
        for (String channel : touches.channels()) {
            touchesOf.merge(channel, 1, Integer::sum);
        }
        double[] shares = new double[touches.size()];
        for (int touch = 0; touch < shares.length; touch++) {
            shares[touch] =
                    1.0 / touchesOf.size() / touchesOf.get(touches.channels().get(touch));
        }
        return shares;
    }
}
