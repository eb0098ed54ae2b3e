package io.touchstock.app.report;

import io.touchstock.connectors.event.WastedSpend;
import io.touchstock.inventory.media.ClickTally;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lays out what clicks cost over time, and how much of it was wasted; by week where days would be too many. */
final class ShelfDays {
    private static final int WIDTH = 1040;
    private static final int HEIGHT = 190;
    private static final int TOP = 14;
    private static final int BOTTOM = 28;
    private static final int LEFT = 64;
    private static final int MOST_DAYS = 93;
    private static final int MOST_LABELS = 12;
    private static final double WIDEST_SLOT = 60;
    private static final double BAR_SHARE = 0.8;
    private static final DateTimeFormatter LABEL = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private ShelfDays() {}

    /** Null if there is one day only, of which a picture would tell nothing. */
    static Page.DayBars of(List<WastedSpend> rows) {
        SortedMap<LocalDate, ClickTally> byDay = new TreeMap<>();
        rows.forEach(row -> byDay.merge(row.day(), ClickTally.of(row), ClickTally::plus));
        if (byDay.size() < 2) {
            return null;
        }
        boolean weekly = ChronoUnit.DAYS.between(byDay.firstKey(), byDay.lastKey()) >= MOST_DAYS;
        SortedMap<LocalDate, ClickTally> slots = weekly ? byWeek(byDay) : byDay;
        return picture(slots, weekly);
    }

    private static SortedMap<LocalDate, ClickTally> byWeek(SortedMap<LocalDate, ClickTally> byDay) {
        SortedMap<LocalDate, ClickTally> weeks = new TreeMap<>();
        byDay.forEach((day, tally) ->
                weeks.merge(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), tally, ClickTally::plus));
        return weeks;
    }

    private static Page.DayBars picture(SortedMap<LocalDate, ClickTally> slots, boolean weekly) {
        int step = weekly ? 7 : 1;
        int count = (int) ChronoUnit.DAYS.between(slots.firstKey(), slots.lastKey()) / step + 1;
        double slot = Math.min(WIDEST_SLOT, (double) (WIDTH - LEFT) / count);
        double top =
                slots.values().stream().mapToLong(ClickTally::costMicros).max().orElse(0);
        int everyLabel = (count + MOST_LABELS - 1) / MOST_LABELS;
        List<Page.DayBars.DayBar> bars = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate day = slots.firstKey().plusDays((long) i * step);
            ClickTally tally = slots.getOrDefault(day, ClickTally.ZERO);
            double whole = height(tally.costMicros(), top);
            double part = height(tally.wastedMicros(), top);
            bars.add(new Page.DayBars.DayBar(
                    Comparison.rounded(LEFT + slot * (i + (1 - BAR_SHARE) / 2)),
                    Comparison.rounded(slot * BAR_SHARE),
                    Comparison.rounded(HEIGHT - BOTTOM - whole),
                    Comparison.rounded(whole),
                    Comparison.rounded(HEIGHT - BOTTOM - part),
                    Comparison.rounded(part),
                    Comparison.rounded(LEFT + slot * (i + 0.5)),
                    i % everyLabel == 0 ? LABEL.format(day) : "",
                    (weekly ? "Week of " : "") + LABEL.format(day) + ": " + ShelfPage.money(tally.wastedMicros())
                            + " of " + ShelfPage.money(tally.costMicros()) + " wasted"));
        }
        return new Page.DayBars(
                "What clicks on articles cost " + (weekly ? "each week" : "each day") + ", and the wasted part of it",
                "all clicks",
                "wasted",
                bars,
                ticks(top),
                WIDTH,
                HEIGHT);
    }

    private static double height(long micros, double top) {
        return top == 0 ? 0 : micros / top * (HEIGHT - TOP - BOTTOM);
    }

    private static List<Page.Histogram.Tick> ticks(double top) {
        List<Page.Histogram.Tick> ticks = new ArrayList<>();
        for (int i = 0; i <= 2 && top > 0; i++) {
            ticks.add(new Page.Histogram.Tick(
                    Comparison.rounded(HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * i / 2.0),
                    ShelfPage.money(Math.round(top * i / 2.0))));
        }
        return ticks;
    }
}
