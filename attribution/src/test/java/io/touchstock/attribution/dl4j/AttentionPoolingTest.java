package io.touchstock.attribution.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

class AttentionPoolingTest {

    private static final int WIDTH = 3;
    private static final int[] LENGTHS = {6, 1, 2, 4, 3};
    private static final int MOST = 6;

    private final MultiLayerNetwork network = network();

    @AfterEach
    void free() {
        network.close();
    }

    @Test
    void every_gradient_is_what_finite_differences_say() {
        DataSet batch = batch(0);
        network.setInput(batch.getFeatures());
        network.setLabels(batch.getLabels());
        network.setLayerMaskArrays(batch.getFeaturesMaskArray(), null);
        network.computeGradientAndScore();
        INDArray sums = network.getGradientsViewArray().dup();

        double step = 1e-5;
        INDArray weights = network.params();
        for (long at = 0; at < weights.length(); at++) {
            double weight = weights.getDouble(at);
            weights.putScalar(at, weight + step);
            double above = network.score(batch, false);
            weights.putScalar(at, weight - step);
            double below = network.score(batch, false);
            weights.putScalar(at, weight);

            assertThat(sums.getDouble(at) / LENGTHS.length)
                    .as("weight %d of %d", at, weights.length())
                    .isCloseTo((above - below) / (2 * step), within(1e-8));
        }
    }

    @Test
    void what_stands_behind_the_end_of_a_journey_changes_nothing() {
        DataSet clean = batch(0);
        DataSet dirty = batch(100);

        INDArray expected = network.output(clean.getFeatures(), false, clean.getFeaturesMaskArray(), null);

        assertThat(network.output(dirty.getFeatures(), false, dirty.getFeaturesMaskArray(), null))
                .isEqualTo(expected);
    }

    @Test
    void a_journey_says_the_same_alone_and_beside_longer_ones() {
        DataSet together = batch(0);
        INDArray expected = network.output(together.getFeatures(), false, together.getFeaturesMaskArray(), null);

        for (int row = 0; row < LENGTHS.length; row++) {
            INDArray alone = Nd4j.create(DataType.DOUBLE, 1, WIDTH, LENGTHS[row]);
            for (int column = 0; column < WIDTH; column++) {
                for (int touch = 0; touch < LENGTHS[row]; touch++) {
                    alone.putScalar(0, column, touch, together.getFeatures().getDouble(row, column, touch));
                }
            }
            network.clearLayerMaskArrays();
            assertThat(network.output(alone).getDouble(0)).isCloseTo(expected.getDouble(row), within(1e-12));
        }
    }

    private static MultiLayerNetwork network() {
        MultiLayerNetwork network = AttentionLstmNetwork.create(WIDTH, 4, 0.1, 0, 7, DataType.DOUBLE);
        Random random = new Random(3);
        INDArray weights = network.params();
        for (long at = 0; at < weights.length(); at++) {
            weights.putScalar(at, random.nextGaussian());
        }
        return network;
    }

    private static DataSet batch(double padding) {
        Random random = new Random(1);
        INDArray inputs = Nd4j.valueArrayOf(new long[] {LENGTHS.length, WIDTH, MOST}, padding, DataType.DOUBLE);
        INDArray mask = Nd4j.zeros(DataType.DOUBLE, LENGTHS.length, MOST);
        INDArray outcomes = Nd4j.zeros(DataType.DOUBLE, LENGTHS.length, 1);
        for (int row = 0; row < LENGTHS.length; row++) {
            outcomes.putScalar(row, row % 2);
            for (int touch = 0; touch < LENGTHS[row]; touch++) {
                mask.putScalar(row, touch, 1);
                for (int column = 0; column < WIDTH; column++) {
                    inputs.putScalar(row, column, touch, random.nextGaussian());
                }
            }
        }
        return new DataSet(inputs, outcomes, mask, null);
    }
}
