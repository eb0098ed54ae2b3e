package io.touchstock.inventory.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keeps the number of uncertain receipts small enough to follow every combination of them. */
final class IncomingSplit {

    private IncomingSplit() {}

    /** The first {@code mostUncertain} uncertain receipts stay so; later ones count as certain, late by their mean. */
    static List<IncomingUnits> limited(List<IncomingUnits> incoming, int mostUncertain) {
        List<IncomingUnits> limited = new ArrayList<>();
        int uncertain = 0;
        for (IncomingUnits units : incoming.stream()
                .sorted(Comparator.comparingInt(IncomingUnits::dueDay))
                .toList()) {
            if (units.certain()) {
                limited.add(units);
            } else if (uncertain < mostUncertain) {
                uncertain++;
                limited.add(units);
            } else {
                double meanDelayDays = units.latenessSdDays() / Math.sqrt(2 * Math.PI);
                limited.add(IncomingUnits.onTime(units.dueDay() + (int) Math.ceil(meanDelayDays), units.units()));
            }
        }
        return limited;
    }
}
