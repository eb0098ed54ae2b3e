package io.touchstock.connectors.codec;

import java.math.BigDecimal;

/** Money between its decimal form and the millionths that are summed exactly. */
public final class Micros {

    /**
     * The most that one event may speak of, 1,000,000,000 units of the currency: a price, a line, an order, a cost.
     * What is above is a slip at the sender, and refused where it is read, so that sums stay far from what a
     * {@code long} holds.
     */
    public static final long MOST = 1_000_000_000_000_000L;

    /** {@link #MOST} as messages show it. */
    public static final String MOST_SHOWN = "1,000,000,000";

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
