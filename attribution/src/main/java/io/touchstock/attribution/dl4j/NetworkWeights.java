package io.touchstock.attribution.dl4j;

import io.touchstock.attribution.learned.AttentionLstm;
import io.touchstock.attribution.learned.LstmWeights;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The weights of the trained graph as the plain numbers that attribution runs on. */
final class NetworkWeights {

    private NetworkWeights() {}

    static AttentionLstm of(MultiLayerNetwork network) {
        return new AttentionLstm(new LstmWeights(
                matrix(network, "0_W"),
                matrix(network, "0_RW"),
                vector(network, "0_b"),
                vector(network, "1_W"),
                vector(network, "2_W"),
                vector(network, "2_b")[0]));
    }

    /** Sets the output's bias to the log odds of a rate. */
    static void startAt(MultiLayerNetwork network, double rate) {
        network.getParam("2_b").assign(Math.log(rate / (1 - rate)));
    }

    private static double[][] matrix(MultiLayerNetwork network, String name) {
        return network.getParam(name).dup('c').toDoubleMatrix();
    }

    private static double[] vector(MultiLayerNetwork network, String name) {
        INDArray values = network.getParam(name);
        return values.dup('c').data().asDouble();
    }
}
