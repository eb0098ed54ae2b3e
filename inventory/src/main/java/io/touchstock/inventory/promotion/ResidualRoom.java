package io.touchstock.inventory.promotion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Plans one article after the other in the slots and the budget that the rest leaves, until none gains. */
final class ResidualRoom {

    private static final int MOST_PASSES = 3;

    private final List<CategoryItem> items;
    private final SharedLimits limits;
    private final PromotionPlanner planner;
    private final List<PriceModel> models;

    ResidualRoom(List<CategoryItem> items, SharedLimits limits, PromotionPlanner planner, List<PriceModel> models) {
        this.items = items;
        this.limits = limits;
        this.planner = planner;
        this.models = models;
    }

    /** Of the schedules wished for, those that find room, the most gainful first, and then improved. */
    List<List<Window>> admitted(List<List<Window>> wished) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < wished.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble((Integer i) -> margin(i, List.of()) - margin(i, wished.get(i))));
        List<List<Window>> choice = new ArrayList<>(Collections.nCopies(wished.size(), List.of()));
        for (int i : order) {
            boolean room = true;
            for (Window window : wished.get(i)) {
                room &= hasRoom(choice, i, window.start(), window.end());
            }
            if (room
                    && (!limits.hasBudget()
                            || spentByOthers(choice, i) + spent(i, wished.get(i)) <= limits.budgetMicros())) {
                choice.set(i, wished.get(i));
            }
        }
        return improved(choice);
    }

    private List<List<Window>> improved(List<List<Window>> choice) {
        List<List<Window>> current = new ArrayList<>(choice);
        boolean gained = true;
        for (int pass = 0; pass < MOST_PASSES && gained; pass++) {
            gained = false;
            for (int i = 0; i < current.size(); i++) {
                List<Window> other = inRoomOf(current, i);
                double before = margin(i, current.get(i));
                if (margin(i, other) > before + ScheduleSearch.tolerance(before)) {
                    current.set(i, other);
                    gained = true;
                }
            }
        }
        return current;
    }

    private List<Window> inRoomOf(List<List<Window>> choice, int item) {
        PromotionProblem problem = items.get(item).problem();
        PromotionLimits own = problem.limits();
        Set<Integer> closed = new TreeSet<>(own.blackoutPeriods());
        for (int t = 0; t < problem.horizonPeriods(); t++) {
            if (!hasRoom(choice, item, t, t + 1)) {
                closed.add(t + 1);
            }
        }
        long budget = own.budgetMicros();
        if (limits.hasBudget()) {
            budget = Math.min(budget, (long) Math.max(0, limits.budgetMicros() - spentByOthers(choice, item)));
        }
        PriceModel model =
                new PriceModel(problem.withLimits(own.withBlackout(closed).withBudget(budget, own.fixedCostMicros())));
        return PromotionPlanner.chosen(model, planner.search(model));
    }

    /** Whether each day of these periods of the item, the last exclusive, has a slot for it. */
    private boolean hasRoom(List<List<Window>> choice, int item, int from, int to) {
        CategoryItem own = items.get(item);
        int first = own.dayOf(from);
        int[] running = new int[own.dayOf(to) - first];
        for (int i = 0; i < choice.size(); i++) {
            CategoryItem other = items.get(i);
            if (i == item || !other.category().equals(own.category())) {
                continue;
            }
            for (Window window : choice.get(i)) {
                int begins = Math.max(0, other.dayOf(window.start()) - first);
                int ends = Math.min(running.length, other.dayOf(window.end()) - first);
                for (int day = begins; day < ends; day++) {
                    running[day]++;
                }
            }
        }
        for (int day = 0; day < running.length; day++) {
            if (running[day] >= limits.room(own.category(), first + day)) {
                return false;
            }
        }
        return true;
    }

    private double spentByOthers(List<List<Window>> choice, int item) {
        double spent = 0;
        for (int i = 0; i < choice.size(); i++) {
            spent += i == item ? 0 : spent(i, choice.get(i));
        }
        return spent;
    }

    private double margin(int item, List<Window> windows) {
        return Window.follow(models.get(item), windows).marginMicros();
    }

    private double spent(int item, List<Window> windows) {
        return Window.follow(models.get(item), windows).spentMicros();
    }
}
