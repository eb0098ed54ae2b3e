package io.touchstock.inventory.promotion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every schedule that an article by itself may have and that gains something, but for those that another one with the
 * same days beats: it gains as much, and spends no more.
 */
final class CandidateSchedules {

    /** A schedule and what it does. */
    record Entry(List<Window> windows, double gainMicros, double spentMicros) {}

    private final PriceModel model;
    private final int most;
    private final double none;
    private final List<Window> path = new ArrayList<>();
    private final List<Entry> all = new ArrayList<>();
    private int seen;

    private CandidateSchedules(PriceModel model, int most) {
        this.model = model;
        this.most = most;
        this.none = Window.follow(model, List.of()).marginMicros();
    }

    /**
     * Enumerates them.
     *
     * @return null if there are more than {@code most} to look at
     */
    static List<Entry> of(PriceModel model, int most) {
        CandidateSchedules schedules = new CandidateSchedules(model, most);
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
            all.add(new Entry(List.copyOf(path), end.marginMicros() - none, end.spentMicros()));
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
        kept.sort(Comparator.comparing((Entry entry) -> entry.windows().get(0), Window.BY_START));
        return kept;
    }
}
