package io.touchstock.app.cli;

import io.touchstock.connectors.event.IdentityLink;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.Touchpoint;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was read.
 *
 * @param rows of each file, those set aside included
 * @param valuesWithoutConversion rows that carry a value but no conversion
 */
record InputEvents(
        List<Touchpoint> touchpoints,
        List<Order> orders,
        List<IdentityLink> identities,
        Map<Path, Long> rows,
        long valuesWithoutConversion) {

    long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Times of all touchpoints and orders, in no order. */
    Stream<Instant> times() {
        return Stream.concat(
                touchpoints.stream().map(Touchpoint::occurredAt),
                orders.stream().map(Order::occurredAt));
    }

    /** Gathers events. */
    static final class Builder {
        private final List<Touchpoint> touchpoints = new ArrayList<>();
        private final List<Order> orders = new ArrayList<>();
        private final List<IdentityLink> identities = new ArrayList<>();
        private final Map<Path, Long> rows = new LinkedHashMap<>();
        private long valuesWithoutConversion;

        void file(Path file) {
            rows.put(file, 0L);
        }

        void row(Path file) {
            rows.merge(file, 1L, Long::sum);
        }

        void touchpoint(Touchpoint touchpoint) {
            touchpoints.add(touchpoint);
        }

        void order(Order order) {
            orders.add(order);
        }

        void identity(IdentityLink link) {
            identities.add(link);
        }

        void valueWithoutConversion() {
            valuesWithoutConversion++;
        }

        InputEvents build() {
            return new InputEvents(touchpoints, orders, identities, rows, valuesWithoutConversion);
        }
    }
}
