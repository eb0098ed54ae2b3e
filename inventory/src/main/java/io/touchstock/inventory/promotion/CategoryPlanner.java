package io.touchstock.inventory.promotion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plans several articles that share promotion slots and a budget.
 *
 * <p>Where the schedules that each article could have by itself can be listed, a solver picks one of each: an exact
 * answer. Otherwise slots and budget get prices (Lagrangian relaxation): at each set of prices every article is planned
 * by itself, which gives a bound on what all can earn together and a schedule for each. Those that find room are kept,
 * the most gainful first, and each article is then planned again in the room that the others leave. Source: Fisher,
 * "The Lagrangian Relaxation Method for Solving Integer Programming Problems", Management Science 27 (1981).
 *
 * <p>Where a reaction is not taken as known, the solver adds up average gains; prices go by the expected reaction.
 *
 * <p>What a promotion takes from neighbours is counted with the neighbours at list price, also when two of them are
 * promoted at once. Here ties do not always resolve to the earliest.
 */
public final class CategoryPlanner {

    private static final double CLOSE_ENOUGH = 1e-6;
    private static final int TRIED_EVERY = 8;
    private static final double LEAST_GAIN_MICROS = 1;

    private final PromotionPlanner planner;
    private final int rounds;
    private final ScheduleChoice choice;

    /** By prices alone, in twenty-four rounds. */
    public CategoryPlanner() {
        this(new PromotionPlanner(5_000), 24, null);
    }

    /** By a solver, and by prices where there is too much for it. */
    public CategoryPlanner(ScheduleChoice choice) {
        this(new PromotionPlanner(5_000), 24, choice);
    }

    /**
     * @param planner of a single article
     * @param rounds of prices, at least 1
     * @param choice picks between listed schedules; null to go by prices alone
     */
    CategoryPlanner(PromotionPlanner planner, int rounds, ScheduleChoice choice) {
        if (rounds < 1) {
            throw new IllegalArgumentException(
                    "the planner may set prices " + rounds + " times; it must be at least 1");
        }
        this.planner = planner;
        this.rounds = rounds;
        this.choice = choice;
    }

    /** One schedule for each item. */
    public CategorySchedule plan(List<CategoryItem> items, SharedLimits limits) {
        List<PriceModel> models =
                items.stream().map(item -> new PriceModel(item.problem())).toList();
        ExactChoice.Picked picked = choice == null ? null : ExactChoice.of(items, limits, models, choice);
        return picked == null ? byPrices(items, limits, models) : bySolver(items, models, picked);
    }

    private CategorySchedule bySolver(List<CategoryItem> items, List<PriceModel> models, ExactChoice.Picked picked) {
        double none = 0;
        List<ScheduleSearch> alone = new ArrayList<>();
        for (PriceModel model : models) {
            none += Window.follow(model, List.of()).marginMicros();
            alone.add(planner.search(model));
        }
        return schedule(
                items, models, alone, picked.windows(), none + picked.gainMicros(), none + picked.boundGainMicros());
    }

    private CategorySchedule byPrices(List<CategoryItem> items, SharedLimits limits, List<PriceModel> models) {
        SharedPrices prices = new SharedPrices(items, limits);
        List<ScheduleSearch> alone = new ArrayList<>();
        List<List<Window>> best = null;
        double margin = Double.NEGATIVE_INFINITY;
        double bound = Double.POSITIVE_INFINITY;
        double share = 1;
        for (int round = 0; round < rounds; round++) {
            double roundBound = prices.worth();
            double spent = 0;
            Map<String, int[]> asked = new HashMap<>();
            List<List<Window>> wished = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                CategoryItem item = items.get(i);
                ScheduleSearch search =
                        planner.search(new PriceModel(item.problem(), prices.slotPrices(item), prices.spendPrice()));
                if (round == 0) {
                    alone.add(search);
                }
                roundBound += search.boundMicros();
                wished.add(search.best());
                spent += Window.follow(models.get(i), search.best()).spentMicros();
                prices.count(asked, item, search.best());
            }
            share = roundBound < bound ? share : share * 0.8;
            bound = Math.min(bound, roundBound);
            if (round % TRIED_EVERY == 0 || round == rounds - 1) {
                List<List<Window>> admitted = new ResidualRoom(items, limits, planner, models).admitted(wished);
                double reached = margin(models, admitted);
                if (reached > margin) {
                    best = admitted;
                    margin = reached;
                }
            }
            if (bound - margin <= CLOSE_ENOUGH * Math.max(1, Math.abs(margin))) {
                break;
            }
            prices.step(asked, spent, roundBound - margin, share);
        }
        return schedule(items, models, alone, best, margin, bound);
    }

    private static double margin(List<PriceModel> models, List<List<Window>> choice) {
        double margin = 0;
        for (int i = 0; i < choice.size(); i++) {
            margin += Window.follow(models.get(i), choice.get(i)).marginMicros();
        }
        return margin;
    }

    /** Without the windows that add nothing, as where stock is sold without them: room may be left for them. */
    private static List<Window> worthwhile(CategoryItem item, PriceModel model, List<Window> windows) {
        AverageGain average = item.average();
        List<Window> kept = windows;
        for (Window window : windows) {
            List<Window> without = new ArrayList<>(kept);
            without.remove(window);
            double gain = average == null
                    ? Window.follow(model, kept).marginMicros()
                            - Window.follow(model, without).marginMicros()
                    : average.micros(kept) - average.micros(without);
            kept = gain < LEAST_GAIN_MICROS ? without : kept;
        }
        return kept;
    }

    private static CategorySchedule schedule(
            List<CategoryItem> items,
            List<PriceModel> models,
            List<ScheduleSearch> alone,
            List<List<Window>> choice,
            double margin,
            double bound) {
        Map<String, PromotionSchedule> byItem = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            byItem.put(
                    items.get(i).id(),
                    PromotionPlanner.schedule(
                            items.get(i).problem(),
                            models.get(i),
                            worthwhile(items.get(i), models.get(i), choice.get(i)),
                            alone.get(i)));
        }
        return new CategorySchedule(byItem, Math.round(margin), Math.max(Math.round(margin), Math.round(bound)));
    }
}
