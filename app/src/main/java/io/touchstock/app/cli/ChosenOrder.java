package io.touchstock.app.cli;

import io.touchstock.attribution.model.MarkovChain;
import io.touchstock.attribution.model.MarkovOrderChoice;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.attribution.report.OrderScore;
import java.util.List;

/**
 * The order of the Markov chain that foretells held-out journeys best.
 *
 * @param scores of all orders, ascending
 */
record ChosenOrder(int order, List<OrderScore> scores) {

    static ChosenOrder of(PathStatistics paths, long seed) {
        MarkovOrderChoice choice = MarkovOrderChoice.of(paths, seed);
        return new ChosenOrder(
                choice.order(),
                choice.scores().stream()
                        .map(score -> new OrderScore(
                                score.order(),
                                MarkovChain.of(paths, score.order()).stateCount(),
                                -score.logLikelihoodPerJourney(),
                                score.order() == choice.order()))
                        .toList());
    }
}
