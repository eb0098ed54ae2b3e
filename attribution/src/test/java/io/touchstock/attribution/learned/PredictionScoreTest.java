package io.touchstock.attribution.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PredictionScoreTest {

    @Test
    void log_loss_is_the_mean_surprise_at_what_happened() {
        PredictionScore score =
                PredictionScore.of("by hand", new double[] {0.8, 0.25, 0.5}, new boolean[] {true, false, true});

        assertThat(score.logLoss()).isCloseTo(-(Math.log(0.8) + Math.log(0.75) + Math.log(0.5)) / 3, within(1e-15));
    }

    @Test
    void a_certain_error_costs_much_but_not_without_end() {
        assertThat(PredictionScore.of("sure", new double[] {0}, new boolean[] {true})
                        .logLoss())
                .isCloseTo(-Math.log(1e-12), within(1e-12));
    }

    @Test
    void auc_counts_the_pairs_in_the_right_order_and_ties_half() {
        double[] probabilities = {0.9, 0.6, 0.6, 0.3, 0.1};
        boolean[] converted = {true, true, false, true, false};

        // Pairs: 0.9 beats both, 0.6 ties one and beats one, 0.3 loses one and beats one.
        assertThat(PredictionScore.of("by hand", probabilities, converted).auc())
                .isCloseTo((2 + 1.5 + 1) / 6, within(1e-15));
    }

    @Test
    void auc_is_one_half_for_a_constant_and_one_for_the_right_order() {
        boolean[] converted = {false, true, false, true};

        assertThat(PredictionScore.of("constant", new double[] {0.2, 0.2, 0.2, 0.2}, converted)
                        .auc())
                .isEqualTo(0.5);
        assertThat(PredictionScore.of("right", new double[] {0.1, 0.9, 0.2, 0.8}, converted)
                        .auc())
                .isEqualTo(1);
    }

    @Test
    void auc_is_not_a_number_where_all_end_alike() {
        assertThat(PredictionScore.of("one side", new double[] {0.1, 0.9}, new boolean[] {true, true})
                        .auc())
                .isNaN();
    }

    @Test
    void a_probability_for_each_journey_is_asked_for() {
        assertThatThrownBy(() -> PredictionScore.of("short", new double[1], new boolean[2]))
                .hasMessageContainingAll("short", "1 probabilities for 2 journeys");
    }
}
