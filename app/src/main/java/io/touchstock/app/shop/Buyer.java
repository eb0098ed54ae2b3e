package io.touchstock.app.shop;

import java.time.LocalDate;

/**
 * Who decides what is ordered and what is counted, in place of the shop's own habit: so can a policy be tried out on
 * the same demand, the same suppliers and the same mishaps. Everything it may know reaches it as a {@link ShopSink}.
 */
public interface Buyer {

    /** The shop's own habit: its smoothed sales decide, and a count comes by the calendar only. */
    Buyer HABIT = (sku, location, day, habitUnits) -> habitUnits;

    /**
     * Units to order at the end of the day, 0 for none.
     *
     * @param habitUnits what the shop's own habit would order
     */
    int unitsToOrder(String sku, String location, LocalDate day, int habitUnits);

    /** Whether the shelf is counted this morning, besides the counts of the calendar. */
    default boolean counts(String sku, String location, LocalDate day) {
        return false;
    }
}
