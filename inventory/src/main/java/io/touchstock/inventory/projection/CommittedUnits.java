package io.touchstock.inventory.projection;

/**
 * Units promised to a customer and not yet handed over. They are taken off the stock before the demand of their day,
 * or, where too few are there, off what arrives next; the shelf counts as empty as long as somebody waits for them.
 * They are no part of the demand, so they are neither lost nor in the fill rate.
 *
 * @param dueDay the day on which they are handed over, counted from 1; 1 for what is set aside by now
 * @param units at least 0
 */
public record CommittedUnits(int dueDay, int units) {

    public CommittedUnits {
        if (dueDay < 1) {
            throw new IllegalArgumentException("committed units are due on day " + dueDay
                    + "; the first day projected is 1, use it for what is overdue");
        }
        if (units < 0) {
            throw new IllegalArgumentException("committed are " + units + " units; it cannot be negative");
        }
    }
}
