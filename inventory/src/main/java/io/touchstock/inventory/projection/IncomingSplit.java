package io.touchstock.inventory.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Keeps the number of receipts that may be out at the same time small enough to follow every combination of them. */
final class IncomingSplit {

    private IncomingSplit() {}

    /**
     * The receipts of the horizon. Where one falls due while {@code mostOutstanding} others may still be out, the
     * earlier one that is nearest to settled, by the probability that it is yet to come, comes on that day at the
     * latest. If all the others are due on the very same day, the new one is certain, late by its mean delay, rounded
     * up.
     */
    static List<IncomingUnits> limited(List<IncomingUnits> incoming, int horizonDays, int mostOutstanding) {
        List<IncomingUnits> limited = new ArrayList<>();
        for (IncomingUnits units : incoming.stream()
                .filter(receipt -> receipt.dueDay() <= horizonDays && receipt.units() > 0)
                .sorted(Comparator.comparingInt(IncomingUnits::dueDay))
                .toList()) {
            int day = units.dueDay();
            boolean fits = !isOut(units, day) || outstanding(limited, day) < mostOutstanding || settleOne(limited, day);
            limited.add(fits ? units : lateByMean(units));
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

    private static boolean settleOne(List<IncomingUnits> limited, int day) {
        OptionalInt nearest = IntStream.range(0, limited.size())
                .filter(i -> limited.get(i).dueDay() < day && isOut(limited.get(i), day))
                .boxed()
                .min(Comparator.comparingDouble(i -> limited.get(i).yetToCome(day)))
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
        nearest.ifPresent(i -> limited.set(i, limited.get(i).settledOn(day)));
        return nearest.isPresent();
    }

    private static IncomingUnits lateByMean(IncomingUnits units) {
        int meanDelayDays = (int) Math.ceil(units.delay().meanDays() - 1e-9);
        return IncomingUnits.onTime(units.dueDay() + meanDelayDays, units.units());
    }

    private static int outstanding(List<IncomingUnits> incoming, int day) {
        return (int) incoming.stream().filter(units -> isOut(units, day)).count();
    }

    /** Whether it may or may not be there at the end of that day. */
    private static boolean isOut(IncomingUnits units, int day) {
        return !units.certain() && units.dueDay() <= day && units.lastUncertainDay() > day;
    }
}
