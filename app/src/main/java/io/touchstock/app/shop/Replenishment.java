package io.touchstock.app.shop;

/**
 * The shop's own (s, S) policy: below s, order up to S. It smooths its sales, knows mean and spread of the lead time,
 * adds half for a promotion it sees coming, and now and then forgets an article.
 */
final class Replenishment {
    private static final int NEGLECT_SPELL_DAYS = 28;
    private static final double SALES_VARIANCE_TO_MEAN = 1.6;
    private static final double PROMOTION_EXTRA = 0.5;

    private final ShopScenario scenario;
    private final PromotionPlan promotions;
    private final Chance chance;

    Replenishment(ShopScenario scenario, PromotionPlan promotions, Chance chance) {
        this.scenario = scenario;
        this.promotions = promotions;
        this.chance = chance;
    }

    /** Units to order tonight; 0 for none. */
    int quantity(int product, int series, int day, Shelf shelf) {
        ProductSpec spec = scenario.products().get(product);
        if (day < spec.launchDay() - spec.leadTimeMeanDays() || neglected(series, day)) {
            return 0;
        }
        double point = reorderPoint(spec, expected(spec, series, day, shelf.salesADay()));
        int position = shelf.system() + shelf.onOrder();
        return position >= point ? 0 : rounded(spec, upTo(spec, point, shelf.salesADay()) - position);
    }

    /** What lies on the shelf on the first day. */
    int initialUnits(ProductSpec spec, double salesADay) {
        return spec.launchDay() > 0 ? 0 : rounded(spec, upTo(spec, reorderPoint(spec, salesADay), salesADay));
    }

    private double reorderPoint(ProductSpec spec, double salesADay) {
        double days = spec.leadTimeMeanDays() + 1;
        double variance = salesADay * days * SALES_VARIANCE_TO_MEAN + Math.pow(salesADay * spec.leadTimeSdDays(), 2);
        return salesADay * days + scenario.supply().safety() * Math.sqrt(variance);
    }

    private double upTo(ProductSpec spec, double point, double salesADay) {
        return Math.max(point + salesADay * scenario.supply().coverDays(), spec.packSize());
    }

    private double expected(ProductSpec spec, int series, int day, double salesADay) {
        int horizon = (int) Math.ceil(spec.leadTimeMeanDays()) + 3;
        int last = Math.min(day + Math.min(horizon, scenario.promotions().noticeDays()), scenario.days() - 1);
        for (int ahead = day + 1; ahead <= last; ahead++) {
            if (promotions.running(series, ahead) != null && promotions.running(series, day) == null) {
                return salesADay * (1 + PROMOTION_EXTRA);
            }
        }
        return salesADay;
    }

    private static int rounded(ProductSpec spec, double units) {
        int packs = (int) Math.ceil(Math.max(units, spec.minimumOrderQuantity()) / spec.packSize());
        return packs * spec.packSize();
    }

    private boolean neglected(int series, int day) {
        long bits = chance.bits(Draw.NEGLECT, series, day / NEGLECT_SPELL_DAYS, 0);
        return Chance.unit(bits, 0) < scenario.supply().neglectRate()
                && day % NEGLECT_SPELL_DAYS < Chance.between(Chance.next(bits, 1), 8, 20);
    }
}
