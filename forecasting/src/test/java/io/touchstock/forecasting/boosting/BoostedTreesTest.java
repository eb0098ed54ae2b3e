package io.touchstock.forecasting.boosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.forecasting.model.QuantileForecast;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {
    private static final int MEAN = BoostedTrees.OUTPUTS - 1;
    private static final BoostingPlan PLAN = new BoostingPlan(150, 4, 0.1, 20, 0.7, 1, 1);

    @Test
    void an_effect_that_depends_on_another_feature_is_learnt() {
        SplittableRandom random = new SplittableRandom(1);
        float[][] rows = uniform(4000, 3, random);
        float[] truth = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            truth[i] = expected(rows[i]);
        }

        BoostedTrees trees = learn(rows, truth, PLAN, 1);

        for (float[] row : uniform(200, 3, random)) {
            if (Math.abs(row[0] - 0.5) > 0.05 && Math.abs(row[1] - 0.5) > 0.05) {
                assertThat(trees.predict(row)[MEAN]).isCloseTo(expected(row), within(0.15f));
            }
        }
    }

    private static float expected(float... row) {
        return row[0] > 0.5 ? row[1] > 0.5 ? 3 : 1 : 2;
    }

    @Test
    void each_quantile_has_its_share_of_fresh_days_below_it_where_the_spread_differs() {
        SplittableRandom random = new SplittableRandom(2);
        float[][] rows = uniform(12_000, 2, random);
        BoostedTrees trees = learn(rows, wideOnTheRight(rows, random), PLAN, 2);

        float[][] fresh = uniform(12_000, 2, random);
        float[] truth = wideOnTheRight(fresh, random);
        for (int half = 0; half < 2; half++) {
            int[] below = new int[MEAN];
            int count = 0;
            for (int i = 0; i < fresh.length; i++) {
                if (fresh[i][0] > 0.5 == (half == 1)) {
                    float[] quantiles = trees.predict(fresh[i]);
                    count++;
                    for (int k = 0; k < MEAN; k++) {
                        below[k] += truth[i] <= quantiles[k] ? 1 : 0;
                    }
                }
            }
            for (int k = 0; k < MEAN; k++) {
                assertThat(below[k] / (double) count).isCloseTo(QuantileForecast.LEVELS.get(k), within(0.04));
            }
        }
    }

    private static float[] wideOnTheRight(float[][] rows, SplittableRandom random) {
        float[] truth = new float[rows.length];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = (float) (1 + (rows[i][0] > 0.5 ? 0.8 : 0.2) * (random.nextDouble() - 0.5));
        }
        return truth;
    }

    @Test
    void the_first_split_is_the_best_of_all_that_there_are() {
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            float[][] rows = uniform(300, 4, random);
            float[] truth = new float[rows.length];
            float[] weight = new float[rows.length];
            float[][] gradients = new float[rows.length][1];
            for (int i = 0; i < rows.length; i++) {
                weight[i] = 0.5f + random.nextInt(3);
                gradients[i][0] = (float) (weight[i] * (random.nextDouble() - 0.5 + (rows[i][2] > 0.3 ? 0.1 : 0)));
            }
            Examples examples = Examples.of(rows, truth, weight, random);
            int[] all = new int[rows.length];
            Arrays.setAll(all, i -> i);

            RegressionTree grown = new TreeGrower(examples, new BoostingPlan(1, 1, 1, 10, 1, 1, 1), gradients)
                    .grow(all, random)
                    .with(examples, new float[2][]);

            double best = 0;
            for (int feature = 0; feature < 4; feature++) {
                for (int bin = 0; bin < examples.bins(feature) - 1; bin++) {
                    best = Math.max(best, gain(rows, weight, gradients, feature, examples.cut(feature, bin)));
                }
            }
            assertThat(gain(rows, weight, gradients, grown.feature()[0], grown.above()[0]))
                    .isCloseTo(best, within(1e-9 + 1e-9 * best));
            assertThat(best).isPositive();
        }
    }

    private static double gain(float[][] rows, float[] weight, float[][] gradients, int feature, float cut) {
        double[] sums = new double[2];
        double[] weights = {20, 20};
        int[] counts = new int[2];
        for (int i = 0; i < rows.length; i++) {
            int side = rows[i][feature] > cut ? 1 : 0;
            sums[side] += gradients[i][0];
            weights[side] += weight[i];
            counts[side]++;
        }
        double whole = sums[0] + sums[1];
        return Math.min(counts[0], counts[1]) < 10
                ? 0
                : sums[0] * sums[0] / weights[0]
                        + sums[1] * sums[1] / weights[1]
                        - whole * whole / (weights[0] + weights[1] - 20);
    }

    @Test
    void the_same_seed_grows_the_same_trees_and_what_is_written_is_read_back() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        float[][] rows = uniform(1000, 3, random);
        float[] truth = wideOnTheRight(rows, random);
        BoostedTrees trees = learn(rows, truth, PLAN, 5);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TreeBytes.write(trees, bytes);

        BoostedTrees read = TreeBytes.read(new ByteArrayInputStream(bytes.toByteArray()));

        for (float[] row : rows) {
            assertThat(read.predict(row)).isEqualTo(trees.predict(row));
            assertThat(learnt(rows, truth).predict(row)).isEqualTo(trees.predict(row));
        }
    }

    private BoostedTrees again;

    private BoostedTrees learnt(float[][] rows, float... truth) {
        if (again == null) {
            again = learn(rows, truth, PLAN, 5);
        }
        return again;
    }

    @Test
    void a_feature_that_never_changes_and_too_few_rows_to_split_leave_the_quantiles_of_all() {
        float[][] rows = new float[30][1];
        float[] truth = new float[30];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = i;
        }

        BoostedTrees trees = learn(rows, truth, new BoostingPlan(400, 2, 0.2, 20, 1, 1, 1), 1);

        assertThat(trees.predict(0)[3]).isCloseTo(14.5f, within(1.5f));
        assertThat(trees.predict(0)[MEAN]).isCloseTo(14.5f, within(0.1f));
    }

    @Test
    void growing_ends_when_there_is_no_time_for_more() {
        SplittableRandom random = new SplittableRandom(4);
        float[][] rows = uniform(500, 2, random);
        int[] asked = {0};

        BoostedTrees trees = BoostedTrees.learn(
                Examples.of(rows, wideOnTheRight(rows, random), ones(rows.length), random),
                PLAN,
                random,
                () -> asked[0]++ < 6);

        assertThat(trees.trees()).hasSize(7);
    }

    @Test
    void trees_of_another_format_are_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(new byte[] {0, 0, 0, 9, 0, 0, 0, 8, 0, 0, 0, 1});
        }

        assertThatThrownBy(() -> TreeBytes.read(new ByteArrayInputStream(bytes.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("format 9")
                .hasMessageContaining("train the model again");
    }

    private static BoostedTrees learn(float[][] rows, float[] truth, BoostingPlan plan, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return BoostedTrees.learn(Examples.of(rows, truth, ones(rows.length), random), plan, random, () -> true);
    }

    private static float[] ones(int count) {
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static float[][] uniform(int count, int features, SplittableRandom random) {
        float[][] rows = new float[count][features];
        for (float[] row : rows) {
            for (int i = 0; i < features; i++) {
                row[i] = (float) random.nextDouble();
            }
        }
        return rows;
    }
}
