package io.touchstock.attribution.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void what_is_too_sure_of_itself_is_drawn_back() {
        // Odds of 9 are claimed where 3 hold, and of 1/9 where 1/3 hold: half the log odds.
        double claimed = Math.log(9);
        double[] logOdds = new double[200];
        boolean[] converted = new boolean[200];
        Arrays.fill(logOdds, 0, 100, claimed);
        Arrays.fill(logOdds, 100, 200, -claimed);
        Arrays.fill(converted, 0, 75, true);
        Arrays.fill(converted, 100, 125, true);

        Calibration fitted = Calibration.fitted(logOdds, converted);

        assertThat(fitted.slope()).isCloseTo(0.5, within(1e-6));
        assertThat(fitted.intercept()).isCloseTo(0, within(1e-6));
        assertThat(fitted.probability(claimed)).isCloseTo(0.75, within(1e-6));
    }

    @Test
    void on_too_few_journeys_nothing_is_changed() {
        double[] logOdds = new double[100];
        boolean[] converted = new boolean[100];
        Arrays.fill(converted, 0, 19, true);

        assertThat(Calibration.fitted(logOdds, converted)).isEqualTo(Calibration.NONE);
    }

    @Test
    void the_order_of_the_journeys_is_never_turned_round() {
        double[] logOdds = new double[100];
        boolean[] converted = new boolean[100];
        Arrays.fill(logOdds, 0, 50, 1);
        Arrays.fill(converted, 45, 100, true);

        assertThat(Calibration.fitted(logOdds, converted)).isEqualTo(Calibration.NONE);
    }
}
