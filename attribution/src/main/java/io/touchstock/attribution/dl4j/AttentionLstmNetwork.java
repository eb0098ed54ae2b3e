package io.touchstock.attribution.dl4j;

import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The graph that is trained: LSTM over the touches (Hochreiter and Schmidhuber 1997), one learned query whose scaled
 * dot product with each hidden state is the score of a touch (Vaswani et al. 2017), the mean of the hidden states under
 * the softmax of the scores, and a logistic output.
 */
final class AttentionLstmNetwork {
    private static final double GRADIENT_NORM_LIMIT = 5;

    private AttentionLstmNetwork() {}

    static MultiLayerNetwork create(
            int inputs, int hiddenUnits, double learningRate, double l2, long seed, DataType type) {
        prepareRuntime();
        MultiLayerConfiguration configuration = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .dataType(type)
                .weightInit(WeightInit.XAVIER)
                .updater(new Adam(learningRate))
                .l2(l2)
                .gradientNormalization(GradientNormalization.ClipL2PerLayer)
                .gradientNormalizationThreshold(GRADIENT_NORM_LIMIT)
                .list()
                .layer(new LSTM.Builder()
                        .nIn(inputs)
                        .nOut(hiddenUnits)
                        .activation(Activation.TANH)
                        .gateActivationFunction(Activation.SIGMOID)
                        .forgetGateBiasInit(1)
                        .dataFormat(RNNFormat.NCW)
                        .build())
                .layer(AttentionPooling.over(hiddenUnits))
                .layer(new OutputLayer.Builder(LossFunctions.LossFunction.XENT)
                        .nIn(hiddenUnits)
                        .nOut(1)
                        .activation(Activation.SIGMOID)
                        .build())
                .setInputType(InputType.recurrent(inputs, RNNFormat.NCW))
                .build();
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init();
        return network;
    }

    /** One thread a network: with more, ND4J's threads wait for each other. Only works once a backend is loaded. */
    static void prepareRuntime() {
        Nd4j.create(1).close();
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    }
}
