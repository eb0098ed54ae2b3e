package io.touchstock.benchmarks.stock;

import io.touchstock.connectors.event.AlertKind;
import java.util.BitSet;

/**
 * How alerts of one kind stood against the truth. PHANTOM_STOCK is right if units on record did not lie there,
 * OVERSTOCK if more lay there than was wanted in the next 30 days, LATE_RECEIPT if a buyer found the shelf empty before
 * the next delivery, OUT_OF_STOCK if nothing lay there.
 */
final class KindTally {

    private static final int COVER_DAYS = 30;
    private static final int LONGEST_DAYS = 30;

    private final AlertKind kind;
    private int opened;
    private int right;
    private int phantoms;
    private int phantomsFound;
    private int missed;
    private int missedTold;
    private long openNights;

    KindTally(AlertKind kind) {
        this.kind = kind;
    }

    void add(ItemTruth truth, BitSet open, Span span) {
        for (ItemTruth.MissedDelivery late : truth.missedDeliveries(span.from(), span.to())) {
            missed++;
            int told = open.nextSetBit(Math.max(0, late.promisedDay()));
            missedTold += told >= 0 && told < late.arrivedDay() ? 1 : 0;
        }
        for (int night = span.from(); night < span.to(); night++) {
            openNights += open.get(night) ? 1 : 0;
            if (open.get(night) && !open.get(night - 1)) {
                opened++;
                right += isRight(truth, night) ? 1 : 0;
            }
            if (truth.phantomUnits(night) > 0 && truth.phantomUnits(night - 1) == 0) {
                phantoms++;
                phantomsFound += isFound(truth, open, night) ? 1 : 0;
            }
        }
    }

    private boolean isRight(ItemTruth truth, int night) {
        return switch (kind) {
            case OUT_OF_STOCK -> truth.day(night).closingUnits() == 0;
            case STOCKOUT_RISK -> throw new IllegalStateException("AlertTally scores STOCKOUT_RISK");
            case PHANTOM_STOCK -> truth.phantomUnits(night) > 0;
            case OVERSTOCK -> truth.day(night).closingUnits() > truth.wantedAfter(night, COVER_DAYS);
            case LATE_RECEIPT -> {
                int arrival = truth.nextArrival(night);
                int days = arrival < 0 ? LONGEST_DAYS : arrival - night;
                int empty = truth.firstEmptyDayWithoutOrders(night, days);
                yield empty > 0 && (arrival < 0 || empty < arrival);
            }
        };
    }

    private static boolean isFound(ItemTruth truth, BitSet open, int night) {
        for (int later = night; later < truth.days() && truth.phantomUnits(later) > 0; later++) {
            if (open.get(later)) {
                return true;
            }
        }
        return false;
    }

    int opened() {
        return opened;
    }

    double precision() {
        return (double) right / opened;
    }

    /** Times that units vanished and the system did not see it. */
    int phantoms() {
        return phantoms;
    }

    /** Share of them during which the alert stood, before a count. */
    double phantomsFound() {
        return (double) phantomsFound / phantoms;
    }

    /** Deliveries whose lateness sent a buyer away. */
    int missed() {
        return missed;
    }

    /** Share of them during whose lateness the alert stood. */
    double missedTold() {
        return (double) missedTold / missed;
    }

    long openNights() {
        return openNights;
    }
}
