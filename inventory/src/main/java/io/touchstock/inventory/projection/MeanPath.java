package io.touchstock.inventory.projection;

import java.util.List;

/**
 * Stock if demand were exactly its mean, used up evenly within a day, and receipts came on the day by which they are
 * there with even odds: what planners call days of cover.
 */
final class MeanPath {

    private final int onHandUnits;
    private final double[] meanByDay;
    private final List<IncomingUnits> incoming;
    private final List<CommittedUnits> committed;

    MeanPath(int onHandUnits, double[] meanByDay, List<IncomingUnits> incoming, List<CommittedUnits> committed) {
        this.onHandUnits = onHandUnits;
        this.meanByDay = meanByDay;
        this.incoming = incoming;
        this.committed = committed;
    }

    double coverOnHandDays() {
        return cover(false);
    }

    double coverWithReceiptsDays() {
        return cover(true);
    }

    private double cover(boolean withReceipts) {
        double stock = onHandUnits;
        double demanded = 0;
        for (int day = 1; day <= meanByDay.length; day++) {
            stock += (withReceipts ? receivedOn(day) : 0) - committedOn(day);
            double mean = meanByDay[day - 1];
            demanded += mean;
            if (stock < mean) {
                return stock <= 0 ? day - 1 : day - 1 + stock / mean;
            }
            stock -= mean;
        }
        if (demanded == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return meanByDay.length + stock / (demanded / meanByDay.length);
    }

    private double receivedOn(int day) {
        return incoming.stream()
                .filter(units -> units.likelyOn(day))
                .mapToInt(IncomingUnits::units)
                .sum();
    }

    private double committedOn(int day) {
        return committed.stream()
                .filter(units -> units.dueDay() == day)
                .mapToInt(CommittedUnits::units)
                .sum();
    }
}
