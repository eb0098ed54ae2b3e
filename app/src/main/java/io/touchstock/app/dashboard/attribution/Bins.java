package io.touchstock.app.dashboard.attribution;

import java.util.ArrayList;
import java.util.List;

/** Counts by a whole number; those beyond the last column are taken together. */
final class Bins {
    private final int most;
    private final List<Integer> keys = new ArrayList<>();
    private final List<Long> orders = new ArrayList<>();
    private final List<Long> without = new ArrayList<>();
    private boolean isOpen;

    Bins(int most) {
        this.most = most;
    }

    /** Adds a count; keys come in rising order. */
    void add(int key, long ordersOfKey, long withoutOrder) {
        if (keys.size() < most) {
            keys.add(key);
            orders.add(ordersOfKey);
            without.add(withoutOrder);
        } else {
            int last = most - 1;
            isOpen = true;
            orders.set(last, orders.get(last) + ordersOfKey);
            without.set(last, without.get(last) + withoutOrder);
        }
    }

    /** Null if nothing was counted. */
    Columns.Drawing drawing(String one, String many) {
        if (keys.isEmpty()) {
            return null;
        }
        List<String> labels = new ArrayList<>();
        List<Columns.Line> lines = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            boolean open = isOpen && i == most - 1;
            String label = keys.get(i) + (open ? "+" : "");
            labels.add(label);
            lines.add(new Columns.Line(
                    label + " " + (keys.get(i) == 1 && !open ? one : many),
                    List.of(Figures.whole(orders.get(i)), Figures.whole(without.get(i)))));
        }
        return Columns.of(labels, orders, lines);
    }
}
