package io.touchstock.forecasting.dl4j;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a panel's model is trained. One plan serves all kinds of panels; only the horizon, the seed and the time are the
 * user's.
 *
 * @param horizon periods to forecast
 * @param members networks of different seeds whose forecasts are averaged
 * @param hiddenUnits of encoder and decoder each
 * @param batchSize windows a gradient step
 * @param steps gradient steps of a member
 * @param learningRate Adam's at its highest; it falls along a half cosine
 * @param timeLimit for all members together; one that is reached makes the model depend on the machine's load
 * @param workers members trained at the same time, one thread each
 * @param seed of every random choice
 */
public record NetworkPlan(
        int horizon,
        int members,
        int hiddenUnits,
        int batchSize,
        int steps,
        double learningRate,
        Duration timeLimit,
        int workers,
        long seed) {
    public NetworkPlan {
        if (horizon < 1 || members < 1 || hiddenUnits < 1 || batchSize < 1 || steps < 1 || workers < 1) {
            throw new IllegalArgumentException("Training with horizon " + horizon + ", " + members + " members, "
                    + hiddenUnits + " hidden units, batches of " + batchSize + ", " + steps + " steps, " + workers
                    + " workers; all must be at least 1");
        }
        if (!(learningRate > 0) || timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("Training with learning rate " + learningRate + " and time limit "
                    + timeLimit + "; both must be more than 0");
        }
    }

    /** What trains well on every panel that was tried. */
    public static NetworkPlan usual(int horizon, Duration timeLimit, int workers, long seed) {
        return new NetworkPlan(horizon, 4, 32, 128, 480, 1e-3, timeLimit, workers, seed);
    }

    /** The same with more or fewer gradient steps a member. */
    public NetworkPlan withSteps(int other) {
        return new NetworkPlan(horizon, members, hiddenUnits, batchSize, other, learningRate, timeLimit, workers, seed);
    }

    SortedMap<String, String> asProperties() {
        SortedMap<String, String> all = new TreeMap<>();
        all.put("horizon", Integer.toString(horizon));
        all.put("members", Integer.toString(members));
        all.put("hidden.units", Integer.toString(hiddenUnits));
        all.put("batch.size", Integer.toString(batchSize));
        all.put("steps", Integer.toString(steps));
        all.put("learning.rate", Double.toString(learningRate));
        return all;
    }
}
