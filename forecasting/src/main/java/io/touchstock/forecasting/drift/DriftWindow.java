package io.touchstock.forecasting.drift;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The last days up to one of them. */
public final class DriftWindow {
    private final NavigableMap<LocalDate, DriftTotals> days;
    private final LocalDate last;
    private final int length;

    public DriftWindow(Map<LocalDate, DriftTotals> days, LocalDate last, int length) {
        this.days = new TreeMap<>(days);
        this.last = last;
        this.length = length;
    }

    private LocalDate first() {
        return last.minusDays(length - 1L);
    }

    /** Days that no later window counts. */
    public List<LocalDate> outlived() {
        return List.copyOf(days.headMap(first(), false).keySet());
    }

    /** Whether nothing is left to count. */
    public boolean isOver() {
        return days.tailMap(first(), true).isEmpty();
    }

    /** Whether the last day was counted; a window that only lost days is not told. */
    public boolean saysSomethingNew() {
        return days.containsKey(last);
    }

    /** What the window adds up to. */
    public DriftTotals sum() {
        return days.subMap(first(), true, last, true).values().stream().reduce(DriftTotals.NONE, DriftTotals::plus);
    }
}
