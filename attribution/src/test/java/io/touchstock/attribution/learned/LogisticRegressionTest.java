package io.touchstock.attribution.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    /** 8 of 10 with the feature converted, 3 of 10 without. */
    private static final boolean[] CONVERTED = outcomes(8, 2, 3, 7);

    private static final List<double[]> ROWS = rows(10, 10);

    @Test
    void of_a_two_by_two_table_it_finds_the_log_odds() {
        double[] found = LogisticRegression.fit(ROWS, CONVERTED, 0).coefficients();

        assertThat(found[0]).isCloseTo(Math.log(3.0 / 7), within(1e-9));
        assertThat(found[1]).isCloseTo(Math.log(8.0 / 2) - Math.log(3.0 / 7), within(1e-9));
    }

    @Test
    void a_ridge_draws_coefficients_to_zero_and_leaves_the_base_rate() {
        LogisticRegression ridged = LogisticRegression.fit(ROWS, CONVERTED, 1e6);

        assertThat(ridged.coefficients()[1]).isCloseTo(0, within(1e-4));
        assertThat(Logistic.of(ridged.coefficients()[0])).isCloseTo(11.0 / 20, within(1e-4));
    }

    @Test
    void outcomes_that_a_feature_separates_do_not_run_away() {
        double[] found = LogisticRegression.fit(ROWS, outcomes(10, 0, 0, 10), 1).coefficients();

        assertThat(Arrays.stream(found)).allMatch(coefficient -> Math.abs(coefficient) < 10);
    }

    @Test
    void a_feature_that_never_changes_gets_nothing() {
        List<double[]> widened =
                ROWS.stream().map(row -> new double[] {row[0], 0}).toList();

        assertThat(LogisticRegression.fit(widened, CONVERTED, 1).coefficients()[2])
                .isZero();
    }

    private static List<double[]> rows(int with, int without) {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < with + without; i++) {
            rows.add(new double[] {i < with ? 1 : 0});
        }
        return rows;
    }

    private static boolean[] outcomes(int... runs) {
        boolean[] outcomes = new boolean[Arrays.stream(runs).sum()];
        int at = 0;
        for (int run = 0; run < runs.length; run++) {
            Arrays.fill(outcomes, at, at + runs[run], run % 2 == 0);
            at += runs[run];
        }
        return outcomes;
    }
}
