package io.touchstock.attribution.learned;

import io.touchstock.attribution.journey.CreditAssignment;
import io.touchstock.attribution.model.TouchSequence;
import io.touchstock.connectors.event.Journey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the Markov chain of order 1 says of a journey that has ended. A path and its end have the probability P(start →
 * c1) … P(cn → end); the steps between channels are the same for both ends, so that given the path the probability of
 * the conversion is P(cn → conversion) / (P(cn → conversion) + P(cn → null)): of the journeys that ended at the last
 * channel the share that converted. Channels with few journeys are drawn to the base rate, with the weight of one
 * journey.
 */
final class ChainBaseline implements ConversionPredictor {

    static final String NAME = "markov";

    private static final double WEIGHT_OF_BASE_RATE = 1;

    private final Map<String, double[]> endedAndConverted = new HashMap<>();
    private final double baseRate;

    private ChainBaseline(double baseRate) {
        this.baseRate = baseRate;
    }

    static ChainBaseline learnt(List<Journey> journeys) {
        ChainBaseline chain = new ChainBaseline(Outcomes.rate(journeys));
        for (Journey journey : journeys) {
            double[] counts = chain.endedAndConverted.computeIfAbsent(
                    last(CreditAssignment.touches(journey)), channel -> new double[2]);
            counts[0]++;
            counts[1] += journey.converted() ? 1 : 0;
        }
        return chain;
    }

    @Override
    public double probability(TouchSequence touches) {
        double[] counts = endedAndConverted.getOrDefault(last(touches), new double[2]);
        return (counts[1] + WEIGHT_OF_BASE_RATE * baseRate) / (counts[0] + WEIGHT_OF_BASE_RATE);
    }

    private static String last(TouchSequence touches) {
        return touches.channels().get(touches.size() - 1);
    }
}
