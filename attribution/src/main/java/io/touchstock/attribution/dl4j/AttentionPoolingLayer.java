package io.touchstock.attribution.dl4j;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Mean of the hidden states under an attention: the softmax over time of the scaled dot product of each state with a
 * learned query. Steps that the mask closes get no weight.
 */
final class AttentionPoolingLayer extends BaseLayer<AttentionPooling> {
    private static final long serialVersionUID = 1L;

    AttentionPoolingLayer(NeuralNetConfiguration configuration, DataType type) {
        super(configuration, type);
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }

    @Override
    public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int minibatchSize) {
        setMaskArray(mask);
        return null;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        States states = States.of(input, getParam(DefaultParamInitializer.WEIGHT_KEY), maskArray);
        double[] mean = new double[states.batch * states.units];
        for (int row = 0; row < states.batch; row++) {
            for (int unit = 0; unit < states.units; unit++) {
                mean[row * states.units + unit] = states.along(row, unit, states.attention);
            }
        }
        return workspaces.leverageTo(ArrayType.ACTIVATIONS, array(mean, states.batch, states.units));
    }

    /**
     * With attention a, hidden states h, query q and the gradient e of the mean, all of one row: the gradient of the
     * score of step t is a_t (e·h_t - Σ a e·h), that of h_t is a_t e and the score's gradient times q, that of q is the
     * sum of the scores' gradients times h.
     */
    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        States states = States.of(input, getParam(DefaultParamInitializer.WEIGHT_KEY), maskArray);
        double[] ofMean = States.flat(epsilon);
        double[] ofScores = new double[states.attention.length];
        double[] ofStates = new double[states.hidden.length];
        double[] ofQuery = new double[states.units];
        for (int row = 0; row < states.batch; row++) {
            states.backprop(row, ofMean, ofScores, ofStates, ofQuery);
        }
        Gradient gradient = new DefaultGradient();
        INDArray query = gradientViews.get(DefaultParamInitializer.WEIGHT_KEY);
        query.assign(array(ofQuery, query.shape()));
        gradient.setGradientFor(DefaultParamInitializer.WEIGHT_KEY, query);
        INDArray bias = gradientViews.get(DefaultParamInitializer.BIAS_KEY);
        bias.assign(0);
        gradient.setGradientFor(DefaultParamInitializer.BIAS_KEY, bias);
        INDArray below = array(ofStates, states.batch, states.units, states.steps);
        return Pair.of(gradient, workspaces.leverageTo(ArrayType.ACTIVATION_GRAD, below));
    }

    private INDArray array(double[] values, long... shape) {
        return Nd4j.create(values, shape, 'c').castTo(dataType);
    }

    /** What the layer reads, in plain arrays: on so few numbers a loop is quicker than an operation of the library. */
    private static final class States {
        private final int batch;
        private final int units;
        private final int steps;
        private final double scale;
        private final double[] hidden;
        private final double[] query;
        private final double[] attention;

        private States(INDArray hidden, double[] query, double[] mask) {
            this.batch = (int) hidden.size(0);
            this.units = (int) hidden.size(1);
            this.steps = (int) hidden.size(2);
            this.scale = 1 / Math.sqrt(units);
            this.hidden = flat(hidden);
            this.query = query;
            this.attention = new double[batch * steps];
            for (int row = 0; row < batch; row++) {
                attend(row, mask);
            }
        }

        static States of(INDArray hidden, INDArray query, INDArray mask) {
            return new States(hidden, flat(query), mask == null ? null : flat(mask));
        }

        static double[] flat(INDArray array) {
            return array.dup('c').data().asDouble();
        }

        private void attend(int row, double[] mask) {
            double highest = Double.NEGATIVE_INFINITY;
            for (int step = 0; step < steps; step++) {
                int at = row * steps + step;
                boolean open = mask == null || mask[at] != 0;
                attention[at] = open ? scale * score(row, step) : Double.NEGATIVE_INFINITY;
                highest = Math.max(highest, attention[at]);
            }
            double sum = 0;
            for (int at = row * steps; at < (row + 1) * steps; at++) {
                attention[at] = Math.exp(attention[at] - highest);
                sum += attention[at];
            }
            for (int at = row * steps; at < (row + 1) * steps; at++) {
                attention[at] /= sum;
            }
        }

        private double score(int row, int step) {
            double score = 0;
            for (int unit = 0; unit < units; unit++) {
                score += query[unit] * hidden[at(row, unit, step)];
            }
            return score;
        }

        private int at(int row, int unit, int step) {
            return (row * units + unit) * steps + step;
        }

        /** Sum over the steps of a unit's state times a weight. */
        private double along(int row, int unit, double[] weights) {
            double sum = 0;
            for (int step = 0; step < steps; step++) {
                sum += weights[row * steps + step] * hidden[at(row, unit, step)];
            }
            return sum;
        }

        private void backprop(int row, double[] ofMean, double[] ofScores, double[] ofStates, double[] ofQuery) {
            double average = 0;
            for (int step = 0; step < steps; step++) {
                int at = row * steps + step;
                for (int unit = 0; unit < units; unit++) {
                    ofScores[at] += ofMean[row * units + unit] * hidden[at(row, unit, step)];
                }
                average += attention[at] * ofScores[at];
            }
            for (int step = 0; step < steps; step++) {
                int at = row * steps + step;
                ofScores[at] = attention[at] * (ofScores[at] - average) * scale;
                for (int unit = 0; unit < units; unit++) {
                    ofStates[at(row, unit, step)] =
                            attention[at] * ofMean[row * units + unit] + ofScores[at] * query[unit];
                }
            }
            for (int unit = 0; unit < units; unit++) {
                ofQuery[unit] += along(row, unit, ofScores);
            }
        }
    }
}
