package io.touchstock.app.shop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which promotions run when, and by what factor they move the demand of every article, their own and its neighbours.
 */
final class PromotionPlan {
    private static final int DIP_DAYS = 10;
    private static final double DIP_HALF_LIFE_DAYS = 2;
    private static final long CENT_MICROS = 10_000;

    private final ShopScenario scenario;
    private final PriceList prices;
    private final List<PlannedPromotion> promotions = new ArrayList<>();
    private final int[][] running;
    private final float[][] factor;

    PromotionPlan(ShopScenario scenario, PriceList prices, Chance chance) {
        this.scenario = scenario;
        this.prices = prices;
        int series = scenario.products().size() * scenario.locations().size();
        running = new int[series][scenario.days()];
        factor = new float[series][scenario.days()];
        for (int s = 0; s < series; s++) {
            Arrays.fill(running[s], -1);
            Arrays.fill(factor[s], 1f);
        }
        if (scenario.promotions().meanGapDays() > 0) {
            for (int product = 0; product < scenario.products().size(); product++) {
                schedule(product, chance);
            }
        }
    }

    private void schedule(int product, Chance chance) {
        PromotionSpec spec = scenario.promotions();
        int day = Math.max(0, scenario.products().get(product).launchDay() + 30);
        for (int number = 0; day < scenario.days(); number++) {
            long bits = chance.bits(Draw.PROMOTION, product, number, 0);
            int start =
                    day + (int) (spec.meanGapDays() * (number == 0 ? 1 : 0.5 + Chance.unit(bits, 0)) * spread(bits));
            int end = start + Chance.between(Chance.next(bits, 2), spec.minDays(), spec.maxDays()) - 1;
            if (start >= scenario.days()) {
                return;
            }
            double depth = spec.minDepth() + (spec.maxDepth() - spec.minDepth()) * Chance.unit(bits, 3);
            boolean everywhere = Chance.unit(bits, 4) < 0.75;
            int location = everywhere
                    ? -1
                    : Chance.between(
                            Chance.next(bits, 5), 0, scenario.locations().size() - 1);
            long list = prices.priceMicros(product, start);
            long price = Math.max(CENT_MICROS, Math.round(list * (1 - depth) / CENT_MICROS) * CENT_MICROS);
            String id = "promo-" + scenario.products().get(product).sku() + "-" + (number + 1);
            add(new PlannedPromotion(id, product, location, start, end, depth, price));
            day = end + 1;
        }
    }

    private static double spread(long bits) {
        return 0.2 + 0.8 * Chance.unit(bits, 1);
    }

    private void add(PlannedPromotion promotion) {
        promotions.add(promotion);
        PromotionSpec spec = scenario.promotions();
        double lift = lift(promotion);
        String category = scenario.products().get(promotion.product()).category();
        for (int location = 0; location < scenario.locations().size(); location++) {
            if (!promotion.runsAt(location)) {
                continue;
            }
            int own = series(promotion.product(), location);
            for (int day = promotion.startDay(); day <= last(promotion.endDay()); day++) {
                running[own][day] = promotions.size() - 1;
                times(own, day, lift);
            }
            for (int day = promotion.endDay() + 1; day <= last(promotion.endDay() + DIP_DAYS); day++) {
                int since = day - promotion.endDay() - 1;
                times(own, day, 1 - spec.dip() * Math.pow(0.5, since / DIP_HALF_LIFE_DAYS));
            }
            double taken = 1 - spec.cannibalisation() * (1 - 1 / lift);
            for (int other = 0; other < scenario.products().size(); other++) {
                if (other != promotion.product()
                        && scenario.products().get(other).category().equals(category)) {
                    for (int day = promotion.startDay(); day <= last(promotion.endDay()); day++) {
                        times(series(other, location), day, taken);
                    }
                }
            }
        }
    }

    /** Demand under the promotion relative to demand without: the price effect times the display effect. */
    private double lift(PlannedPromotion promotion) {
        double elasticity = scenario.products().get(promotion.product()).elasticity();
        return Math.pow(1 - promotion.depth(), elasticity)
                * (1 + scenario.promotions().displayLift());
    }

    private void times(int series, int day, double by) {
        factor[series][day] = (float) (factor[series][day] * by);
    }

    private int last(int day) {
        return Math.min(day, scenario.days() - 1);
    }

    private int series(int product, int location) {
        return product * scenario.locations().size() + location;
    }

    List<PlannedPromotion> promotions() {
        return promotions;
    }

    /** Factor on demand: lift, dip and what neighbours take. */
    double factor(int series, int day) {
        return factor[series][day];
    }

    /** The promotion that runs for the series that day, or null. */
    PlannedPromotion running(int series, int day) {
        int index = running[series][day];
        return index < 0 ? null : promotions.get(index);
    }
}
