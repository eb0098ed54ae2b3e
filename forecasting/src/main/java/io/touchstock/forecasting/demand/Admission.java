package io.touchstock.forecasting.demand;

import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderStatus;
import java.time.Instant;
import java.util.Optional;

/** Why an order or an event of a series no longer counts; empty if it does. */
public final class Admission {
    private Admission() {}

    /** An order that comes once its day is sealed. Its cancellation is never too late as long as it is remembered. */
    public static Optional<String> refusal(
            Order order, OrderState remembered, DemandRules rules, long watermarkMillis) {
        boolean needsItsDay = order.status() == OrderStatus.PLACED || remembered == null;
        if (order.status() != OrderStatus.RETURNED
                && needsItsDay
                && rules.tooLate(order.occurredAt(), watermarkMillis)) {
            return Optional.of(late("order " + order.orderId(), order.occurredAt(), rules, watermarkMillis));
        }
        return Optional.empty();
    }

    /** A cancellation whose order never came while it was remembered. */
    public static Optional<String> refusal(String orderId, OrderState forgotten, DemandRules rules) {
        return forgotten.cancelled() && !forgotten.placed()
                ? Optional.of("late: order " + orderId + " was cancelled on " + forgotten.day()
                        + " but was never seen being placed; it may be older than cancellationDays = "
                        + rules.cancellationDays() + ", raise that to count it")
                : Optional.empty();
    }

    /**
     * An event of a series whose day is sealed or no longer remembered.
     *
     * @param cursor of the series; null if nothing is remembered of it
     */
    public static Optional<String> refusal(
            SeriesEvent event, SeriesCursor cursor, DemandRules rules, long watermarkMillis) {
        if (event.kind() == SeriesEvent.Kind.STOCK) {
            Instant at = Instant.ofEpochMilli(event.atMillis());
            return rules.tooLate(at, watermarkMillis)
                    ? Optional.of(late("stock level of " + event.seriesId(), at, rules, watermarkMillis))
                    : Optional.empty();
        }
        if (event.kind() == SeriesEvent.Kind.SOLD && forgotten(event, cursor, rules)) {
            return Optional.of("late: " + event.units() + " units of " + event.seriesId() + " on " + event.day()
                    + " cannot be taken back, that day is no longer remembered (historyDays = " + rules.historyDays()
                    + ")");
        }
        return Optional.empty();
    }

    private static boolean forgotten(SeriesEvent event, SeriesCursor cursor, DemandRules rules) {
        return cursor == null
                ? event.units() < 0
                : event.day().isBefore(SeriesHistory.oldestNeeded(cursor.closedThrough(), rules));
    }

    private static String late(String what, Instant at, DemandRules rules, long watermarkMillis) {
        return "late: " + what + " happened at " + at + ", event time is already "
                + Instant.ofEpochMilli(watermarkMillis) + " and allowedLateness is " + rules.allowedLateness()
                + " after the end of " + rules.dayOf(at);
    }
}
