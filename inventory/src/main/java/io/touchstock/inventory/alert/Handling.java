package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.AlertHandling;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.FeedbackAction;
import io.touchstock.connectors.event.Receipt;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody has said of a kind of alert of an item, and how the item stood when the next evaluation took it in, so
 * that a later change can be told from what was known then.
 *
 * @param taken whether an evaluation has taken it in; until then the rest is 0 or null
 * @param until last day for which it holds; null if it holds as long as the alert
 * @param onHandThen units on hand when it was taken in; -1 if not known
 * @param valueThenMicros value at risk when it was taken in; -1 if not known
 * @param receiptIds the receipts that it was said about, of a late receipt; otherwise empty
 */
public record Handling(
        AlertFeedback feedback,
        boolean taken,
        LocalDate until,
        int onHandThen,
        long valueThenMicros,
        List<String> receiptIds)
        implements Serializable {

    private static final int UNKNOWN = -1;

    public Handling {
        receiptIds = receiptIds == null ? List.of() : List.copyOf(receiptIds);
    }

    /** Not taken in yet. */
    static Handling of(AlertFeedback feedback) {
        return new Handling(feedback, false, null, UNKNOWN, UNKNOWN, List.of());
    }

    /** Taken in with how the item stands. */
    Handling taken(LocalDate holdsUntil, ItemReadings readings) {
        return new Handling(
                feedback,
                true,
                holdsUntil,
                readings.onHand().orElse(UNKNOWN),
                readings.valueAtRiskMicros(feedback.kind()).orElse((long) UNKNOWN),
                feedback.kind() == AlertKind.LATE_RECEIPT
                        ? readings.namedLate().stream().map(Receipt::receiptId).toList()
                        : List.of());
    }

    /** Whether it keeps the kind from being told at all. */
    boolean silences() {
        return feedback.action() == FeedbackAction.FALSE_ALARM;
    }

    /** How an open alert is marked; empty for a false alarm, which leaves none open. */
    Optional<AlertHandling> mark() {
        return switch (feedback.action()) {
            case ACKNOWLEDGE -> Optional.of(AlertHandling.ACKNOWLEDGED);
            case SNOOZE -> Optional.of(AlertHandling.SNOOZED);
            case ALREADY_ORDERED -> Optional.of(AlertHandling.ALREADY_ORDERED);
            case FALSE_ALARM -> Optional.empty();
        };
    }

    /** Whether it still holds on a day, for an alert that is open or not. */
    boolean holds(LocalDate today, boolean open, ItemReadings readings) {
        if (until != null && today.isAfter(until)) {
            return false;
        }
        return switch (feedback.action()) {
            case ACKNOWLEDGE -> open;
            case SNOOZE, ALREADY_ORDERED -> true;
            case FALSE_ALARM -> !changedSince(readings);
        };
    }

    /**
     * A situation that was called a false alarm is another one when more is on hand than then, when stock that was
     * doubted moves, or when at least twice the value is at risk. Of a late receipt it holds as long as that is
     * expected.
     */
    private boolean changedSince(ItemReadings readings) {
        if (feedback.kind() == AlertKind.LATE_RECEIPT) {
            return !readings.receipts().holdsAnyOf(receiptIds) || isTwiceTheValue(readings);
        }
        int onHand = readings.onHand().orElse(UNKNOWN);
        if (onHand != UNKNOWN && onHandThen != UNKNOWN) {
            boolean moved = onHand != onHandThen;
            boolean doubted = feedback.kind() == AlertKind.PHANTOM_STOCK;
            if (onHand > onHandThen || (doubted && moved)) {
                return true;
            }
        }
        return isTwiceTheValue(readings);
    }

    private boolean isTwiceTheValue(ItemReadings readings) {
        return valueThenMicros > 0
                && readings.valueAtRiskMicros(feedback.kind()).orElse(0L) >= 2 * valueThenMicros;
    }
}
