package io.touchstock.attribution.dl4j;

import java.util.Collection;
import java.util.Map;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Settings of {@link AttentionPoolingLayer}: {@code [batch, units, time]} becomes {@code [batch, units]}. Its weight
 * {@code W} is the query, its bias moves nothing since a softmax does not see it.
 *
 * <p>Written by hand because the attention layers of DL4J 1.0.0-M2.1 cannot run ({@code scatter_update} fails) and what
 * SameDiff derives for a layer came out twice as large as finite differences say.
 *
 * <p>Written into model files by class name: do not move or rename.
 */
public final class AttentionPooling extends FeedForwardLayer {
    private static final long serialVersionUID = 1L;

    private AttentionPooling() {}

    private AttentionPooling(Builder builder) {
        super(builder);
    }

    static AttentionPooling over(int units) {
        return new Builder().nIn(units).nOut(1).build();
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration configuration,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initialize,
            DataType type) {
        AttentionPoolingLayer layer = new AttentionPoolingLayer(configuration, type);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        Map<String, INDArray> table = initializer().init(configuration, parameters, initialize);
        layer.setParamTable(table);
        layer.setConf(configuration);
        return layer;
    }

    @Override
    public ParamInitializer initializer() {
        return DefaultParamInitializer.getInstance();
    }

    @Override
    public InputType getOutputType(int index, InputType input) {
        return InputType.feedForward(getNIn());
    }

    @Override
    public void setNIn(InputType input, boolean override) {
        // The number of units is given when the layer is made.
    }

    @Override
    public InputPreProcessor getPreProcessorForInputType(InputType input) {
        return null;
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType input) {
        return new LayerMemoryReport.Builder(getLayerName(), AttentionPooling.class, input, getOutputType(0, input))
                .standardMemory(getNIn() + 1, 2 * (getNIn() + 1))
                .workingMemory(0, 0, 0, 0)
                .cacheMemory(MemoryReport.CACHE_MODE_ALL_ZEROS, MemoryReport.CACHE_MODE_ALL_ZEROS)
                .build();
    }

    // The library's build() is generic in whatever its caller expects.
    @SuppressWarnings("unchecked")
    private static final class Builder extends FeedForwardLayer.Builder<Builder> {
        @Override
        public AttentionPooling build() {
            return new AttentionPooling(this);
        }
    }
}
