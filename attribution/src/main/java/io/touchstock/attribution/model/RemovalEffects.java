package io.touchstock.attribution.model;

/** What would be lost if a channel led nowhere, for each channel of a chain in alphabetical order. */
final class RemovalEffects {

    /** Above as many states a chain of order 1, where each channel is one state, is solved without a matrix. */
    static final int DENSE_STATES_AT_ORDER_1 = 2000;

    /** Above as many states a chain of a higher order is. */
    static final int DENSE_STATES = 300;

    private final double conversionProbability;
    private final double[] effects;
    private final double[] valueLostMicros;

    RemovalEffects(double conversionProbability, double[] effects, double[] valueLostMicros) {
        this.conversionProbability = conversionProbability;
        this.effects = effects;
        this.valueLostMicros = valueLostMicros;
    }

    static RemovalEffects of(MarkovChain chain) {
        int denseStates = chain.order() == 1 ? DENSE_STATES_AT_ORDER_1 : DENSE_STATES;
        return chain.stateCount() <= denseStates ? DenseRemoval.effects(chain) : SparseRemoval.effects(chain);
    }

    /** Probability that a journey converts, with all channels. */
    double conversionProbability() {
        return conversionProbability;
    }

    /** Share of the conversions that is lost, 0 to 1; all 0 if nothing converts. */
    double[] effects() {
        return effects.clone();
    }

    /** Worth that is lost a journey, in millionths of the currency. */
    double[] valueLostMicros() {
        return valueLostMicros.clone();
    }
}
