package io.touchstock.inventory.promotion;

import java.util.ArrayList;
import java.util.List;

/**
 * What one window of a schedule does beside the windows before it. The gains of a schedule's windows add up to the gain
 * of the schedule.
 *
 * @param promotion when, and at which price
 * @param soldUnits within the window
 * @param upliftUnits of those, what the window adds
 * @param laterUnits what it adds after its last period, tail included; below 0 for a dip
 * @param marginMicros of what is sold within the window, vendor funding included, its fixed cost taken off
 * @param gainMicros what it adds to the margin of horizon and tail, neighbours' losses taken off
 */
public record WindowOutcome(
        PlannedPromotion promotion,
        double soldUnits,
        double upliftUnits,
        double laterUnits,
        long marginMicros,
        long gainMicros) {

    static List<WindowOutcome> of(PromotionProblem problem, PriceModel model, List<Window> windows) {
        List<WindowOutcome> all = new ArrayList<>();
        PromotionOutcome before = OutcomeOfWindows.of(problem, model, List.of());
        PromotionOutcome whole = OutcomeOfWindows.of(problem, model, windows);
        for (int k = 0; k < windows.size(); k++) {
            PromotionOutcome after = OutcomeOfWindows.of(problem, model, windows.subList(0, k + 1));
            Window window = windows.get(k);
            int end = window.start() + window.length();
            double sold = units(whole, window.start(), end);
            all.add(new WindowOutcome(
                    window.planned(model),
                    sold,
                    units(after, window.start(), end) - units(before, window.start(), end),
                    units(after, end, model.periods) - units(before, end, model.periods),
                    Math.round(sold * (model.paidMicros(window.price()) - problem.unitCostMicros())
                            - problem.limits().fixedCostMicros()),
                    after.marginMicros() - before.marginMicros()));
            before = after;
        }
        return all;
    }

    private static double units(PromotionOutcome outcome, int from, int to) {
        double units = 0;
        for (int t = from; t < to; t++) {
            units += outcome.soldUnits().get(t);
        }
        return units;
    }
}
