package io.touchstock.inventory.promotion;

import java.util.ArrayList;
import java.util.List;

/**
 * The schedule that is best if promotions did not influence each other: margins of single windows are added up, under
 * the same limits on number, gap and blackout. Fast, and a yardstick for the exact plan. Source: Cohen et al. (2017),
 * section 4.
 *
 * @param promotions in order of time
 * @param approximateMarginMicros margin without promotions plus the sum of what each adds alone
 * @param trueMarginMicros what the schedule earns; {@link Long#MIN_VALUE} if stock or budget do not allow it
 */
public record LinearApproximation(
        List<PlannedPromotion> promotions, long approximateMarginMicros, long trueMarginMicros) {

    public LinearApproximation {
        promotions = List.copyOf(promotions);
    }

    /** Solves it by dynamic programming over period and promotions left. */
    public static LinearApproximation of(PromotionProblem problem) {
        PriceModel model = new PriceModel(problem);
        double none = Window.follow(model, List.of()).marginMicros();
        int most = model.mostPromotions();
        double[][] best = new double[model.horizon + 1][most + 1];
        Window[][] choice = new Window[model.horizon + 1][most + 1];
        for (int t = model.horizon - 1; t >= 0; t--) {
            for (int left = 0; left <= most; left++) {
                best[t][left] = best[t + 1][left];
            }
            for (Window window : singles(model, t)) {
                Position alone = Window.follow(model, List.of(window));
                if (alone == null) {
                    continue;
                }
                int next = Math.min(model.horizon, t + window.length() + model.gap());
                for (int left = 1; left <= most; left++) {
                    double value = alone.marginMicros() - none + best[next][left - 1];
                    double known = best[t][left];
                    boolean better = value > known + ScheduleSearch.tolerance(none);
                    boolean sameButEarlier = choice[t][left] == null
                            && value > ScheduleSearch.tolerance(none)
                            && value > known - ScheduleSearch.tolerance(none);
                    if (better || sameButEarlier) {
                        best[t][left] = value;
                        choice[t][left] = window;
                    }
                }
            }
        }
        List<Window> chosen = new ArrayList<>();
        int left = most;
        for (int t = 0; t < model.horizon; ) {
            Window window = choice[t][left];
            if (window == null) {
                t++;
            } else {
                chosen.add(window);
                left--;
                t = Math.min(model.horizon, t + window.length() + model.gap());
            }
        }
        Position end = Window.follow(model, chosen);
        return new LinearApproximation(
                PromotionPlanner.planned(model, chosen),
                Math.round(none + best[0][most]),
                end == null ? Long.MIN_VALUE : Math.round(end.marginMicros()));
    }

    private static List<Window> singles(PriceModel model, int start) {
        List<Window> windows = new ArrayList<>();
        for (int price = 1; price < model.prices; price++) {
            for (int length : model.windowLengths()) {
                if (model.open(start, length)) {
                    windows.add(new Window(start, length, price));
                }
            }
        }
        return windows;
    }
}
