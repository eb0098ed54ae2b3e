package io.touchstock.inventory.promotion;

import java.util.ArrayList;
import java.util.List;

/** Improves windows one at a time, each time by the best of all single changes, until none helps. */
final class LocalSearch {

    private static final int MOST_ROUNDS = 40;

    private final PriceModel model;
    private final List<Window> candidates = new ArrayList<>();

    LocalSearch(PriceModel model) {
        this.model = model;
        for (int start = 0; start < model.horizon; start++) {
            for (int price = 1; price < model.prices; price++) {
                for (int length : model.windowLengths()) {
                    if (model.open(start, length)) {
                        candidates.add(new Window(start, length, price));
                    }
                }
            }
        }
    }

    /** The windows given, if they are allowed, or better ones. */
    List<Window> improved(List<Window> from) {
        List<Window> current = value(from) == Double.NEGATIVE_INFINITY ? List.of() : from;
        double value = value(current);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Window> best = null;
            for (List<Window> changed : neighbours(current)) {
                double other = value(changed);
                if (other > value + ScheduleSearch.tolerance(value)) {
                    value = other;
                    best = changed;
                }
            }
            if (best == null) {
                break;
            }
            current = best;
        }
        return current;
    }

    /** Every window by itself that no blackout forbids, by start. */
    List<Window> candidates() {
        return candidates;
    }

    double value(List<Window> windows) {
        Position end = Window.follow(model, windows);
        return end == null ? Double.NEGATIVE_INFINITY : end.marginMicros();
    }

    private List<List<Window>> neighbours(List<Window> windows) {
        List<List<Window>> all = new ArrayList<>();
        for (int out = 0; out < windows.size(); out++) {
            List<Window> rest = new ArrayList<>(windows);
            rest.remove(out);
            all.add(rest);
            candidates.forEach(candidate -> all.add(with(rest, candidate)));
        }
        if (windows.size() < model.mostPromotions()) {
            candidates.forEach(candidate -> all.add(with(windows, candidate)));
        }
        return all;
    }

    private static List<Window> with(List<Window> windows, Window added) {
        List<Window> more = new ArrayList<>(windows);
        more.add(added);
        more.sort(Window.BY_START);
        return more;
    }
}
