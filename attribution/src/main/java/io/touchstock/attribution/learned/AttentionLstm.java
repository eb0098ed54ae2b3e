package io.touchstock.attribution.learned;

import java.io.Serializable;
import java.util.List;

/**
 * The trained network as plain numbers: an LSTM over the touches (Hochreiter and Schmidhuber 1997), an attention over
 * its states by the scaled dot product with a learned query (Vaswani et al. 2017), and a logistic output on the mean of
 * the states under that attention. The shape follows Li, Arava, Dong, Yan and Pani 2018, smaller.
 *
 * <p>Runs in plain Java, in doubles and {@link StrictMath}: one journey gives the same bits in the stream, in the
 * backfill and in a retraction, whatever it is batched with and on whatever machine; a native library in floats
 * promises none of that, and a call of it costs more than a whole journey here. Safe for use by several threads.
 */
public final class AttentionLstm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LstmWeights weights;
    private final int units;

    public AttentionLstm(LstmWeights weights) {
        this.weights = weights;
        this.units = weights.query().length;
    }

    /** Columns of a row that it reads. */
    public int inputs() {
        return weights.input().length;
    }

    /** Units of its state. */
    public int units() {
        return units;
    }

    LstmWeights weights() {
        return weights;
    }

    /**
     * Log odds of a conversion.
     *
     * @param rows touches as {@link TouchEncoding} gives them, at least one
     */
    public double logOdds(double[][] rows) {
        double[][] states = states(rows);
        double[] attention = over(states);
        double sum = weights.outputBias();
        for (int touch = 0; touch < rows.length; touch++) {
            sum += attention[touch] * dot(weights.output(), states[touch]);
        }
        return sum;
    }

    /** Mean of -log(probability of what happened) over journeys, in nats. */
    public double logLoss(List<EncodedJourney> journeys) {
        double sum = 0;
        for (EncodedJourney journey : journeys) {
            double logOdds = logOdds(journey.touches());
            double towards = journey.converted() ? logOdds : -logOdds;
            sum += Math.max(0, -towards) + StrictMath.log1p(StrictMath.exp(-Math.abs(towards)));
        }
        return sum / journeys.size();
    }

    /** Attention on each touch, together 1. */
    public double[] attention(double[][] rows) {
        return over(states(rows));
    }

    private double[] over(double[][] states) {
        double[] attention = new double[states.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int touch = 0; touch < states.length; touch++) {
            attention[touch] = dot(weights.query(), states[touch]) / StrictMath.sqrt(units);
            highest = Math.max(highest, attention[touch]);
        }
        double sum = 0;
        for (int touch = 0; touch < states.length; touch++) {
            attention[touch] = StrictMath.exp(attention[touch] - highest);
            sum += attention[touch];
        }
        for (int touch = 0; touch < states.length; touch++) {
            attention[touch] /= sum;
        }
        return attention;
    }

    private double[][] states(double[][] rows) {
        double[][] states = new double[rows.length][units];
        double[] cell = new double[units];
        double[] before = new double[units];
        for (int touch = 0; touch < rows.length; touch++) {
            step(rows[touch], before, cell, states[touch]);
            before = states[touch];
        }
        return states;
    }

    private void step(double[] row, double[] before, double[] cell, double[] state) {
        double[] gates = weights.bias().clone();
        addProduct(row, weights.input(), gates);
        addProduct(before, weights.recurrent(), gates);
        for (int unit = 0; unit < units; unit++) {
            double candidate = StrictMath.tanh(gates[unit]);
            double forget = Logistic.of(gates[units + unit]);
            double output = Logistic.of(gates[2 * units + unit]);
            double input = Logistic.of(gates[3 * units + unit]);
            cell[unit] = forget * cell[unit] + input * candidate;
            state[unit] = output * StrictMath.tanh(cell[unit]);
        }
    }

    private static void addProduct(double[] row, double[][] matrix, double[] sums) {
        for (int from = 0; from < row.length; from++) {
            double factor = row[from];
            if (factor != 0) {
                double[] column = matrix[from];
                for (int to = 0; to < sums.length; to++) {
                    sums[to] += factor * column[to];
                }
            }
        }
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int at = 0; at < left.length; at++) {
            sum += left[at] * right[at];
        }
        return sum;
    }
}
