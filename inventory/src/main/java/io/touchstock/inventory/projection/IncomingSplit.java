package io.touchstock.inventory.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps the number of receipts that may be out at the same time small enough to follow every combination of them. */
final class IncomingSplit {

    private IncomingSplit() {}

    /**
     * The receipts of the horizon. One is taken as certain, late by its mean delay, rounded up, while
     * {@code mostOutstanding} others that are due before it may still be out.
     */
    static List<IncomingUnits> limited(List<IncomingUnits> incoming, int horizonDays, int mostOutstanding) {
        List<IncomingUnits> limited = new ArrayList<>();
        for (IncomingUnits units : incoming.stream()
                .filter(receipt -> receipt.dueDay() <= horizonDays && receipt.units() > 0)
                .sorted(Comparator.comparingInt(IncomingUnits::dueDay))
                .toList()) {
            if (units.certain() || outstanding(limited, units.dueDay()) < mostOutstanding) {
                limited.add(units);
            } else {
                int meanDelayDays = (int) Math.ceil(units.delay().meanDays() - 1e-9);
                limited.add(IncomingUnits.onTime(units.dueDay() + meanDelayDays, units.units()));
            }
        }
        return limited;
    }

    /** How many receipts may be out at the same time, at most. */
    static int mostOutstanding(List<IncomingUnits> incoming) {
        return incoming.stream()
                .mapToInt(units -> outstanding(incoming, units.dueDay()))
                .max()
                .orElse(0);
    }

    private static int outstanding(List<IncomingUnits> incoming, int day) {
        return (int) incoming.stream()
                .filter(units -> !units.certain() && units.dueDay() <= day && units.lastUncertainDay() >= day)
                .count();
    }
}
