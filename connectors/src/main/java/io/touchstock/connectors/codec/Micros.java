package io.touchstock.connectors.codec;

import java.math.BigDecimal;

/** Money between its decimal form and the millionths that are summed exactly. */
public final class Micros {

    private static final int DECIMALS = 6;

    private Micros() {}

    /**
     * Millionths of the unit, exactly.
     *
     * @throws ArithmeticException with more than six decimals, or beyond what a {@code long} holds
     */
    public static long of(BigDecimal amount) {
        return amount.scaleByPowerOfTen(DECIMALS).longValueExact();
    }

    /**
     * Millionths of the unit, exactly.
     *
     * @throws NumberFormatException if the text is no decimal number
     * @throws ArithmeticException with more than six decimals, or beyond what a {@code long} holds
     */
    public static long parse(String decimal) {
        return of(new BigDecimal(decimal.strip()));
    }

    /** The amount without trailing zeros, at least two decimals where it has any: 12.50, 12, 0.000001. */
    public static BigDecimal toDecimal(long micros) {
        BigDecimal exact = BigDecimal.valueOf(micros, DECIMALS).stripTrailingZeros();
        if (exact.scale() <= 0) {
            return exact.setScale(0);
        }
        return exact.scale() == 1 ? exact.setScale(2) : exact;
    }
}
