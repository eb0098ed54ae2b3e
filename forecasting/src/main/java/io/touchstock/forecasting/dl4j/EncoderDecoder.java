package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.model.QuantileForecast;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.rnn.DuplicateToTimeSeriesVertex;
import org.deeplearning4j.nn.conf.graph.rnn.LastTimeStepVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.EmbeddingLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/**
 * The graph: {@code history -> encoder -> last step} and an embedding of each attribute, repeated over the horizon and
 * joined with what is known of each day there {@code -> decoder -> heads} (Sutskever, Vinyals and Le 2014; Wen et al.
 * 2017 for direct quantiles; Salinas et al. 2020 for the negative binomial). The heads see the known features and the
 * embeddings directly too, so that what is linear in them need not pass through the decoder.
 */
final class EncoderDecoder {
    private static final double GRADIENT_NORM_LIMIT = 1;
    private static final double COUNT_WEIGHT = 0.3;
    private static final double FIRST_HEAD_WEIGHTS = 0.1;
    /** Where the quantiles start: log ratios of a spread of about 35 %. */
    private static final double[] FIRST_BIASES = {-0.8, -0.55, -0.25, 0, 0.2, 0.4, 0.5, 0, -2};

    private EncoderDecoder() {}

    /** A network with random first weights that forecasts about the base. */
    static ComputationGraph create(NetworkShape shape, double learningRate, long seed) {
        NativeThreads.one();
        double[] levels = QuantileForecast.LEVELS.stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        ComputationGraphConfiguration.GraphBuilder graph = new NeuralNetConfiguration.Builder()
                .seed(seed)
                .weightInit(WeightInit.XAVIER)
                .updater(new Adam(learningRate))
                .gradientNormalization(GradientNormalization.ClipL2PerLayer)
                .gradientNormalizationThreshold(GRADIENT_NORM_LIMIT)
                .graphBuilder();
        List<String> inputs = new ArrayList<>(List.of("history", "horizon"));
        List<InputType> types = new ArrayList<>(List.of(
                InputType.recurrent(shape.historyFeatures(), shape.historyDays(), RNNFormat.NCW),
                InputType.recurrent(shape.horizonFeatures(), shape.horizonDays(), RNNFormat.NCW)));
        List<String> repeated = new ArrayList<>(List.of("repeated-context"));
        List<String> direct = new ArrayList<>(List.of("decoder", "horizon"));
        int embedded = 0;
        for (int i = 0; i < shape.attributeSizes().size(); i++) {
            String name = "attribute-" + i;
            inputs.add(name);
            types.add(InputType.feedForward(shape.attributeSizes().get(i)));
            int width = shape.embeddingWidth(i);
            embedded += width;
            graph.addLayer(
                            "embedding-" + i,
                            new EmbeddingLayer.Builder()
                                    .nIn(shape.attributeSizes().get(i))
                                    .nOut(width)
                                    .activation(Activation.IDENTITY)
                                    .build(),
                            name)
                    .addVertex("repeated-embedding-" + i, new DuplicateToTimeSeriesVertex("horizon"), "embedding-" + i);
            repeated.add("repeated-embedding-" + i);
            direct.add("repeated-embedding-" + i);
        }
        repeated.add("horizon");
        int read = shape.hiddenUnits() + shape.horizonFeatures() + embedded;
        graph.addInputs(inputs)
                .setInputTypes(types.toArray(new InputType[0]))
                .addLayer("encoder", lstm(shape.historyFeatures(), shape.hiddenUnits()), "history")
                .addVertex("context", new LastTimeStepVertex("history"), "encoder")
                .addVertex("repeated-context", new DuplicateToTimeSeriesVertex("horizon"), "context")
                .addVertex("joined", new MergeVertex(), repeated.toArray(new String[0]))
                .addLayer("decoder", lstm(read, shape.hiddenUnits()), "joined")
                .addVertex("read", new MergeVertex(), direct.toArray(new String[0]))
                .addLayer(
                        "heads",
                        new RnnOutputLayer.Builder(new DemandLoss(levels, COUNT_WEIGHT))
                                .nIn(read)
                                .nOut(levels.length + 2)
                                .activation(Activation.IDENTITY)
                                .dataFormat(RNNFormat.NCW)
                                .build(),
                        "read")
                .setOutputs("heads");
        ComputationGraph network = new ComputationGraph(graph.build());
        network.init();
        network.getLayer("heads").getParam("W").muli(FIRST_HEAD_WEIGHTS);
        INDArray bias = network.getLayer("heads").getParam("b");
        bias.assign(Nd4j.createFromArray(FIRST_BIASES).castTo(bias.dataType()).reshape(bias.shape()));
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
}
