package io.touchstock.benchmarks.stock;

import io.touchstock.app.shop.TrueDemand;
import java.util.ArrayList;
import java.util.List;

/** What really happened to an item, day by day. Read by scores alone. */
final class ItemTruth {

    private final List<TrueDemand> days = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();

    /** Units ordered on one day, first promised for a day, that came on another. */
    private record Delivery(int orderedDay, int promisedDay, int arrivedDay, int units) {}

    void add(TrueDemand day) {
        days.add(day);
    }

    void delivered(int orderedDay, int promisedDay, int arrivedDay, int units) {
        deliveries.add(new Delivery(orderedDay, promisedDay, arrivedDay, units));
    }

    /** A delivery that came late: its promised day, and the first day on which a buyer missed it before it came. */
    record MissedDelivery(int promisedDay, int missedDay, int arrivedDay) {}

    /** Deliveries whose lateness sent a buyer away within some days. */
    List<MissedDelivery> missedDeliveries(int from, int before) {
        List<MissedDelivery> missed = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            for (int day = Math.max(0, delivery.promisedDay()); day < delivery.arrivedDay(); day++) {
                if (losesOn(day) && days.get(day).shelfEmpty()) {
                    if (day >= from && day < before) {
                        missed.add(new MissedDelivery(delivery.promisedDay(), day, delivery.arrivedDay()));
                    }
                    break;
                }
            }
        }
        return missed;
    }

    int days() {
        return days.size();
    }

    TrueDemand day(int day) {
        return days.get(day);
    }

    boolean losesOn(int day) {
        return days.get(day).lostUnits() > 0;
    }

    /** Units on record that do not lie there, at the end of a day. */
    int phantomUnits(int day) {
        return days.get(day).systemUnits() - days.get(day).closingUnits();
    }

    /** Units that buyers will want on the days after a day. */
    int wantedAfter(int day, int nextDays) {
        int wanted = 0;
        for (int later = day + 1; later <= Math.min(day + nextDays, days.size() - 1); later++) {
            wanted += days.get(later).wantedUnits();
        }
        return wanted;
    }

    /**
     * The first day after a day's end on which a buyer would find the shelf empty if nothing more were ordered; what is
     * on its way comes when it really came. -1 if that is none of the next days.
     */
    int firstEmptyDayWithoutOrders(int day, int nextDays) {
        int stock = days.get(day).closingUnits();
        for (int later = day + 1; later <= Math.min(day + nextDays, days.size() - 1); later++) {
            stock += days.get(later).restockedUnits();
            for (Delivery delivery : deliveries) {
                if (delivery.arrivedDay() == later && delivery.orderedDay() <= day) {
                    stock += delivery.units();
                }
            }
            stock -= days.get(later).wantedUnits();
            if (stock < 0) {
                return later;
            }
        }
        return -1;
    }

    /** The day on which the next delivery comes that was ordered by a day's end; -1 if none does. */
    int nextArrival(int day) {
        int next = -1;
        for (Delivery delivery : deliveries) {
            if (delivery.orderedDay() <= day && delivery.arrivedDay() > day) {
                next = next < 0 ? delivery.arrivedDay() : Math.min(next, delivery.arrivedDay());
            }
        }
        return next;
    }

    /** First days of runs of days with an empty shelf on which a buyer went away, from a day to before another. */
    List<Integer> stockouts(int from, int before) {
        List<Integer> first = new ArrayList<>();
        boolean told = false;
        for (int day = 0; day < Math.min(before, days.size()); day++) {
            if (!days.get(day).shelfEmpty()) {
                told = false;
            } else if (!told && losesOn(day)) {
                told = true;
                if (day >= from) {
                    first.add(day);
                }
            }
        }
        return first;
    }
}
