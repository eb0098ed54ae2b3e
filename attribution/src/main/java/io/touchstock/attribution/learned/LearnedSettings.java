package io.touchstock.attribution.learned;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What can be set about the learned model.
 *
 * @param hiddenUnits of the LSTM
 * @param batchSize journeys a gradient step
 * @param learningRate Adam's at its highest
 * @param maxSteps gradient steps at most
 * @param timeLimit of the training; a training that reaches it depends on the machine's load, one that does not gives
 *     the same model for the same seed
 * @param evaluateEverySteps gradient steps between two looks at the validation journeys
 * @param patience looks without improvement before training stops
 * @param maxTouches how many of the last touches of a journey are read
 * @param maxChannels channels with a column of their own, the most frequent ones
 * @param minTouchesOfChannel touches that a channel must have to get one
 * @param maxJourneys that are learnt from and judged by; of more, so many are taken, spread evenly over the time
 * @param cut journeys that close before it are learnt from, the others judge; null for the moment that leaves
 *     {@code testShare} of the journeys
 * @param testShare share of the journeys that judge where no cut is given
 * @param validationShare share of the journeys before the cut that tell when to stop, the last ones
 * @param seed of the first weights and of the order of the journeys
 */
public record LearnedSettings(
        int hiddenUnits,
        int batchSize,
        double learningRate,
        int maxSteps,
        Duration timeLimit,
        int evaluateEverySteps,
        int patience,
        int maxTouches,
        int maxChannels,
        int minTouchesOfChannel,
        int maxJourneys,
        Instant cut,
        double testShare,
        double validationShare,
        long seed) {

    /** What trains on 20,000 journeys within a minute on one thread. */
    public static final LearnedSettings DEFAULTS = new LearnedSettings(
            16, 256, 5e-3, 800, Duration.ofSeconds(45), 40, 6, 50, 64, 20, 60_000, null, 0.25, 0.2, 1);

    public LearnedSettings {
        require(hiddenUnits >= 1, "hiddenUnits", hiddenUnits, "at least 1");
        require(batchSize >= 1, "batchSize", batchSize, "at least 1");
        require(learningRate > 0, "learningRate", learningRate, "more than 0");
        require(maxSteps >= 1, "maxSteps", maxSteps, "at least 1");
        require(!timeLimit.isNegative() && !timeLimit.isZero(), "timeLimit", timeLimit, "longer than zero");
        require(evaluateEverySteps >= 1, "evaluateEverySteps", evaluateEverySteps, "at least 1");
        require(patience >= 1, "patience", patience, "at least 1");
        require(maxTouches >= 2, "maxTouches", maxTouches, "at least 2");
        require(maxChannels >= 1, "maxChannels", maxChannels, "at least 1");
        require(minTouchesOfChannel >= 1, "minTouchesOfChannel", minTouchesOfChannel, "at least 1");
        require(maxJourneys >= 1, "maxJourneys", maxJourneys, "at least 1");
        require(testShare > 0 && testShare < 1, "testShare", testShare, "between 0 and 1");
        require(validationShare > 0 && validationShare < 1, "validationShare", validationShare, "between 0 and 1");
    }

    private static void require(boolean holds, String name, Object value, String bound) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be " + bound);
        }
    }

    public LearnedSettings withSeed(long newSeed) {
        return new LearnedSettings(
                hiddenUnits,
                batchSize,
                learningRate,
                maxSteps,
                timeLimit,
                evaluateEverySteps,
                patience,
                maxTouches,
                maxChannels,
                minTouchesOfChannel,
                maxJourneys,
                cut,
                testShare,
                validationShare,
                newSeed);
    }

    public LearnedSettings withCut(Instant newCut) {
        return new LearnedSettings(
                hiddenUnits,
                batchSize,
                learningRate,
                maxSteps,
                timeLimit,
                evaluateEverySteps,
                patience,
                maxTouches,
                maxChannels,
                minTouchesOfChannel,
                maxJourneys,
                newCut,
                testShare,
                validationShare,
                seed);
    }

    public LearnedSettings withBudget(int steps, Duration limit) {
        return new LearnedSettings(
                hiddenUnits,
                batchSize,
                learningRate,
                steps,
                limit,
                evaluateEverySteps,
                patience,
                maxTouches,
                maxChannels,
                minTouchesOfChannel,
                maxJourneys,
                cut,
                testShare,
                validationShare,
                seed);
    }

    public LearnedSettings withMaxJourneys(int most) {
        return new LearnedSettings(
                hiddenUnits,
                batchSize,
                learningRate,
                maxSteps,
                timeLimit,
                evaluateEverySteps,
                patience,
                maxTouches,
                maxChannels,
                minTouchesOfChannel,
                most,
                cut,
                testShare,
                validationShare,
                seed);
    }

    public LearnedSettings withHiddenUnits(int units) {
        return new LearnedSettings(
                units,
                batchSize,
                learningRate,
                maxSteps,
                timeLimit,
                evaluateEverySteps,
                patience,
                maxTouches,
                maxChannels,
                minTouchesOfChannel,
                maxJourneys,
                cut,
                testShare,
                validationShare,
                seed);
    }

    SortedMap<String, String> asProperties() {
        SortedMap<String, String> all = new TreeMap<>();
        all.put("hidden.units", Integer.toString(hiddenUnits));
        all.put("batch.size", Integer.toString(batchSize));
        all.put("learning.rate", Double.toString(learningRate));
        all.put("budget.steps", Integer.toString(maxSteps));
        all.put("budget.time", timeLimit.toString());
        all.put("evaluate.every.steps", Integer.toString(evaluateEverySteps));
        all.put("patience", Integer.toString(patience));
        all.put("max.touches", Integer.toString(maxTouches));
        all.put("max.channels", Integer.toString(maxChannels));
        all.put("min.touches.of.channel", Integer.toString(minTouchesOfChannel));
        all.put("max.journeys", Integer.toString(maxJourneys));
        all.put("test.share", Double.toString(testShare));
        all.put("validation.share", Double.toString(validationShare));
        return all;
    }
}
