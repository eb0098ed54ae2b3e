package io.touchstock.attribution.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttentionLstmTest {

    /** One input, one unit: candidate 2x + 0.5h, forget gate always half open, the others always open. */
    private static final AttentionLstm ONE_UNIT = new AttentionLstm(new LstmWeights(
            new double[][] {{2, 0, 0, 0}},
            new double[][] {{0.5, 0, 0, 0}},
            new double[] {0, 0, 800, 800},
            new double[] {3},
            new double[] {1.5},
            -0.25));

    @Test
    void one_unit_gives_what_is_worked_out_by_hand() {
        double first = Math.tanh(Math.tanh(2 * 0.7));
        double cell = 0.5 * Math.tanh(2 * 0.7) + Math.tanh(2 * -0.2 + 0.5 * first);
        double second = Math.tanh(cell);
        double onFirst = Math.exp(3 * first) / (Math.exp(3 * first) + Math.exp(3 * second));

        double[][] rows = {{0.7}, {-0.2}};
        assertThat(ONE_UNIT.attention(rows)).containsExactly(new double[] {onFirst, 1 - onFirst}, within(1e-14));
        assertThat(ONE_UNIT.logOdds(rows))
                .isCloseTo(1.5 * (onFirst * first + (1 - onFirst) * second) - 0.25, within(1e-14));
    }

    @Test
    void its_log_loss_is_that_of_its_probabilities() {
        double[][] rows = {{0.7}};
        double probability = 1 / (1 + Math.exp(-ONE_UNIT.logOdds(rows)));
        List<EncodedJourney> journeys = List.of(new EncodedJourney(rows, true), new EncodedJourney(rows, false));

        assertThat(ONE_UNIT.logLoss(journeys))
                .isCloseTo(-(Math.log(probability) + Math.log(1 - probability)) / 2, within(1e-14));
    }

    @Test
    void weights_of_different_networks_are_refused() {
        assertThatThrownBy(() -> new LstmWeights(
                        new double[][] {{2, 0, 0, 0}},
                        new double[][] {{0.5, 0, 0}},
                        new double[4],
                        new double[1],
                        new double[1],
                        0))
                .hasMessageContaining("do not fit");
    }
}
