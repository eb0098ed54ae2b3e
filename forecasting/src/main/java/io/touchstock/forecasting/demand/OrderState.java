package io.touchstock.forecasting.demand;

import io.touchstock.connectors.event.OrderLine;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What is remembered of an order while it can still be repeated or cancelled.
 *
 * @param placed whether the order itself was seen
 * @param cancelled whether its cancellation was seen, before or after the order
 * @param day of the order; of the cancellation while the order was not seen
 * @param lines of the order; empty while it was not seen
 */
public record OrderState(boolean placed, boolean cancelled, String location, LocalDate day, List<OrderLine> lines)
        implements Serializable {
    public OrderState {
        lines = List.copyOf(lines);
    }
}
