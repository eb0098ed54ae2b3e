package io.touchstock.benchmarks.stock;

import java.util.Arrays;
import java.util.Collection;

/**
 * What all items of a shop have in common, learned once from the history before anything is scored: how promotions move
 * demand, and how far demand strays from a forecast.
 */
final class ShopHabits {

    private static final double DEPTH_STEP = 0.06;
    private static final int DEPTHS = 7;
    private static final int DAYS_AHEAD = 7;
    private static final double LEAST_DISPERSION = 0.01;
    private static final ShopHabits NONE = new ShopHabits(ones(DEPTHS), ones(ItemHistory.DIP_DAYS), 0.1, 0.1);

    private final double[] lift;
    private final double[] dip;
    private final double dispersion;
    private final double promotionDispersion;

    private ShopHabits(double[] lift, double[] dip, double dispersion, double promotionDispersion) {
        this.lift = lift;
        this.dip = dip;
        this.dispersion = dispersion;
        this.promotionDispersion = promotionDispersion;
    }

    static ShopHabits learn(Collection<ItemHistory> items) {
        double[] soldAt = new double[DEPTHS];
        double[] usualAt = new double[DEPTHS];
        double[] soldAfter = new double[ItemHistory.DIP_DAYS];
        double[] usualAfter = new double[ItemHistory.DIP_DAYS];
        for (ItemHistory item : items) {
            PastSalesForecaster forecaster = new PastSalesForecaster(NONE);
            for (int day = PastSalesForecaster.MEMORY_DAYS; day < item.days(); day++) {
                double depth = item.depth(day);
                int since = item.daysSincePromotion(day);
                if (!item.observed(day) || (depth == 0 && since < 0)) {
                    continue;
                }
                double usual = forecaster.usualUnits(item, day, day);
                if (depth > 0) {
                    soldAt[step(depth)] += item.sold(day);
                    usualAt[step(depth)] += usual;
                } else {
                    soldAfter[since] += item.sold(day);
                    usualAfter[since] += usual;
                }
            }
        }
        ShopHabits moves = new ShopHabits(ratio(soldAt, usualAt), ratio(soldAfter, usualAfter), 0.1, 0.1);
        return new ShopHabits(moves.lift, moves.dip, dispersion(items, moves, false), dispersion(items, moves, true));
    }

    /** Factor on the usual demand of a day. */
    double factor(ItemHistory item, int day) {
        double depth = item.depth(day);
        if (depth > 0) {
            return lift[step(depth)];
        }
        int since = item.daysSincePromotion(day);
        return since < 0 ? 1 : dip[since];
    }

    /** How far demand strays from a forecast: variance = mean + dispersion · mean². */
    double dispersion(boolean promoted) {
        return promoted ? promotionDispersion : dispersion;
    }

    private static double dispersion(Collection<ItemHistory> items, ShopHabits moves, boolean promoted) {
        double excess = 0;
        double squares = 0;
        PastSalesForecaster forecaster = new PastSalesForecaster(moves);
        for (ItemHistory item : items) {
            for (int day = PastSalesForecaster.MEMORY_DAYS + DAYS_AHEAD; day < item.days(); day++) {
                if (item.observed(day) && (item.depth(day) > 0) == promoted) {
                    double mean = forecaster.usualUnits(item, day, day - DAYS_AHEAD) * moves.factor(item, day);
                    double error = item.sold(day) - mean;
                    excess += error * error - mean;
                    squares += mean * mean;
                }
            }
        }
        return squares == 0 ? LEAST_DISPERSION : Math.max(LEAST_DISPERSION, excess / squares);
    }

    private static int step(double depth) {
        return Math.min(DEPTHS - 1, (int) (depth / DEPTH_STEP));
    }

    private static double[] ratio(double[] sold, double[] usual) {
        double[] ratio = ones(sold.length);
        for (int i = 0; i < sold.length; i++) {
            if (usual[i] > 0) {
                ratio[i] = sold[i] / usual[i];
            }
        }
        return ratio;
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}
