package io.touchstock.forecasting.newitem;

import java.util.Arrays;
import java.util.List;

/**
 * The level that attributes lead to expect: a common mean and an effect of each value of each attribute, drawn towards
 * 0 (ridge regression by backfitting; Hastie, Tibshirani and Friedman 2009, chapters 3 and 9). A new article in a known
 * shop has the shop's effect, a known article in a new shop its own. A value that one series alone has tells nothing.
 */
public final class LevelPrior {
    private static final double SHRINKAGE = 1;
    private static final int SWEEPS = 40;
    private static final double LEAST_SPREAD = 0.2;
    private static final double USUAL_SPREAD = 1;

    private final double mean;
    private final double[][] effects;
    private final double spread;

    private LevelPrior(double mean, double[][] effects, double spread) {
        this.mean = mean;
        this.effects = effects;
        this.spread = spread;
    }

    /**
     * Learns.
     *
     * @param levels logarithms, one a series; {@code NaN} where none is known
     * @param weights how much a level tells, 0 to 1
     * @param values codes of the attributes of each series, from 0; 0 is a value never seen and has no effect
     */
    public static LevelPrior of(double[] levels, double[] weights, List<int[]> values) {
        int attributes = values.isEmpty() ? 0 : values.get(0).length;
        double[][] effects = new double[attributes][];
        for (int a = 0; a < attributes; a++) {
            int attribute = a;
            effects[a] = new double
                    [values.stream().mapToInt(codes -> codes[attribute]).max().orElse(0) + 1];
        }
        double[] rest = levels.clone();
        double mean = 0;
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double moved = weightedMean(rest, weights);
            mean += moved;
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= moved;
            }
            for (int a = 0; a < attributes; a++) {
                sweep(rest, weights, values, a, effects[a]);
            }
        }
        double squares = 0;
        double sum = 0;
        for (int i = 0; i < rest.length; i++) {
            if (!Double.isNaN(rest[i])) {
                squares += weights[i] * rest[i] * rest[i];
                sum += weights[i];
            }
        }
        return new LevelPrior(mean, effects, sum < 2 ? USUAL_SPREAD : Math.max(LEAST_SPREAD, Math.sqrt(squares / sum)));
    }

    private static void sweep(double[] rest, double[] weights, List<int[]> values, int attribute, double[] effect) {
        double[] sums = new double[effect.length];
        double[] counts = new double[effect.length];
        int[] series = new int[effect.length];
        for (int i = 0; i < rest.length; i++) {
            if (!Double.isNaN(rest[i])) {
                series[values.get(i)[attribute]]++;
                sums[values.get(i)[attribute]] += weights[i] * rest[i];
                counts[values.get(i)[attribute]] += weights[i];
            }
        }
        double[] moved = new double[effect.length];
        for (int value = 1; value < moved.length; value++) {
            double next =
                    series[value] < 2 ? 0 : (sums[value] + counts[value] * effect[value]) / (counts[value] + SHRINKAGE);
            moved[value] = next - effect[value];
            effect[value] = next;
        }
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= moved[values.get(i)[attribute]];
        }
    }

    private static double weightedMean(double[] values, double[] weights) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                sum += weights[i] * values[i];
                weight += weights[i];
            }
        }
        return weight == 0 ? 0 : sum / weight;
    }

    /** Logarithm of the level to expect of a series with these attributes. */
    public double level(int[] codes) {
        double level = mean;
        for (int a = 0; a < effects.length; a++) {
            level += codes[a] < effects[a].length ? effects[a][codes[a]] : 0;
        }
        return level;
    }

    /** Standard deviation of levels around what is expected of them. */
    public double spread() {
        return spread;
    }

    /** Logarithms of the levels to expect of many. */
    public double[] levels(List<int[]> values) {
        double[] levels = new double[values.size()];
        Arrays.setAll(levels, i -> level(values.get(i)));
        return levels;
    }
}
