package io.touchstock.inventory.media;

/**
 * Demand lost, in whole millionths, so that sums are exact in any order and what was added can be taken away.
 *
 * @param microUnits expected units, in millionths
 * @param valueMicros the same at list price, in millionths of the shop's currency
 */
public record LossTally(long microUnits, long valueMicros) {

    static final LossTally ZERO = new LossTally(0, 0);

    private static final double MILLION = 1e6;

    /** Throws {@link ArithmeticException} rather than overflow. */
    public LossTally plus(LossTally other) {
        return new LossTally(
                Math.addExact(microUnits, other.microUnits), Math.addExact(valueMicros, other.valueMicros));
    }

    LossTally negated() {
        return new LossTally(Math.negateExact(microUnits), Math.negateExact(valueMicros));
    }

    double units() {
        return microUnits / MILLION;
    }
}
