package io.touchstock.inventory.watch;

import io.touchstock.inventory.promotion.HoldPolicy;
import java.io.Serializable;
import java.util.List;

/**
 * How promotions are judged while an article is watched.
 *
 * @param hold when stock carries a planned promotion
 * @param assumedElasticity by how many percent demand rises for one percent off the price, where no scenario says; at
 *     least 0
 * @param suggestEveryDays so many days lie between two suggestions for an item; 0 for none
 * @param discounts the price ladder as shares off the list price, each between 0 and 1
 * @param windowDays lengths that a suggested promotion may have
 * @param mostPromotions at most so many within the forecast, at least 0
 * @param gapDays days at list price between two, at least 0
 * @param minimumOnHandUnits a suggestion may not take the stock below this, at least 0
 * @param fixedCostMicros what each promotion costs beside the reduction, at least 0
 */
public record PromotionRules(
        HoldPolicy hold,
        double assumedElasticity,
        int suggestEveryDays,
        List<Double> discounts,
        List<Integer> windowDays,
        int mostPromotions,
        int gapDays,
        int minimumOnHandUnits,
        long fixedCostMicros)
        implements Serializable {

    public PromotionRules {
        discounts = List.copyOf(discounts);
        windowDays = List.copyOf(windowDays);
        if (!(assumedElasticity >= 0) || Double.isInfinite(assumedElasticity)) {
            throw new IllegalArgumentException("assumedElasticity is " + assumedElasticity
                    + "; give it as a number of at least 0, 2.6 if one percent off brings 2.6 percent more");
        }
        if (suggestEveryDays < 0) {
            throw new IllegalArgumentException("suggestEveryDays is " + suggestEveryDays + "; it must be at least 0");
        }
        for (double discount : discounts) {
            if (!(discount > 0 && discount < 1)) {
                throw new IllegalArgumentException(
                        "a discount is " + discount + "; it lies between 0 and 1, 0.2 for 20 % off");
            }
        }
    }

    /**
     * Holds by the default policy; where nothing is known of an article, demand rises by 2.6 % for each percent off,
     * the mean of 1,851 published elasticities (Bijmolt, van Heerde and Pieters, Journal of Marketing Research 42,
     * 2005). A suggestion a week: one or two windows of 7 days at 10, 20 or 30 % off, at least two weeks apart.
     */
    public static PromotionRules usual() {
        return new PromotionRules(HoldPolicy.defaults(), 2.6, 7, List.of(0.1, 0.2, 0.3), List.of(7), 2, 14, 0, 0);
    }
}
