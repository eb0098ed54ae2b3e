package io.touchstock.forecasting.model;

import java.time.Duration;

/**
 * When training ends at the latest. With steps alone the same seed gives the same model; a time limit that is reached
 * makes the number of steps depend on the machine's load.
 *
 * @param maxSteps gradient steps, at least 1
 * @param timeLimit on the clock given to the trainer
 */
public record TrainingBudget(int maxSteps, Duration timeLimit) {
    public TrainingBudget {
        if (maxSteps < 1 || timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException(
                    "Training budget of " + maxSteps + " steps and " + timeLimit + ": both must be more than 0");
        }
    }

    /** Ends after so many steps, however long they take. */
    public static TrainingBudget ofSteps(int steps) {
        return new TrainingBudget(steps, Duration.ofDays(365));
    }

    /** Ends after so much time, however many steps it takes. */
    public static TrainingBudget ofTime(Duration limit) {
        return new TrainingBudget(Integer.MAX_VALUE, limit);
    }
}
