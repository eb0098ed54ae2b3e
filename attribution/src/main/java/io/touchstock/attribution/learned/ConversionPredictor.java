package io.touchstock.attribution.learned;

import io.touchstock.attribution.model.TouchSequence;

/** Says how likely a journey ends with a conversion, from its touches up to the last. */
@FunctionalInterface
interface ConversionPredictor {

    /**
     * Probability of the conversion.
     *
     * @param touches at least one, with times
     */
    double probability(TouchSequence touches);
}
