package io.touchstock.inventory.watch;

import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.inventory.alert.StockBook;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What is remembered of an article at one location.
 *
 * @param stock its stock and its alerts
 * @param scenario the latest on what a promotion would do; null if none is known
 * @param plans the last word on planned promotions that were held, and the last suggestions
 * @param suggestedOn the day of the forecast behind the last suggestions; null before the first
 * @param category in which it stands among its substitutes; null if in none
 */
public record ItemBook(
        StockBook stock, PromotionScenario scenario, List<PromotionPlan> plans, LocalDate suggestedOn, String category)
        implements Serializable {

    public ItemBook {
        plans = List.copyOf(plans);
    }

    /** Nothing known yet. */
    public static ItemBook of(String sku, String location) {
        return new ItemBook(StockBook.of(sku, location), null, List.of(), null, null);
    }

    ItemBook with(PromotionScenario newer) {
        boolean stale = scenario != null && scenario.asOf().isAfter(newer.asOf());
        return stale ? this : new ItemBook(stock, newer, plans, suggestedOn, category);
    }

    ItemBook with(StockBook newStock, String newCategory) {
        return new ItemBook(newStock, scenario, plans, suggestedOn, newCategory);
    }

    ItemBook told(List<PromotionPlan> newPlans, LocalDate newSuggestedOn) {
        return new ItemBook(stock, scenario, newPlans, newSuggestedOn, category);
    }
}
