package io.touchstock.forecasting.history;

import io.touchstock.connectors.event.Order;
import java.io.Serializable;
import java.util.Comparator;

/**
 * An order message with its place in the input, which stands for the order in which messages came.
 *
 * @param file number of its file among those that are read
 * @param number of the message in the file
 */
public record OrderMessage(int file, long number, Order order) implements Comparable<OrderMessage>, Serializable {
    private static final Comparator<OrderMessage> PLACE =
            Comparator.comparingInt(OrderMessage::file).thenComparingLong(OrderMessage::number);

    @Override
    public int compareTo(OrderMessage other) {
        return PLACE.compare(this, other);
    }
}
