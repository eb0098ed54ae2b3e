package io.touchstock.forecasting.backtest;

import io.touchstock.forecasting.panel.Frequency;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of the horizon.
 *
 * @param from first step, from 1
 * @param to last step
 */
public record StepRange(int from, int to) implements Comparable<StepRange> {
    private static final int[] DAYS = {7, 14, 28, 56, 112, 224, 448};
    private static final int[] OTHERS = {1, 3, 6, 12, 24, 48};

    /** The parts that errors are told for: of days the first week, the second, the second two, and so on doubling. */
    public static List<StepRange> of(Frequency frequency, int horizon) {
        List<StepRange> ranges = new ArrayList<>();
        int from = 1;
        for (int to : frequency == Frequency.DAILY ? DAYS : OTHERS) {
            if (from <= horizon) {
                ranges.add(new StepRange(from, Math.min(to, horizon)));
            }
            from = to + 1;
        }
        if (from <= horizon) {
            ranges.add(new StepRange(from, horizon));
        }
        return ranges;
    }

    @Override
    public int compareTo(StepRange other) {
        return Integer.compare(from, other.from);
    }

    @Override
    public String toString() {
        return from == to ? Integer.toString(from) : from + "-" + to;
    }
}
