package io.touchstock.inventory.promotion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The least of several relaxations. Stock is priced up to the end and up to the eve of each of the largest receipts,
 * the budget by itself and with the stock, each at a few prices.
 */
final class UpperBounds {

    private static final int MOST_RECEIPTS = 3;
    private static final double[] SHARES = {0.15, 0.3, 0.5, 0.75, 1};
    private static final double[] SPEND_PRICES = {0.1, 0.3, 0.6, 1, 2};

    private final PriceModel model;
    private final List<RelaxedProfit> relaxations = new ArrayList<>();

    UpperBounds(PriceModel model) {
        this.model = model;
        relaxations.add(new RelaxedProfit(model, 0, -1, 0));
    }

    double boundMicros(Position at) {
        double least = Double.POSITIVE_INFINITY;
        for (RelaxedProfit relaxation : relaxations) {
            least = Math.min(least, relaxation.boundMicros(at));
        }
        return least;
    }

    List<RelaxedProfit> relaxations() {
        return relaxations;
    }

    /** Brings prices of stock and budget in, where there are limits on them. */
    void tighten() {
        double highest = 0;
        for (double margin : model.unitMargin) {
            highest = Math.max(highest, margin);
        }
        boolean budget = !Double.isInfinite(model.budget);
        if (budget) {
            for (double spendPrice : SPEND_PRICES) {
                relaxations.add(new RelaxedProfit(model, 0, -1, spendPrice));
            }
        }
        if (model.stockBinds() && highest > 0) {
            for (int last : pricedUntil()) {
                for (double share : SHARES) {
                    relaxations.add(new RelaxedProfit(model, share * highest, last, 0));
                    if (budget && last == model.periods - 1) {
                        relaxations.add(new RelaxedProfit(model, share * highest, last, 0.5));
                    }
                }
            }
        }
    }

    private Set<Integer> pricedUntil() {
        Set<Integer> until = new TreeSet<>();
        until.add(model.periods - 1);
        IntStream.range(1, model.periods)
                .filter(t -> model.receipts[t] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer t) -> -model.receipts[t])
                        .thenComparing(t -> t))
                .limit(MOST_RECEIPTS)
                .forEach(t -> until.add(t - 1));
        return until;
    }
}
