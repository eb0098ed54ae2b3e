package io.touchstock.connectors.event;

import java.io.Serializable;

/**
 * One article of an order.
 *
 * @param sku the article
 * @param quantity units, at least 1; in a RETURNED order the units that came back
 * @param unitPriceMicros price paid per unit, in millionths of the shop's currency
 * @param promotionId the promotion under which it was sold, or null
 */
public record OrderLine(String sku, int quantity, long unitPriceMicros, String promotionId) implements Serializable {

    /** The SKU of the one line of an order whose value is known, but not what was bought. It is no article. */
    public static final String WHOLE_ORDER = "(order)";

    /** Whether it says what was bought, so that it counts as demand. */
    public boolean namesArticle() {
        return !sku.equals(WHOLE_ORDER);
    }

    /** Quantity times price, in micros. Throws {@link ArithmeticException} rather than overflow. */
    public long valueMicros() {
        return Math.multiplyExact(quantity, unitPriceMicros);
    }
}
