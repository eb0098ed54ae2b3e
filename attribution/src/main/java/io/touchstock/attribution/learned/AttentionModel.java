package io.touchstock.attribution.learned;

import io.touchstock.attribution.model.JourneyModel;
import io.touchstock.attribution.model.TouchSequence;

/**
 * Splits a conversion as the network's attention lies on its touches. It shows where the network looked, not what a
 * touch caused (Jain and Wallace 2019); read it beside {@link LearnedModel}, not instead.
 */
record AttentionModel(LearnedModel model) implements JourneyModel {

    static final String NAME = "lstm-attention";

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
        return model.attention(touches);
    }
}
