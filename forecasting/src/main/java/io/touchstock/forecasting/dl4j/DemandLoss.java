package io.touchstock.forecasting.dl4j;

import java.util.Arrays;
import org.apache.commons.math3.special.Gamma;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Two losses on one demand: the pinball loss of each quantile (Koenker and Bassett 1978), and the negative log
 * likelihood of a negative binomial distribution (Cameron and Trivedi 2013, chapter 3) with its mean and its
 * dispersion, whose mean is the forecast of the mean.
 *
 * <p>Outputs are, per day, the logarithm of the ratio to a base for each quantile and for the mean, and the logarithm
 * of the dispersion. Labels are, in the first columns, the units, the base, the units by which a pinball loss is
 * divided, and the weight of the row; the other columns are not read. The mask holds zeros and ones: the output layer
 * multiplies its outputs by it, so that weights there would bend the forecast. The activation must be the identity.
 *
 * <p>Written into model files by class name: do not move or rename.
 */
public final class DemandLoss implements ILossFunction {
    static final int UNITS = 0;
    static final int BASE = 1;
    static final int SCALE = 2;
    static final int WEIGHT = 3;

    private static final long serialVersionUID = 1L;
    private static final double LOWEST_RATIO = -8;
    private static final double HIGHEST_RATIO = 4;
    private static final double LOWEST_DISPERSION = -9;
    private static final double HIGHEST_DISPERSION = 4;

    private final double[] levels;
    private final double countWeight;

    /**
     * A loss for {@code levels.length + 2} outputs.
     *
     * @param levels of the quantiles, each between 0 and 1
     * @param countWeight of the negative binomial's likelihood beside the pinball losses, more than 0
     */
    public DemandLoss(@JsonProperty("levels") double[] levels, @JsonProperty("countWeight") double countWeight) {
        for (double level : levels) {
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("Quantile level " + level + " must lie between 0 and 1");
            }
        }
        if (!(countWeight > 0)) {
            throw new IllegalArgumentException("Weight of the counts is " + countWeight + "; it must be more than 0");
        }
        this.levels = levels.clone();
        this.countWeight = countWeight;
    }

    /** Levels of the quantiles, in the order of the outputs. */
    @JsonProperty("levels")
    public double[] levels() {
        return levels.clone();
    }

    /** Weight of the negative binomial's likelihood. */
    @JsonProperty("countWeight")
    public double countWeight() {
        return countWeight;
    }

    /** Ratio to the base that an output for a quantile or the mean stands for. */
    static double ratio(double output) {
        return Math.exp(Math.max(LOWEST_RATIO, Math.min(HIGHEST_RATIO, output)));
    }

    /** Dispersion that an output stands for: the variance is {@code mean + dispersion · mean²}. */
    static double dispersion(double output) {
        return Math.exp(Math.max(LOWEST_DISPERSION, Math.min(HIGHEST_DISPERSION, output)));
    }

    @Override
    public double computeScore(
            INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
        double sum = 0;
        for (double each : new Rows(labels, preOutput, mask).losses()) {
            sum += each;
        }
        return average ? sum / labels.size(0) : sum;
    }

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
        return Nd4j.createFromArray(new Rows(labels, preOutput, mask).losses())
                .castTo(preOutput.dataType())
                .reshape(labels.size(0), 1);
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
        return Nd4j.createFromArray(new Rows(labels, preOutput, mask).gradient())
                .castTo(preOutput.dataType())
                .reshape(preOutput.size(0), preOutput.size(1));
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(
            INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
        return Pair.of(
                computeScore(labels, preOutput, activation, mask, average),
                computeGradient(labels, preOutput, activation, mask));
    }

    /** All rows as plain numbers. */
    private final class Rows {
        private final int width = levels.length + 2;
        private final double[] output;
        private final double[] label;
        private final double[] kept;

        Rows(INDArray labels, INDArray preOutput, INDArray mask) {
            output = preOutput.dup('c').data().asDouble();
            label = labels.dup('c').data().asDouble();
            kept = mask == null ? null : mask.dup('c').data().asDouble();
        }

        private int rows() {
            return output.length / width;
        }

        private double weight(int row) {
            return kept == null || kept[row] != 0 ? label[row * width + WEIGHT] : 0;
        }

        double[] losses() {
            double[] losses = new double[rows()];
            for (int row = 0; row < losses.length; row++) {
                if (weight(row) == 0) {
                    continue;
                }
                int at = row * width;
                double units = label[at + UNITS];
                double base = label[at + BASE];
                double pinball = 0;
                for (int i = 0; i < levels.length; i++) {
                    double error = units - base * ratio(output[at + i]);
                    pinball += Math.max(levels[i] * error, (levels[i] - 1) * error);
                }
                double mean = base * ratio(output[at + levels.length]);
                double shape = 1 / dispersion(output[at + levels.length + 1]);
                losses[row] = weight(row)
                        * (pinball / label[at + SCALE] + countWeight * negativeLogLikelihood(units, mean, shape));
            }
            return losses;
        }

        double[] gradient() {
            double[] gradient = new double[output.length];
            for (int row = 0; row < rows(); row++) {
                if (weight(row) == 0) {
                    continue;
                }
                int at = row * width;
                double units = label[at + UNITS];
                double base = label[at + BASE];
                for (int i = 0; i < levels.length; i++) {
                    double z = output[at + i];
                    if (z > LOWEST_RATIO && z < HIGHEST_RATIO) {
                        double forecast = base * ratio(z);
                        double slope = (forecast > units ? 1 : 0) - levels[i];
                        gradient[at + i] = weight(row) * slope * forecast / label[at + SCALE];
                    }
                }
                counts(gradient, at, units, base, weight(row) * countWeight);
            }
            return gradient;
        }

        private void counts(double[] gradient, int at, double units, double base, double weighted) {
            double ofMean = output[at + levels.length];
            double ofDispersion = output[at + levels.length + 1];
            double mean = base * ratio(ofMean);
            double shape = 1 / dispersion(ofDispersion);
            if (ofMean > LOWEST_RATIO && ofMean < HIGHEST_RATIO) {
                gradient[at + levels.length] = weighted * shape * (mean - units) / (shape + mean);
            }
            if (ofDispersion > LOWEST_DISPERSION && ofDispersion < HIGHEST_DISPERSION) {
                double byShape = Gamma.digamma(units + shape)
                        - Gamma.digamma(shape)
                        - Math.log1p(mean / shape)
                        + (mean - units) / (shape + mean);
                gradient[at + levels.length + 1] = weighted * shape * byShape;
            }
        }
    }

    private static double negativeLogLikelihood(double units, double mean, double shape) {
        return Gamma.logGamma(shape)
                + Gamma.logGamma(units + 1)
                - Gamma.logGamma(units + shape)
                + (shape + units) * Math.log1p(mean / shape)
                + units * Math.log(shape / mean);
    }

    @Override
    public String name() {
        return "DemandLoss";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DemandLoss that
                && Arrays.equals(levels, that.levels)
                && countWeight == that.countWeight;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(levels) + Double.hashCode(countWeight);
    }

    @Override
    public String toString() {
        return name() + Arrays.toString(levels);
    }
}
