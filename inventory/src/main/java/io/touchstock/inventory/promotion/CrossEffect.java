package io.touchstock.inventory.promotion;

import java.util.List;

/**
 * What a promotion takes from a neighbour of the same category: the neighbour sells r<sup>δ</sup> of its base demand
 * while the article stands at the share r of its list price. The neighbour is taken at its own list price and with
 * enough stock.
 *
 * @param sku the neighbour
 * @param exponent δ, at least 0; 0 for none
 * @param baseUnits what the neighbour sells by itself in each period, tail included
 * @param unitMarginMicros what it earns a unit
 */
public record CrossEffect(String sku, double exponent, List<Double> baseUnits, long unitMarginMicros) {

    public CrossEffect {
        baseUnits = List.copyOf(baseUnits);
        if (!(exponent >= 0) || Double.isInfinite(exponent)) {
            throw new IllegalArgumentException(
                    "the cross effect on " + sku + " is " + exponent + "; it must be at least 0");
        }
    }

    /** Units the neighbour loses in a period, counted from 1. */
    public double lostUnits(int period, double priceRatio) {
        return priceRatio == 1 ? 0 : baseUnits.get(period - 1) * (1 - Math.pow(priceRatio, exponent));
    }
}
