package io.touchstock.attribution.learned;

import java.io.Serializable;

/** The weights of an {@link AttentionLstm}, gates side by side in the order candidate, forget, output, input. */
public final class LstmWeights implements Serializable {

    private static final long serialVersionUID = 1L;

    private final double[][] input;
    private final double[][] recurrent;
    private final double[] bias;
    private final double[] query;
    private final double[] output;
    private final double outputBias;

    /**
     * Weights; the arrays are not copied and must not change.
     *
     * @param input {@code [inputs][4 * units]}
     * @param recurrent {@code [units][4 * units]}
     * @param bias {@code [4 * units]}
     * @param query {@code [units]}
     * @param output {@code [units]}
     * @param outputBias log odds of an output without any state
     * @throws IllegalArgumentException if the sizes do not fit each other
     */
    public LstmWeights(
            double[][] input, double[][] recurrent, double[] bias, double[] query, double[] output, double outputBias) {
        int units = query.length;
        boolean fits = recurrent.length == units && bias.length == 4 * units && output.length == units;
        for (double[] row : input) {
            fits &= row.length == 4 * units;
        }
        for (double[] row : recurrent) {
            fits &= row.length == 4 * units;
        }
        if (!fits || input.length == 0 || units == 0) {
            throw new IllegalArgumentException("weights of " + input.length + " inputs and " + units
                    + " units do not fit each other; take all of them from one model");
        }
        this.input = input;
        this.recurrent = recurrent;
        this.bias = bias;
        this.query = query;
        this.output = output;
        this.outputBias = outputBias;
    }

    double[][] input() {
        return input;
    }

    double[][] recurrent() {
        return recurrent;
    }

    double[] bias() {
        return bias;
    }

    double[] query() {
        return query;
    }

    double[] output() {
        return output;
    }

    double outputBias() {
        return outputBias;
    }
}
