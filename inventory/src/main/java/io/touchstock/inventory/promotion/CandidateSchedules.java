package io.touchstock.inventory.promotion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every schedule that an article by itself may have and that gains something, but for those that another one with the
 * same days beats: it gains as much, and spends no more. Where the reaction is not taken as known, a schedule has to
 * gain with the expected one, and its gain is the average.
 */
final class CandidateSchedules {

    /** A schedule and what it does. */
    record Entry(List<Window> windows, double gainMicros, double spentMicros) {}

    private final PriceModel model;
    private final AverageGain average;
    private final int most;
    private final double none;
    private final List<Window> path = new ArrayList<>();
    private final List<Entry> all = new ArrayList<>();
    private int seen;

    private CandidateSchedules(PriceModel model, AverageGain average, int most) {
        this.model = model;
        this.average = average;
        this.most = most;
        this.none = Window.follow(model, List.of()).marginMicros();
    }

    /**
     * Enumerates them.
     *
     * @param average null if the reaction is taken as known
     * @return null if there are more than {@code most} to look at
     */
    static List<Entry> of(PriceModel model, AverageGain average, int most) {
        CandidateSchedules schedules = new CandidateSchedules(model, average, most);
        schedules.from(Position.start(model));
        return schedules.seen > most ? null : schedules.undominated();
    }

    private void from(Position at) {
        Position now = at;
        while (now != null && now.period() < model.horizon && now.left() > 0 && seen <= most) {
            for (int price = 1; price < model.prices; price++) {
                for (int length : model.windowLengths()) {
                    Position after = now.promote(model, price, length);
                    if (after != null) {
                        path.add(new Window(now.period(), length, price));
                        close(after);
                        from(after);
                        path.remove(path.size() - 1);
                    }
                }
            }
            now = now.at(model, 0);
        }
    }

    private void close(Position after) {
        seen++;
        Position end = after.waitUntil(model, model.periods);
        if (end != null && end.marginMicros() > none + ScheduleSearch.tolerance(none)) {
            List<Window> windows = List.copyOf(path);
            double gain = average == null ? end.marginMicros() - none : average.micros(windows);
            if (gain > ScheduleSearch.tolerance(none)) {
                all.add(new Entry(windows, gain, end.spentMicros()));
            }
        }
    }

    private List<Entry> undominated() {
        Map<List<Integer>, List<Entry>> byDays = new HashMap<>();
        for (Entry entry : all) {
            List<Integer> days = new ArrayList<>();
            for (Window window : entry.windows()) {
                days.add(window.start());
                days.add(window.length());
            }
            byDays.computeIfAbsent(days, key -> new ArrayList<>()).add(entry);
        }
        List<Entry> kept = new ArrayList<>();
        boolean money = !Double.isInfinite(model.budget);
        for (List<Entry> same : byDays.values()) {
            same.sort(Comparator.comparingDouble((Entry entry) -> money ? entry.spentMicros() : 0)
                    .thenComparingDouble(entry -> -entry.gainMicros()));
            double most = 0;
            for (Entry entry : same) {
                if (entry.gainMicros() > most) {
                    kept.add(entry);
                    most = entry.gainMicros();
                }
            }
        }
        kept.sort(Comparator.comparing(Entry::windows, Window.EARLIEST_FIRST));
        return kept;
    }
}
