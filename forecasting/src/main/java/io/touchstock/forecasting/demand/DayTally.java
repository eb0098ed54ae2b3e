package io.touchstock.forecasting.demand;

import java.io.Serializable;

/**
 * What is known of one day of one series so far. Of several counts of one moment the lowest is the last, so that the
 * order in which they come does not matter.
 *
 * @param units sold, cancelled ones taken off
 * @param revenueMicros what was paid for them
 * @param seenEmpty whether a count of the day found the shelf empty
 * @param countedAtMillis when the last count of the day was taken; {@link Long#MIN_VALUE} if there was none
 * @param onHand what that count found
 */
public record DayTally(int units, long revenueMicros, boolean seenEmpty, long countedAtMillis, int onHand)
        implements Serializable {
    /** A day of which nothing is known: no sale, no count. */
    public static final DayTally NOTHING = new DayTally(0, 0, false, Long.MIN_VALUE, 0);

    /** The day with one more event. A past day replaces what was there. */
    public DayTally plus(SeriesEvent event) {
        if (event.kind() == SeriesEvent.Kind.PAST) {
            return new DayTally(event.units(), event.revenueMicros(), event.shelfEmpty(), Long.MIN_VALUE, 0);
        }
        if (event.kind() == SeriesEvent.Kind.SOLD) {
            return new DayTally(
                    Math.addExact(units, event.units()),
                    Math.addExact(revenueMicros, event.revenueMicros()),
                    seenEmpty,
                    countedAtMillis,
                    onHand);
        }
        return plus(new DayTally(0, 0, event.onHand() == 0, event.atMillis(), event.onHand()));
    }

    /** The same day with what another part of its events came to, none of them a past day. */
    public DayTally plus(DayTally other) {
        boolean newer = other.countedAtMillis > countedAtMillis
                || (other.countedAtMillis == countedAtMillis && other.onHand < onHand);
        return new DayTally(
                Math.addExact(units, other.units),
                Math.addExact(revenueMicros, other.revenueMicros),
                seenEmpty || other.seenEmpty,
                newer ? other.countedAtMillis : countedAtMillis,
                newer ? other.onHand : onHand);
    }

    /** Whether the shelf was counted. */
    public boolean counted() {
        return countedAtMillis != Long.MIN_VALUE;
    }

    /** What was counted alone, without what was sold. */
    public DayTally countedOnly() {
        return new DayTally(0, 0, seenEmpty, countedAtMillis, onHand);
    }

    /** Whether the shelf is empty when the day ends, given how it began. */
    boolean endsEmpty(boolean beganEmpty) {
        return counted() ? onHand == 0 : beganEmpty;
    }

    /** Price paid per unit, in micros; {@code NaN} on a day without sales. */
    double priceMicros() {
        return units > 0 && revenueMicros > 0 ? (double) revenueMicros / units : Double.NaN;
    }
}
