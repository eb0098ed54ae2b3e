package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.encoding.EncodedPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Which days are learnt from, and which are held back from which members.
 *
 * @param earliest first origin of a window
 * @param last day of the past
 * @param folds the newest horizon first; empty if the past is too short to hold any back
 */
record TrainingSpan(int earliest, int last, List<Fold> folds) {
    private static final int GRID = 16;
    private static final int MOST_YEARS = 3;
    private static final int LEAST_WINDOWS = 8;
    private static final int MOST_FOLDS = 2;

    TrainingSpan {
        folds = List.copyOf(folds);
    }

    /** @throws IllegalArgumentException if the past is too short */
    static TrainingSpan of(EncodedPanel panel, int last, int horizon) {
        int year = (int) panel.frequency().periodsPerYear();
        int first = panel.series().stream()
                .mapToInt(series -> series.firstDay())
                .min()
                .orElse(last);
        int learnt = last - first;
        List<Fold> folds = new ArrayList<>();
        while (folds.size() < MOST_FOLDS && learnt >= (2 * folds.size() + 3) * horizon + LEAST_WINDOWS) {
            int end = last - folds.size() * horizon;
            folds.add(new Fold(end - horizon, end));
        }
        int lastLabel = folds.isEmpty() ? last : folds.get(folds.size() - 1).origin();
        int earliest = first + Math.min(year, (lastLabel - first) / 2);
        if (lastLabel - earliest < LEAST_WINDOWS) {
            throw new IllegalArgumentException("The past of " + (learnt + 1)
                    + " periods is too short to learn a horizon of " + horizon + " from; give at least "
                    + 2 * LEAST_WINDOWS + " periods");
        }
        return new TrainingSpan(Math.max(earliest, lastLabel - MOST_YEARS * year), last, folds);
    }

    /** Days as of which the regression under the network is fitted, ascending. */
    int[] fitted() {
        TreeSet<Integer> days = new TreeSet<>(List.of(last));
        folds.forEach(fold -> days.add(fold.origin()));
        int lastLabel = days.first();
        for (int i = 0; i < GRID; i++) {
            days.add(earliest + (int) ((long) (lastLabel - earliest) * i / GRID));
        }
        return days.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What is held back from a member; a fold after the last day if nothing is. */
    Fold of(int member) {
        return folds.isEmpty() ? nothing() : folds.get(member % folds.size());
    }

    /** No day held back. */
    Fold nothing() {
        return new Fold(last, last);
    }
}
