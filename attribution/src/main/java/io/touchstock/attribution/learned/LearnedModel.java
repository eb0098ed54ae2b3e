package io.touchstock.attribution.learned;

import io.touchstock.attribution.model.JourneyModel;
import io.touchstock.attribution.model.TouchSequence;
import java.util.Arrays;

/**
 * Credit by what a trained network says would be lost: a touch earns the drop of the predicted probability of the
 * conversion when it is left out of the journey (occlusion, Zeiler and Fergus 2014), negative drops counting as 0,
 * scaled to 1 for each journey. Where no touch has a drop above 0, all touches earn the same. The touch of a journey
 * with one touch earns all of it. Touches before the last {@link TouchEncoding#maxTouches} are not read and earn
 * nothing.
 *
 * <p>Without the last touch the journey ends at the one before, and times are measured from there. Holds its weights as
 * plain numbers: travels with a job, needs no library where it runs, and is safe for use by several threads.
 */
public final class LearnedModel implements JourneyModel {

    public static final String NAME = "lstm";

    private static final long serialVersionUID = 1L;

    private final TouchEncoding encoding;
    private final AttentionLstm network;
    private final Calibration calibration;

    public LearnedModel(TouchEncoding encoding, AttentionLstm network, Calibration calibration) {
        if (encoding.width() != network.inputs()) {
            throw new IllegalArgumentException("the encoding has " + encoding.width() + " columns, the network reads "
                    + network.inputs() + "; use those that were trained together");
        }
        this.encoding = encoding;
        this.network = network;
        this.calibration = calibration;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean needsTimes() {
        return true;
    }

    @Override
    public double[] shares(TouchSequence touches) {
        double[] shares = touches.size() < 2 ? new double[touches.size()] : drops(touches);
        double sum = 0;
        for (int touch = 0; touch < shares.length; touch++) {
            shares[touch] = Math.max(0, shares[touch]);
            sum += shares[touch];
        }
        if (sum == 0) {
            Arrays.fill(shares, 1.0 / shares.length);
            return shares;
        }
        for (int touch = 0; touch < shares.length; touch++) {
            shares[touch] /= sum;
        }
        return shares;
    }

    /**
     * By how much the probability of the conversion falls without each touch; negative if it rises, 0 for a touch that
     * is not read.
     *
     * @param touches at least two
     */
    public double[] drops(TouchSequence touches) {
        if (touches.size() < 2) {
            throw new IllegalArgumentException("a journey of " + touches.size()
                    + " touches has no drop: nothing is left to predict from without its touch; give at least two");
        }
        double[] drops = new double[touches.size()];
        double all = probability(encoding.encode(touches));
        for (int touch = encoding.firstRead(touches); touch < drops.length; touch++) {
            drops[touch] = all - probability(encoding.encodeWithout(touches, touch));
        }
        return drops;
    }

    /**
     * Probability that the journey ends with a conversion, from its touches up to the last.
     *
     * @param touches at least one, with times
     */
    public double probability(TouchSequence touches) {
        return probability(encoding.encode(touches));
    }

    private double probability(double[][] rows) {
        return calibration.probability(network.logOdds(rows));
    }

    /** The network's attention on each touch, together 1; 0 for a touch that is not read. */
    public double[] attention(TouchSequence touches) {
        double[] attention = new double[touches.size()];
        if (attention.length > 0) {
            double[] read = network.attention(encoding.encode(touches));
            System.arraycopy(read, 0, attention, attention.length - read.length, read.length);
        }
        return attention;
    }

    /** The attention as a model of its own, to stand beside this one. */
    public JourneyModel byAttention() {
        return new AttentionModel(this);
    }

    public TouchEncoding encoding() {
        return encoding;
    }

    public AttentionLstm network() {
        return network;
    }

    public Calibration calibration() {
        return calibration;
    }
}
