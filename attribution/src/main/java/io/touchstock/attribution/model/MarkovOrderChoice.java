package io.touchstock.attribution.model;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which order of the Markov chain foretells journeys best that it has not seen. Journeys are dealt at random, but
 * always in the same way, to {@link #FOLDS} folds; for each fold and each order the steps of its journeys, up to the
 * conversion or the end without one, are foretold from those of all other folds. The order under which the held-out
 * journeys are likeliest is chosen, of two equally likely the lower (Stone 1974, "Cross-Validatory Choice and
 * Assessment of Statistical Predictions").
 *
 * <p>At each step the next channel, the conversion and the end without one are foretold from the last k channels, near
 * the beginning from all there are. Without smoothing the product over a journey is the probability of that journey
 * under {@link MarkovChain} of order k, with repeated states kept as steps so that all orders foretell the same. Every
 * probability is smoothed by half a count for each possible next step (Krichevsky and Trofimov 1981): a step that was
 * not seen in training costs much but not all, and after channels that were never seen all next steps are equally
 * likely.
 *
 * @param order the order chosen
 * @param scores of all orders, ascending
 */
public record MarkovOrderChoice(int order, List<Score> scores) {

    /** Parts of the journeys; each is foretold from the others. */
    public static final int FOLDS = 5;

    public MarkovOrderChoice {
        scores = List.copyOf(scores);
    }

    /**
     * How well an order foretold.
     *
     * @param logLikelihood of all held-out journeys, in natural logarithms; at most 0
     * @param logLikelihoodPerJourney its mean; 0 if there are no journeys
     * @param unseenStepShare share of the held-out steps that the training journeys never made, 0 to 1
     */
    public record Score(int order, double logLikelihood, double logLikelihoodPerJourney, double unseenStepShare) {}

    /**
     * Chooses among the orders 1 to {@link MarkovChain#MAX_ORDER}.
     *
     * @param seed of the dealing; a path's journeys fall as they fall whatever other paths there are
     * @throws IllegalStateException if a path has a negative count
     */
    public static MarkovOrderChoice of(PathStatistics statistics, long seed) {
        statistics.requireAttributable();
        List<String> channels = statistics.channels();
        HeldOutSteps longest = new HeldOutSteps(MarkovChain.MAX_ORDER, channels.size(), FOLDS);
        JourneyFolds folds = new JourneyFolds(FOLDS, seed);
        int[] indexByCode = statistics.channelIndexByCode(channels);
        statistics.forEachCoded((codes, conversions, value, nulls) -> {
            Arrays.setAll(codes, position -> indexByCode[codes[position]]);
            long path = folds.key(codes, channels);
            longest.add(codes, folds.deal(path, 1, conversions), folds.deal(path, 2, nulls));
        });
        long journeys = Math.max(1, Math.addExact(statistics.conversions(), statistics.nulls()));
        ArrayDeque<Score> scores = new ArrayDeque<>();
        HeldOutSteps steps = longest;
        for (int order = MarkovChain.MAX_ORDER; order >= 1; order--) {
            steps = order < MarkovChain.MAX_ORDER ? steps.forgetful() : steps;
            double logLikelihood = steps.logLikelihood();
            scores.addFirst(new Score(order, logLikelihood, logLikelihood / journeys, steps.unseenShare()));
        }
        Score best = scores.stream()
                .max(Comparator.comparingDouble(Score::logLikelihood)
                        .thenComparing(Comparator.comparingInt(Score::order).reversed()))
                .orElseThrow();
        return new MarkovOrderChoice(best.order(), List.copyOf(scores));
    }

    /** The choice and its reason, as a report prints it. */
    public String sentence() {
        String all = scores.stream()
                .map(score -> String.format(
                        Locale.ROOT,
                        "%d: %.4f (%.1f %% of the steps unseen)",
                        score.order(),
                        score.logLikelihoodPerJourney(),
                        100 * score.unseenStepShare()))
                .collect(Collectors.joining(", "));
        return "Markov order " + order + " was chosen: it foretells held-out journeys best in " + FOLDS
                + "-fold cross-validation. Mean log-likelihood a journey by order: " + all + ".";
    }
}
