package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.model.QuantileForecast;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.rnn.DuplicateToTimeSeriesVertex;
import org.deeplearning4j.nn.conf.graph.rnn.LastTimeStepVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The graph: {@code history -> encoder -> last step}, repeated over the horizon and joined with what is known of each
 * day there {@code -> decoder -> heads}. The heads see the known features directly too, so that what is linear in them
 * need not pass through the decoder (Sutskever, Vinyals and Le 2014; Wen et al. 2017 for direct quantiles).
 */
final class LstmNetwork {
    private static final double GRADIENT_NORM_LIMIT = 5;
    private static final double MEAN_WEIGHT = 1;

    private LstmNetwork() {}

    static ComputationGraph create(LstmConfig config) {
        prepareRuntime();
        int history = config.features().historyNames().size();
        int horizon = config.features().horizonNames().size();
        double[] levels = QuantileForecast.LEVELS.stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        ComputationGraphConfiguration graph = new NeuralNetConfiguration.Builder()
                .seed(config.seed())
                .weightInit(WeightInit.XAVIER)
                .updater(new Adam(config.learningRate()))
                .gradientNormalization(GradientNormalization.ClipL2PerLayer)
                .gradientNormalizationThreshold(GRADIENT_NORM_LIMIT)
                .graphBuilder()
                .addInputs("history", "horizon")
                .setInputTypes(
                        InputType.recurrent(history, config.features().historyDays(), RNNFormat.NCW),
                        InputType.recurrent(horizon, config.features().horizonDays(), RNNFormat.NCW))
                .addLayer("encoder", lstm(history, config.hiddenUnits()), "history")
                .addVertex("context", new LastTimeStepVertex("history"), "encoder")
                .addVertex("repeated", new DuplicateToTimeSeriesVertex("horizon"), "context")
                .addVertex("joined", new MergeVertex(), "repeated", "horizon")
                .addLayer("decoder", lstm(config.hiddenUnits() + horizon, config.hiddenUnits()), "joined")
                .addVertex("read", new MergeVertex(), "decoder", "horizon")
                .addLayer(
                        "heads",
                        new RnnOutputLayer.Builder(new QuantileMeanLoss(levels, MEAN_WEIGHT))
                                .nIn(config.hiddenUnits() + horizon)
                                .nOut(levels.length + 1)
                                .activation(Activation.IDENTITY)
                                .dataFormat(RNNFormat.NCW)
                                .build(),
                        "read")
                .setOutputs("heads")
                .build();
        ComputationGraph network = new ComputationGraph(graph);
        network.init();
        return network;
    }

    private static LSTM lstm(int in, int units) {
        return new LSTM.Builder()
                .nIn(in)
                .nOut(units)
                .activation(Activation.TANH)
                .gateActivationFunction(Activation.SIGMOID)
                .forgetGateBiasInit(1)
                .dataFormat(RNNFormat.NCW)
                .build();
    }

    /** One thread a network: with more, ND4J's threads wait for each other. Only works once a backend is loaded. */
    static void prepareRuntime() {
        Nd4j.create(1).close();
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    }
}
