package io.touchstock.inventory.promotion;

import java.util.ArrayList;
import java.util.List;

/** Follows a schedule period by period and keeps the books. */
final class OutcomeOfWindows {

    private OutcomeOfWindows() {}

    /** The windows need not be allowed by stock and budget. */
    static PromotionOutcome of(PromotionProblem problem, PriceModel model, List<Window> windows) {
        int[] prices = new int[model.periods];
        for (Window window : windows) {
            for (int t = window.start(); t < window.start() + window.length(); t++) {
                prices[t] = window.price();
            }
        }
        List<Double> sold = new ArrayList<>();
        double stock = model.onHand();
        double horizonStock = stock;
        double inWindows = 0;
        double lost = 0;
        double cannibalised = 0;
        double spent = windows.size() * model.windowSpend;
        double margin = model.constant - windows.size() * model.windowCost;
        long history = 0;
        for (int t = 0; t < model.periods; t++) {
            int price = prices[t];
            stock += model.receipts[t];
            double demand = model.demand(t, price, history);
            double units = Math.min(demand, stock);
            stock -= units;
            sold.add(units);
            lost += demand - units;
            spent += units * model.unitSpend[price];
            margin += units * model.unitMargin[price] - model.periodCost(t, price);
            if (price > 0) {
                inWindows += units;
                for (CrossEffect neighbour : problem.neighbours()) {
                    cannibalised += neighbour.lostUnits(t + 1, model.ratio(price)) * neighbour.unitMarginMicros();
                }
            }
            history = model.remember(history, price);
            if (t == model.horizon - 1) {
                horizonStock = stock;
            }
        }
        return new PromotionOutcome(
                Math.round(margin),
                sold,
                inWindows,
                lost,
                stock,
                horizonStock,
                Math.round(spent),
                Math.round(cannibalised));
    }
}
