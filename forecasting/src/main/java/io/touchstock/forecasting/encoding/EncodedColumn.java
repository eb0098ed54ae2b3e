package io.touchstock.forecasting.encoding;

/**
 * One number a day that is known in advance.
 *
 * @param name for the list of features
 * @param role how a model may treat it
 */
public record EncodedColumn(String name, Role role) {
    /** What a column says. */
    public enum Role {
        /** Logarithm of the price's ratio to its recent median. */
        PRICE,
        /** 1 while a promotion runs. */
        PROMOTION,
        /** 0 or 1: anything else that is so or is not. */
        FLAG,
        /** Any other number, standardised. */
        NUMBER
    }
}
