package io.touchstock.forecasting.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.serde.json.JsonMappers;

class QuantileMeanLossTest {
    private static final double[] LEVELS = {0.1, 0.5, 0.9};
    private static final QuantileMeanLoss LOSS = new QuantileMeanLoss(LEVELS, 0.7);
    private static final double[] TRUTH = {2, 0, 5};
    private static final double[][] FORECAST = {{1, 1.5, 2.5, 1.8}, {0.25, 0.5, 0.75, 0.3}, {4, 5.5, 6, 7}};

    @Test
    void the_score_of_a_row_is_its_pinball_losses_and_half_the_squared_error() {
        INDArray losses =
                LOSS.computeScoreArray(labels(), array(FORECAST), Activation.IDENTITY.getActivationFunction(), null);

        assertThat(losses.getDouble(0)).isCloseTo(0.1 * 1 + 0.5 * 0.5 + 0.1 * 0.5 + 0.35 * 0.04, within(1e-12));
        assertThat(losses.getDouble(1)).isCloseTo(0.9 * 0.25 + 0.5 * 0.5 + 0.1 * 0.75 + 0.35 * 0.09, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(names = {"IDENTITY", "SOFTPLUS", "TANH"})
    void its_gradient_is_what_finite_differences_say(Activation activation) {
        INDArray preOutput = array(FORECAST);
        INDArray mask = Nd4j.create(new double[][] {{1}, {1}, {0}}).castTo(DataType.DOUBLE);
        IActivation function = activation.getActivationFunction();

        INDArray gradient = LOSS.computeGradient(labels(), preOutput, function, mask);

        double step = 1e-6;
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                double numeric = (moved(preOutput, row, column, step, function, mask)
                                - moved(preOutput, row, column, -step, function, mask))
                        / (2 * step);
                assertThat(gradient.getDouble(row, column))
                        .as("row %d, column %d", row, column)
                        .isCloseTo(numeric, within(1e-8));
            }
        }
    }

    private static double moved(
            INDArray preOutput, int row, int column, double by, IActivation activation, INDArray mask) {
        INDArray shifted = preOutput.dup();
        shifted.putScalar(row, column, shifted.getDouble(row, column) + by);
        return LOSS.computeScore(labels(), shifted, activation, mask, false);
    }

    @Test
    void a_masked_row_has_neither_loss_nor_gradient() {
        INDArray mask = Nd4j.create(new double[][] {{1}, {0}, {1}}).castTo(DataType.DOUBLE);
        IActivation identity = Activation.IDENTITY.getActivationFunction();

        assertThat(LOSS.computeScoreArray(labels(), array(FORECAST), identity, mask)
                        .getDouble(1))
                .isZero();
        assertThat(LOSS.computeGradient(labels(), array(FORECAST), identity, mask)
                        .getRow(1)
                        .toDoubleVector())
                .containsOnly(0);
    }

    @Test
    void a_gradient_leaves_its_inputs_as_they_were() {
        INDArray preOutput = array(FORECAST);
        INDArray labels = labels();

        LOSS.computeGradientAndScore(labels, preOutput, Activation.SOFTPLUS.getActivationFunction(), null, true);

        assertThat(preOutput).isEqualTo(array(FORECAST));
        assertThat(labels).isEqualTo(labels());
    }

    @Test
    void it_reads_back_from_a_model_file_by_its_class_name() throws IOException {
        String json = JsonMappers.getMapper().writeValueAsString(LOSS);

        assertThat(json).contains("io.touchstock.forecasting.dl4j.QuantileMeanLoss");
        assertThat(JsonMappers.getMapper().readValue(json, ILossFunction.class)).isEqualTo(LOSS);
    }

    @Test
    void a_level_outside_zero_and_one_is_refused() {
        assertThatThrownBy(() -> new QuantileMeanLoss(new double[] {0.5, 1}, 1)).hasMessageContaining("1.0");
    }

    private static INDArray labels() {
        INDArray labels = Nd4j.create(DataType.DOUBLE, 3, 4);
        for (int row = 0; row < 3; row++) {
            labels.getRow(row).assign(TRUTH[row]);
        }
        return labels;
    }

    private static INDArray array(double[][] values) {
        return Nd4j.create(values).castTo(DataType.DOUBLE);
    }
}
