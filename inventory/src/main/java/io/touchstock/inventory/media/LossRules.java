package io.touchstock.inventory.media;

import java.io.Serializable;
import java.time.ZoneId;

/**
 * What a journey that ended at an empty shelf is worth.
 *
 * @param zone of the shop, whose days count
 * @param orderProbability that such a journey would have ended with an order for one unit had the shelf been stocked, 0
 *     to 1; 1 gives the most that can have been lost
 */
public record LossRules(ZoneId zone, double orderProbability) implements Serializable {

    public LossRules {
        if (!(orderProbability >= 0 && orderProbability <= 1)) {
            throw new IllegalArgumentException(
                    "orderProbability is " + orderProbability + "; it is a probability, 0 to 1");
        }
    }
}
