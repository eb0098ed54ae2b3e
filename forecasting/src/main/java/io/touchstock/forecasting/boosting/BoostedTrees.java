package io.touchstock.forecasting.boosting;

import io.touchstock.forecasting.model.QuantileForecast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Trees that each add a little to all quantiles and the mean (Friedman 2001). A leaf adds to a quantile what makes that
 * share of its rows lie below, and to the mean its rows' mean error.
 */
final class BoostedTrees {
    private static final int LEVELS = QuantileForecast.LEVELS.size();
    /** Quantiles, ascending, then the mean. */
    static final int OUTPUTS = LEVELS + 1;

    private static final int[] SPLIT_BY = {1, 3, 5};
    /** Rows of a leaf whose quantile is taken; more add nothing to it. */
    private static final int LEAF_SAMPLE = 1500;

    private static final double SHRINKAGE = 20;

    private final float[] start;
    private final List<RegressionTree> trees;

    BoostedTrees(float[] start, List<RegressionTree> trees) {
        this.start = start;
        this.trees = List.copyOf(trees);
    }

    /** Trees that leave the regression under them as it is: where nothing can be learnt. */
    static BoostedTrees unchanged() {
        float[] ones = new float[OUTPUTS];
        Arrays.fill(ones, 1);
        return new BoostedTrees(ones, List.of());
    }

    float[] start() {
        return start;
    }

    List<RegressionTree> trees() {
        return trees;
    }

    /** Outputs of a row; quantiles may cross. */
    float[] predict(float... row) {
        float[] sums = start.clone();
        for (RegressionTree tree : trees) {
            float[] leaf = tree.leaf(row);
            for (int k = 0; k < OUTPUTS; k++) {
                sums[k] += leaf[k];
            }
        }
        return sums;
    }

    /**
     * Grows trees.
     *
     * @param more asked before each tree but the first whether there is time for one
     */
    static BoostedTrees learn(Examples examples, BoostingPlan plan, SplittableRandom random, BooleanSupplier more) {
        return new Learning(examples, plan, random).learn(more);
    }

    private static final class Learning {
        private final Examples examples;
        private final BoostingPlan plan;
        private final SplittableRandom random;
        private final float[][] outputs;
        private final float[][] gradients;

        Learning(Examples examples, BoostingPlan plan, SplittableRandom random) {
            this.examples = examples;
            this.plan = plan;
            this.random = random;
            this.outputs = new float[examples.rows()][OUTPUTS];
            this.gradients = new float[examples.rows()][SPLIT_BY.length + 1];
        }

        BoostedTrees learn(BooleanSupplier more) {
            int[] all = IntStream.range(0, examples.rows()).toArray();
            float[] start = leaf(all, 0, all.length, 1);
            for (float[] row : outputs) {
                System.arraycopy(start, 0, row, 0, OUTPUTS);
            }
            List<RegressionTree> trees = new ArrayList<>();
            TreeGrower grower = new TreeGrower(examples, plan, gradients);
            for (int i = 0; i < plan.trees() && (i == 0 || more.getAsBoolean()); i++) {
                gradients();
                trees.add(tree(grower.grow(drawn(), random)));
            }
            return new BoostedTrees(start, trees);
        }

        private int[] drawn() {
            int[] rows = new int[examples.rows()];
            int count = 0;
            for (int row = 0; row < rows.length; row++) {
                if (random.nextDouble() < plan.rowShare()) {
                    rows[count++] = row;
                }
            }
            return Arrays.copyOf(rows, count);
        }

        /** The slopes of the pinball losses, and that of the squared error in units of the usual error. */
        private void gradients() {
            double errors = 0;
            double weights = 1e-9;
            for (int row = 0; row < outputs.length; row++) {
                errors += examples.weight(row) * Math.abs(examples.actual(row) - outputs[row][LEVELS]);
                weights += examples.weight(row);
            }
            float usual = (float) Math.max(1e-6, 2 * errors / weights);
            for (int row = 0; row < outputs.length; row++) {
                float weight = examples.weight(row);
                for (int k = 0; k < SPLIT_BY.length; k++) {
                    double level = QuantileForecast.LEVELS.get(SPLIT_BY[k]);
                    boolean below = examples.actual(row) < outputs[row][SPLIT_BY[k]];
                    gradients[row][k] = (float) (weight * (below ? level - 1 : level));
                }
                gradients[row][SPLIT_BY.length] = weight * (examples.actual(row) - outputs[row][LEVELS]) / usual;
            }
        }

        private RegressionTree tree(GrownTree grown) {
            float[][] leaves = new float[grown.leaves()][OUTPUTS];
            for (int leaf = 0; leaf < leaves.length; leaf++) {
                if (grown.start(leaf + 1) > grown.start(leaf)) {
                    leaves[leaf] = leaf(grown.rows(), grown.start(leaf), grown.start(leaf + 1), plan.learningRate());
                }
            }
            for (int row = 0; row < outputs.length; row++) {
                float[] added = leaves[grown.leaf(examples, row)];
                for (int k = 0; k < OUTPUTS; k++) {
                    outputs[row][k] += added[k];
                }
            }
            return grown.with(examples, leaves);
        }

        private float[] leaf(int[] rows, int from, int to, double rate) {
            float[] added = new float[OUTPUTS];
            int count = Math.min(LEAF_SAMPLE, to - from);
            int[] some = new int[count];
            for (int i = 0; i < count; i++) {
                some[i] = rows[from + (int) ((long) (to - from) * i / count)];
            }
            long[] errors = new long[count];
            for (int k = 0; k < LEVELS; k++) {
                added[k] = (float) (rate * count / (count + SHRINKAGE) * quantile(some, k, errors));
            }
            double sum = 0;
            double weights = SHRINKAGE;
            for (int at = from; at < to; at++) {
                sum += examples.weight(rows[at]) * (examples.actual(rows[at]) - outputs[rows[at]][LEVELS]);
                weights += examples.weight(rows[at]);
            }
            added[LEVELS] = (float) (rate * sum / weights);
            return added;
        }

        /** The weighted quantile of the errors; an error and its place are sorted as one number. */
        private float quantile(int[] some, int k, long... errors) {
            double total = 0;
            for (int i = 0; i < some.length; i++) {
                errors[i] = sortable(examples.actual(some[i]) - outputs[some[i]][k]) << 32 | some[i];
                total += examples.weight(some[i]);
            }
            Arrays.sort(errors);
            double below = 0;
            double wanted = QuantileForecast.LEVELS.get(k) * total;
            for (long each : errors) {
                int row = (int) each;
                below += examples.weight(row);
                if (below >= wanted) {
                    return examples.actual(row) - outputs[row][k];
                }
            }
            return 0;
        }

        private static long sortable(float value) {
            int bits = Float.floatToIntBits(value);
            return bits >= 0 ? bits : bits ^ 0x7FFFFFFF;
        }
    }
}
