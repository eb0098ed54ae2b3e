package io.touchstock.inventory.replenishment;

import io.touchstock.inventory.projection.Projection;
import java.util.OptionalInt;

/**
 * By when to order. An order placed on day t is on the shelf before the demand of day t + L, with L the mean lead time
 * rounded up to whole days. It is in time if that is not after the first day by which the probability of having run out
 * reaches the given risk; so the last day to order is that day - L.
 */
public final class OrderDeadline {

    private OrderDeadline() {}

    /**
     * The last day to order, counted like the projection's days (1 = its first). 0 or below: an order comes too late,
     * by that many days plus one. Empty if the risk is not reached within the horizon.
     *
     * @param risk probability of a stock-out that must not be reached before the order is there, above 0
     */
    public static OptionalInt lastDay(Projection projection, double leadTimeMeanDays, double risk) {
        if (!(risk > 0 && risk <= 1)) {
            throw new IllegalArgumentException("risk is " + risk + "; it lies above 0 and is at most 1");
        }
        OptionalInt reached = projection.firstDayAtLeast(risk);
        return reached.isPresent()
                ? OptionalInt.of(reached.getAsInt() - (int) Math.ceil(leadTimeMeanDays))
                : OptionalInt.empty();
    }
}
