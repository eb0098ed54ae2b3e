package io.touchstock.inventory.watch;

import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.inventory.media.AdReading;
import java.util.List;

/**
 * What a turn at one location comes to.
 *
 * @param book what is to be remembered; null if it is watched no longer
 * @param shelf alerts, and the place that the article takes among its substitutes, in this order: the place first
 * @param plans for its promotions
 * @param reading what was read for its adverts; null if nothing was
 */
public record ItemOutcome(ItemBook book, List<ShelfNews> shelf, List<PromotionPlan> plans, AdReading reading) {

    public ItemOutcome {
        shelf = List.copyOf(shelf);
        plans = List.copyOf(plans);
    }
}
