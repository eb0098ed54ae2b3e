package io.touchstock.attribution.model;

/** What would be lost if a channel led nowhere, for each channel of a chain in alphabetical order. */
final class RemovalEffects {

    /** A matrix of as many states takes 128 MB, and three are needed. */
    private static final int MOST_DENSE_STATES = 4000;

    /** So many times sweeps go over a chain until they settle, as a rule. */
    private static final double SWEEPS = 50;

    private final double conversionProbability;
    private final double[] effects;
    private final double[] valueLostMicros;

    RemovalEffects(double conversionProbability, double[] effects, double[] valueLostMicros) {
        this.conversionProbability = conversionProbability;
        this.effects = effects;
        this.valueLostMicros = valueLostMicros;
    }

    /** Exact but for rounding. */
    static RemovalEffects of(MarkovChain chain) {
        return of(chain, SparseRemoval.EXACT);
    }

    /** @param tolerance relative; not used where a matrix is factorised */
    static RemovalEffects of(MarkovChain chain, double tolerance) {
        return dense(chain) ? DenseRemoval.effects(chain) : SparseRemoval.effects(chain, tolerance);
    }

    /**
     * Whether a matrix takes less work than sweeps. Measured on one busy core: at order 1 with 300 channels a matrix
     * takes 0.05 s and sweeps 1.7 s, with 3,000 channels 35 s and 107 s; at order 2 with 30 channels (931 states) 0.4 s
     * and 0.1 s; at order 3 with 12 channels (1,882 states) 4 s and 0.1 s.
     */
    static boolean dense(MarkovChain chain) {
        return chain.stateCount() <= MOST_DENSE_STATES && matrixProducts(chain) <= sweepProducts(chain);
    }

    /** About how many multiplications the effects of all channels take. */
    static double products(MarkovChain chain) {
        return dense(chain) ? matrixProducts(chain) : sweepProducts(chain);
    }

    private static double matrixProducts(MarkovChain chain) {
        double states = chain.stateCount();
        return states * states * states;
    }

    /** Each channel is moved over each transition. */
    private static double sweepProducts(MarkovChain chain) {
        return SWEEPS * chain.transitionCount() * chain.channels().size();
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
