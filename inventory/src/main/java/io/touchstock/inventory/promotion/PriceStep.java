package io.touchstock.inventory.promotion;

/**
 * A rung of the price ladder below the list price.
 *
 * @param priceMicros unit price during the promotion, above 0
 * @param vendorFundingMicros what the vendor pays for each unit sold at that price, at least 0
 */
public record PriceStep(long priceMicros, long vendorFundingMicros) {

    public PriceStep {
        if (priceMicros <= 0) {
            throw new IllegalArgumentException("promotional price is " + priceMicros + " micros; it must be above 0");
        }
        if (vendorFundingMicros < 0) {
            throw new IllegalArgumentException(
                    "vendor funding is " + vendorFundingMicros + " micros a unit; it cannot be negative");
        }
    }

    /** A price nobody else pays for. */
    public static PriceStep of(long priceMicros) {
        return new PriceStep(priceMicros, 0);
    }
}
