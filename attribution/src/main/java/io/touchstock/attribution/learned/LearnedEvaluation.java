package io.touchstock.attribution.learned;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the network predicted journeys that closed after those it learnt from, beside simpler predictors that learnt from
 * the same journeys. The network may lose.
 *
 * @param scores of {@code lstm}, {@code logistic regression}, {@code markov} and {@code base rate}, on the same
 *     journeys
 * @param fitJourneys the network's weights were learnt from
 * @param validationJourneys told when to stop and calibrated it; the simpler predictors learnt from them too
 * @param testJourneys were predicted
 * @param trainingRate share of the journeys learnt from (validation included) that converted
 * @param testRate share of the journeys predicted that converted
 * @param cut journeys that closed before it were learnt from
 * @param steps gradient steps made
 * @param seconds that training and evaluation took
 * @param drops what the rules for negative drops did
 * @param notes on the journeys left out
 */
public record LearnedEvaluation(
        List<PredictionScore> scores,
        int fitJourneys,
        int validationJourneys,
        int testJourneys,
        double trainingRate,
        double testRate,
        Instant cut,
        int steps,
        double seconds,
        DropSummary drops,
        List<String> notes) {

    private static final double TOO_GOOD_AUC = 0.995;
    private static final double DIFFERENT_RATES = 2;

    public LearnedEvaluation {
        scores = List.copyOf(scores);
        notes = List.copyOf(notes);
    }

    /**
     * The score of a predictor.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public PredictionScore of(String predictor) {
        return scores.stream()
                .filter(score -> score.predictor().equals(predictor))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("predictor '" + predictor + "' is not among "
                        + scores.stream().map(PredictionScore::predictor).toList()));
    }

    /** All of it in sentences, to print beside the credit. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        scores.stream()
                .filter(score -> score.predictor().equals(LearnedModel.NAME))
                .filter(score -> score.auc() < PredictionScore.USEFUL_AUC)
                .forEach(score -> remarks.add(String.format(
                        Locale.ROOT,
                        "the network hardly tells journeys with an order from those without: held-out AUC %.2f, and 0.5"
                                + " is guessing; do not use its credit",
                        score.auc())));
        if (trainingRate > DIFFERENT_RATES * testRate || testRate > DIFFERENT_RATES * trainingRate) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "%.2f %% of the journeys learnt from converted but %.2f %% of those judged on, more than a factor of"
                            + " 2 apart, so these scores are not comparable to how it does in use",
                    100 * trainingRate,
                    100 * testRate));
        }
        remarks.add(String.format(
                Locale.ROOT,
                "learnt from %d journeys that closed before %s (%d more told when to stop), judged on %d that closed"
                        + " later; %.2f %% of the former and %.2f %% of the latter converted",
                fitJourneys,
                cut,
                validationJourneys,
                testJourneys,
                100 * trainingRate,
                100 * testRate));
        for (PredictionScore score : scores) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "%s: held-out log-loss %.5f, AUC %.4f",
                    score.predictor(),
                    score.logLoss(),
                    score.auc()));
        }
        remarks.add(String.format(
                Locale.ROOT,
                "credit is the drop of the probability without a touch: %d of %d touches in %d converting journeys of two"
                        + " touches and more had a negative drop, which counts as 0; %d journeys had no drop at all and"
                        + " were split equally",
                drops.negative(),
                drops.touches(),
                drops.journeys(),
                drops.withoutDrop()));
        scores.stream()
                .filter(score -> score.auc() >= TOO_GOOD_AUC)
                .forEach(score ->
                        remarks.add(score.predictor() + " is hardly ever wrong: the touches give the outcome away, as"
                                + " where a kind or a channel stands for the order itself; leave those out before trusting any credit"
                                + " here"));
        remarks.addAll(notes);
        return List.copyOf(remarks);
    }
}
