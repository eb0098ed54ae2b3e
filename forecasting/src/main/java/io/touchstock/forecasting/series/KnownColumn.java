package io.touchstock.forecasting.series;

import java.util.List;

/**
 * A column whose values are known in advance, and how a model reads it.
 *
 * @param name as in {@link DailySeries#withKnown}
 * @param kind how it becomes a feature
 */
public record KnownColumn(String name, Kind kind) {
    /** Whether a promotion runs: 0 or 1. */
    public static final KnownColumn PROMOTION = new KnownColumn("promotion", Kind.FLAG);

    /** Unit price of the day in any currency: only its ratio to the window's median matters. */
    public static final KnownColumn PRICE = new KnownColumn("price", Kind.PRICE);

    /** What Touchstock's own topics give. */
    public static final List<KnownColumn> OF_A_SHOP = List.of(PROMOTION, PRICE);

    /** How a column becomes a feature. */
    public enum Kind {
        /** As it is; unknown is 0. */
        FLAG,
        /** Logarithm of the ratio to the median of the history; unknown is 0. */
        PRICE
    }
}
