package io.touchstock.inventory.promotion;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Branch and bound over the windows in order of time, the earliest first. A branch is closed when its upper bound says
 * that it cannot earn more than what is known, so what is left at the end is proven to be the best. When the steps run
 * out, the bounds of the branches that were not opened say how much more there could be.
 */
final class ScheduleSearch {

    private final PriceModel model;
    private final UpperBounds bounds;
    private final long mostSteps;
    private final Deque<Window> path = new ArrayDeque<>();

    private List<Window> best;
    private double value;
    private boolean fromSearch;
    private double unopened = Double.NEGATIVE_INFINITY;
    private long steps;

    ScheduleSearch(PriceModel model, long mostSteps) {
        this.model = model;
        this.mostSteps = mostSteps;
        this.bounds = new UpperBounds(model);
    }

    /** Amounts closer than this are equal. */
    static double tolerance(double micros) {
        return 1e-9 * Math.max(1, Math.abs(micros));
    }

    void run() {
        LocalSearch local = new LocalSearch(model);
        Position start = Position.start(model);
        best = List.of();
        value = local.value(best);
        offer(local, bounds.relaxations().get(0));
        if (value < bounds.boundMicros(start) - tolerance(value)) {
            bounds.tighten();
            bounds.relaxations().forEach(relaxation -> offer(local, relaxation));
        }
        open(start);
    }

    /** In order of time. */
    List<Window> best() {
        return best;
    }

    double marginMicros() {
        return value;
    }

    double boundMicros() {
        return Math.max(value, unopened);
    }

    boolean optimal() {
        return unopened <= value + tolerance(value);
    }

    long steps() {
        return steps;
    }

    private void offer(LocalSearch local, RelaxedProfit relaxation) {
        List<Window> found = local.improved(relaxation.followed());
        double reached = local.value(found);
        if (reached > value + tolerance(value)) {
            best = found;
            value = reached;
        }
    }

    private void open(Position at) {
        double bound = bounds.boundMicros(at);
        double enough = fromSearch ? value + tolerance(value) : value - tolerance(value);
        if (bound < enough) {
            return;
        }
        if (steps >= mostSteps) {
            unopened = Math.max(unopened, bound);
            return;
        }
        steps++;
        if (at.period() >= model.horizon || at.left() == 0) {
            close(at.waitUntil(model, model.periods));
            return;
        }
        for (int price = 1; price < model.prices; price++) {
            for (int length : model.windowLengths()) {
                Position after = at.promote(model, price, length);
                if (after != null) {
                    path.addLast(new Window(at.period(), length, price));
                    open(after);
                    path.removeLast();
                }
            }
        }
        Position later = at.at(model, 0);
        if (later != null) {
            open(later);
        }
    }

    private void close(Position end) {
        if (end == null) {
            return;
        }
        double reached = end.marginMicros();
        double enough = fromSearch ? value + tolerance(value) : value - tolerance(value);
        if (reached > enough) {
            best = List.copyOf(path);
            value = reached;
            fromSearch = true;
        }
    }
}
