package io.touchstock.forecasting.baseline;

import java.util.Arrays;

/** Simple exponential smoothing of a row of numbers, its weight chosen by the squared errors one step ahead. */
final class Level {
    private static final double[] WEIGHTS = {
        0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.14, 0.19, 0.25, 0.32, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99
    };
    private static final int START = 10;

    private final double weight;
    private final double last;
    private final double[] fitted;

    private Level(double weight, double last, double[] fitted) {
        this.weight = weight;
        this.last = last;
        this.fitted = fitted;
    }

    /** @param values {@code NaN} where not observed: the level then stays */
    static Level of(double[] values) {
        double best = Double.POSITIVE_INFINITY;
        double chosen = WEIGHTS[0];
        double[] fitted = new double[values.length];
        for (double weight : WEIGHTS) {
            smooth(values, weight, fitted);
            double squares = 0;
            for (int i = 0; i < values.length; i++) {
                double error = values[i] - fitted[i];
                squares += Double.isNaN(error) ? 0 : error * error;
            }
            if (squares < best) {
                best = squares;
                chosen = weight;
            }
        }
        return new Level(chosen, smooth(values, chosen, fitted), fitted);
    }

    /** Fills in the level before each value; returns the level after the last. */
    private static double smooth(double[] values, double weight, double[] fitted) {
        double level = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .limit(START)
                .average()
                .orElse(0);
        for (int i = 0; i < values.length; i++) {
            fitted[i] = level;
            level += Double.isNaN(values[i]) ? 0 : weight * (values[i] - level);
        }
        return level;
    }

    double weight() {
        return weight;
    }

    double last() {
        return last;
    }

    /** The level before each value. */
    double[] fitted() {
        return fitted;
    }
}
