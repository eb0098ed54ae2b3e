package io.touchstock.forecasting.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.apache.commons.math3.distribution.PascalDistribution;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.serde.json.JsonMappers;

class DemandLossTest {
    private static final double[] LEVELS = {0.1, 0.5, 0.9};
    private static final DemandLoss LOSS = new DemandLoss(LEVELS, 0.7);
    private static final IActivation IDENTITY = Activation.IDENTITY.getActivationFunction();
    /** Units, base, scale, weight, and a column that is not read. */
    private static final double[][] LABELS = {
        {2, 3, 1.5, 1, 9}, {0, 0.4, 0.5, 0.25, 9}, {6000, 5500, 900, 2, 9}, {17, 20, 4, 1, 9}
    };
    /** Log ratios of the quantiles and the mean, log dispersion. */
    private static final double[][] OUTPUT = {
        {-0.8, -0.1, 0.4, 0.05, -1}, {-2, -0.7, 0.9, 0.3, 0.5}, {-0.2, 0.01, 0.2, -0.03, -4}, {9, -9, 0.3, 0.2, -12}
    };

    @Test
    void its_gradient_is_what_finite_differences_say() {
        INDArray mask = Nd4j.create(new double[][] {{1}, {1}, {1}, {0}}).castTo(DataType.DOUBLE);

        for (INDArray each : new INDArray[] {null, mask}) {
            INDArray gradient = LOSS.computeGradient(array(LABELS), array(OUTPUT), IDENTITY, each);

            double step = 1e-6;
            for (int row = 0; row < OUTPUT.length; row++) {
                for (int column = 0; column < 5; column++) {
                    double numeric = (moved(row, column, step, each) - moved(row, column, -step, each)) / (2 * step);
                    assertThat(gradient.getDouble(row, column))
                            .as("row %d, column %d", row, column)
                            .isCloseTo(numeric, within(1e-5));
                }
            }
        }
    }

    private static double moved(int row, int column, double by, INDArray mask) {
        INDArray shifted = array(OUTPUT);
        shifted.putScalar(row, column, shifted.getDouble(row, column) + by);
        return LOSS.computeScore(array(LABELS), shifted, IDENTITY, mask, false);
    }

    @Test
    void the_score_is_the_pinball_losses_over_the_scale_and_the_negative_binomial_likelihood() {
        double[] forecast = {3 * Math.exp(-0.8), 3 * Math.exp(-0.1), 3 * Math.exp(0.4)};
        double pinball = 0;
        for (int i = 0; i < 3; i++) {
            double error = 2 - forecast[i];
            pinball += Math.max(LEVELS[i] * error, (LEVELS[i] - 1) * error);
        }
        double mean = 3 * Math.exp(0.05);
        double[][] wholeShape = {{-0.8, -0.1, 0.4, 0.05, -Math.log(3)}};
        PascalDistribution negativeBinomial = new PascalDistribution(3, 3 / (3 + mean));

        double loss = LOSS.computeScoreArray(array(new double[][] {LABELS[0]}), array(wholeShape), IDENTITY, null)
                .getDouble(0);

        assertThat(loss).isCloseTo(pinball / 1.5 - 0.7 * negativeBinomial.logProbability(2), within(1e-9));
    }

    @Test
    void rows_come_in_any_memory_order() {
        INDArray labels = array(LABELS).dup('f');
        INDArray output = array(OUTPUT).dup('f');

        assertThat(LOSS.computeGradient(labels, output, IDENTITY, null))
                .isEqualTo(LOSS.computeGradient(array(LABELS), array(OUTPUT), IDENTITY, null));
    }

    @Test
    void a_masked_row_has_neither_loss_nor_gradient_whatever_its_labels() {
        INDArray labels = array(LABELS);
        labels.getRow(1).assign(Double.NaN);
        INDArray mask = Nd4j.create(new double[][] {{1}, {0}, {1}, {1}}).castTo(DataType.DOUBLE);

        assertThat(LOSS.computeScoreArray(labels, array(OUTPUT), IDENTITY, mask).getDouble(1))
                .isZero();
        assertThat(LOSS.computeGradient(labels, array(OUTPUT), IDENTITY, mask)
                        .getRow(1)
                        .toDoubleVector())
                .containsOnly(0);
    }

    @Test
    void it_reads_back_from_a_model_file_by_its_class_name() throws IOException {
        String json = JsonMappers.getMapper().writeValueAsString(LOSS);

        assertThat(json).contains("io.touchstock.forecasting.dl4j.DemandLoss");
        assertThat(JsonMappers.getMapper().readValue(json, ILossFunction.class)).isEqualTo(LOSS);
    }

    @Test
    void a_level_outside_zero_and_one_is_refused() {
        assertThatThrownBy(() -> new DemandLoss(new double[] {0.5, 1}, 1)).hasMessageContaining("1.0");
    }

    private static INDArray array(double[][] values) {
        return Nd4j.create(values).castTo(DataType.DOUBLE);
    }
}
