package io.touchstock.inventory.promotion;

import java.util.Arrays;
import java.util.List;

/**
 * A problem as arrays. Prices are numbered, 0 is the list price; periods count from 0. The prices charged in the last
 * periods, which the dip remembers, are the digits of one number, the latest the lowest.
 *
 * <p>The margin is counted over the value of a leftover, so that stock which stays is worth nothing here; what a
 * leftover loses against its cost is one constant.
 */
final class PriceModel {

    final int horizon;
    final int periods;
    final int prices;
    final double[] unitMargin;
    final double[] unitSpend;
    final double[][] periodCost;
    final double[] receipts;
    final double[] lowestEndStock;
    final double windowCost;
    final double windowSpend;
    final double budget;
    final double constant;

    private final double[] base;
    private final double[] uplift;
    private final double[][] dip;
    private final boolean[] closed;
    private final PromotionProblem problem;
    private final long histories;

    PriceModel(PromotionProblem problem) {
        this(problem, new double[problem.horizonPeriods()], 0);
    }

    /**
     * @param slotPrice what a promotion pays for each period it runs in, beside its own costs
     * @param spendPrice what it pays for each unit of money it spends, beside its own costs
     */
    PriceModel(PromotionProblem problem, double[] slotPrice, double spendPrice) {
        this.problem = problem;
        this.horizon = problem.horizonPeriods();
        this.base =
                problem.baseUnits().stream().mapToDouble(Double::doubleValue).toArray();
        this.periods = base.length;
        this.prices = problem.ladder().size() + 1;
        int memory = problem.response().memoryPeriods();
        double states = Math.pow(prices, memory);
        if (states > 1L << 61) {
            throw new IllegalArgumentException("a dip of " + memory + " periods with " + prices
                    + " prices has too many histories to follow; plan in longer periods or with fewer prices");
        }
        this.histories = Math.round(states);
        this.unitMargin = new double[prices];
        this.unitSpend = new double[prices];
        this.uplift = new double[prices];
        this.dip = new double[memory][prices];
        this.periodCost = new double[horizon][prices];
        for (int k = 0; k < prices; k++) {
            double ratio = ratio(k);
            double paid = paidMicros(k);
            unitSpend[k] = Math.max(0, problem.listPriceMicros() - paid);
            unitMargin[k] = paid - problem.leftoverValueMicros() - spendPrice * unitSpend[k];
            uplift[k] = problem.response().upliftFactor(ratio);
            for (int lag = 1; lag <= memory; lag++) {
                dip[lag - 1][k] = problem.response().dipFactor(lag, ratio);
            }
            for (int t = 0; t < horizon && k > 0; t++) {
                periodCost[t][k] = slotPrice[t];
                for (CrossEffect neighbour : problem.neighbours()) {
                    periodCost[t][k] += neighbour.lostUnits(t + 1, ratio) * neighbour.unitMarginMicros();
                }
            }
        }
        PromotionLimits limits = problem.limits();
        this.windowSpend = limits.fixedCostMicros();
        this.windowCost = windowSpend * (1 + spendPrice);
        this.budget = limits.hasBudget() ? limits.budgetMicros() : Double.POSITIVE_INFINITY;
        this.closed = new boolean[horizon];
        for (int period : limits.blackoutPeriods()) {
            if (period >= 1 && period <= horizon) {
                closed[period - 1] = true;
            }
        }
        this.receipts = problem.supply().receiptUnits().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        this.constant =
                problem.supply().limited() ? (problem.leftoverValueMicros() - problem.unitCostMicros()) * supply() : 0;
        this.lowestEndStock = new double[periods];
        Arrays.fill(lowestEndStock, -1);
        if (problem.supply().limited()) {
            double stock = problem.supply().onHandUnits();
            for (int t = 0; t < periods; t++) {
                stock += receipts[t];
                stock -= Math.min(base[t], stock);
                lowestEndStock[t] = Math.min(problem.supply().minimumOnHandUnits(), stock);
            }
        }
    }

    double ratio(int price) {
        return priceMicros(price) / (double) problem.listPriceMicros();
    }

    long priceMicros(int price) {
        return price == 0
                ? problem.listPriceMicros()
                : problem.ladder().get(price - 1).priceMicros();
    }

    /** What a unit brings at that price, vendor funding included. */
    double paidMicros(int price) {
        return priceMicros(price) + funding(price);
    }

    boolean stockBinds() {
        return problem.supply().limited();
    }

    double onHand() {
        return problem.supply().onHandUnits();
    }

    int mostPromotions() {
        return problem.limits().mostPromotions();
    }

    int gap() {
        return problem.limits().gapPeriods();
    }

    List<Integer> windowLengths() {
        return problem.limits().windowPeriods();
    }

    long remember(long history, int price) {
        return (history * prices + price) % histories;
    }

    double demand(int period, int price, long history) {
        double units = base[period] * uplift[price];
        long rest = history;
        for (int lag = 0; rest > 0; lag++) {
            units *= dip[lag][(int) (rest % prices)];
            rest /= prices;
        }
        return units;
    }

    boolean open(int start, int length) {
        if (start + length > horizon) {
            return false;
        }
        for (int t = start; t < start + length; t++) {
            if (closed[t]) {
                return false;
            }
        }
        return true;
    }

    double periodCost(int period, int price) {
        return price == 0 || period >= horizon ? 0 : periodCost[period][price];
    }

    private long funding(int price) {
        return price == 0 ? 0 : problem.ladder().get(price - 1).vendorFundingMicros();
    }

    private double supply() {
        return problem.supply().onHandUnits()
                + problem.supply().receiptUnits().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
    }
}
