package io.touchstock.forecasting.dl4j;

import java.util.Arrays;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.LossUtil;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Pinball loss for one output per quantile level (Koenker and Bassett 1978), half the squared error for the last
 * output, which so becomes the mean. Labels repeat the truth in every column; a mask of zeros and ones, one a row,
 * leaves rows out.
 *
 * <p>Written into model files by class name: do not move or rename.
 */
public final class QuantileMeanLoss implements ILossFunction {
    private static final long serialVersionUID = 1L;

    private final double[] levels;
    private final double meanWeight;

    /**
     * A loss for {@code levels.length + 1} outputs.
     *
     * @param levels of the quantiles, each between 0 and 1
     * @param meanWeight of the squared error beside the pinball losses, more than 0
     */
    public QuantileMeanLoss(@JsonProperty("levels") double[] levels, @JsonProperty("meanWeight") double meanWeight) {
        for (double level : levels) {
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("Quantile level " + level + " must lie between 0 and 1");
            }
        }
        if (!(meanWeight > 0)) {
            throw new IllegalArgumentException("Weight of the mean is " + meanWeight + "; it must be more than 0");
        }
        this.levels = levels.clone();
        this.meanWeight = meanWeight;
    }

    /** Levels of the quantiles, in the order of the outputs. */
    @JsonProperty("levels")
    public double[] levels() {
        return levels.clone();
    }

    /** Weight of the squared error. */
    @JsonProperty("meanWeight")
    public double meanWeight() {
        return meanWeight;
    }

    @Override
    public double computeScore(
            INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
        INDArray losses = computeScoreArray(labels, preOutput, activation, mask);
        double sum = losses.sumNumber().doubleValue();
        return average ? sum / losses.size(0) : sum;
    }

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
        INDArray error = labels.sub(activation.getActivation(preOutput.dup(), true));
        INDArray sum = Nd4j.zeros(error.dataType(), error.size(0), 1);
        for (int column = 0; column < levels.length; column++) {
            INDArray e = error.getColumn(column, true);
            INDArray under = Nd4j.math().max(e, Nd4j.zerosLike(e));
            INDArray over = Nd4j.math().max(e.neg(), Nd4j.zerosLike(e));
            sum.addi(under.muli(levels[column])).addi(over.muli(1 - levels[column]));
        }
        INDArray ofMean = error.getColumn(levels.length, true);
        sum.addi(ofMean.mul(ofMean).muli(meanWeight / 2));
        if (mask != null) {
            LossUtil.applyMask(sum, mask);
        }
        return sum;
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray preOutput, IActivation activation, INDArray mask) {
        INDArray forecast = activation.getActivation(preOutput.dup(), true);
        INDArray above = forecast.gt(labels).castTo(forecast.dataType());
        INDArray gradient = above.subiRowVector(levelRow(forecast));
        INDArray ofMean = forecast.getColumn(levels.length, true).sub(labels.getColumn(levels.length, true));
        gradient.putColumn(levels.length, ofMean.muli(meanWeight));
        if (mask != null) {
            LossUtil.applyMask(gradient, mask);
        }
        return activation.backprop(preOutput.dup(), gradient).getFirst();
    }

    private INDArray levelRow(INDArray like) {
        return Nd4j.createFromArray(Arrays.copyOf(levels, levels.length + 1))
                .castTo(like.dataType())
                .reshape(1, levels.length + 1L);
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(
            INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
        return Pair.of(
                computeScore(labels, preOutput, activation, mask, average),
                computeGradient(labels, preOutput, activation, mask));
    }

    @Override
    public String name() {
        return "QuantileMeanLoss";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuantileMeanLoss that
                && Arrays.equals(levels, that.levels)
                && meanWeight == that.meanWeight;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(levels) + Double.hashCode(meanWeight);
    }

    @Override
    public String toString() {
        return name() + Arrays.toString(levels);
    }
}
