package io.touchstock.attribution.dl4j;

import io.touchstock.attribution.learned.EncodedJourney;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Journeys of different lengths side by side: inputs {@code [journey, column, touch]}, a mask and outcomes. */
final class SequenceBatch {

    private SequenceBatch() {}

    static DataSet of(List<EncodedJourney> journeys, DataType type) {
        int count = journeys.size();
        int width = journeys.get(0).touches()[0].length;
        int length = journeys.stream()
                .mapToInt(journey -> journey.touches().length)
                .max()
                .orElseThrow();
        double[] inputs = new double[count * width * length];
        double[] mask = new double[count * length];
        double[] outcomes = new double[count];
        for (int journey = 0; journey < count; journey++) {
            double[][] rows = journeys.get(journey).touches();
            outcomes[journey] = journeys.get(journey).converted() ? 1 : 0;
            for (int touch = 0; touch < rows.length; touch++) {
                mask[journey * length + touch] = 1;
                for (int column = 0; column < width; column++) {
                    // Fortran order, which the LSTM's matrix products read fastest.
                    inputs[journey + count * (column + width * touch)] = rows[touch][column];
                }
            }
        }
        return new DataSet(
                Nd4j.create(inputs, new long[] {count, width, length}, 'f').castTo(type),
                Nd4j.create(outcomes, new long[] {count, 1}, 'c').castTo(type),
                Nd4j.create(mask, new long[] {count, length}, 'c').castTo(type),
                null);
    }

    static void close(DataSet batch) {
        for (INDArray array : List.of(batch.getFeatures(), batch.getLabels(), batch.getFeaturesMaskArray())) {
            array.close();
        }
    }

    /** A journey of which some touches came by a channel that nobody knows, so that its column learns the average. */
    static EncodedJourney withUnknownChannels(
            EncodedJourney journey, int unknown, double share, SplittableRandom random) {
        double[][] rows = journey.touches().clone();
        for (int touch = 0; touch < rows.length; touch++) {
            if (random.nextDouble() < share) {
                rows[touch] = rows[touch].clone();
                Arrays.fill(rows[touch], 0, unknown, 0);
                rows[touch][unknown] = 1;
            }
        }
        return new EncodedJourney(rows, journey.converted());
    }
}
