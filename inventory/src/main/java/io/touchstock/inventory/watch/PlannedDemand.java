package io.touchstock.inventory.watch;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.inventory.alert.ShopDay;
import java.time.LocalDate;
import java.util.List;

/**
 * An item's demand with its planned promotions, all but one.
 *
 * <p>A scenario that is as fresh as the forecast gives the demand without any. Otherwise the forecast is taken to know
 * the promotions that were planned when it was made: its days within them are divided by their uplift. By how much a
 * promotion lifts demand, the scenario's elasticity says, or without a scenario the assumed one.
 */
final class PlannedDemand {

    private final Forecast base;
    private final List<Promotion> planned;
    private final List<Promotion> inBase;
    private final Product product;
    private final double elasticity;

    PlannedDemand(
            Forecast forecast,
            PromotionScenario scenario,
            List<Promotion> planned,
            Product product,
            ShopDay shopDay,
            double assumedElasticity) {
        this.planned = planned;
        this.product = product;
        this.elasticity = elasticity(scenario, assumedElasticity);
        if (scenario != null && !scenario.asOf().isBefore(forecast.asOf())) {
            this.base = new Forecast(
                    forecast.sku(), forecast.location(), scenario.asOf(), scenario.modelVersion(), scenario.without());
            this.inBase = List.of();
        } else {
            this.base = forecast;
            this.inBase = planned.stream()
                    .filter(promotion -> !promotion.updatedAt().isAfter(shopDay.endOf(forecast.asOf())))
                    .toList();
        }
    }

    /** How many times the demand at list price is asked for in a promotion; at least 1. */
    double uplift(Promotion promotion) {
        double ratio = promotion.priceMicros() / (double) product.priceMicros();
        return ratio > 0 && ratio < 1 ? Math.pow(ratio, -elasticity) : 1;
    }

    /** The demand without that promotion. */
    Forecast without(Promotion promotion) {
        List<Promotion> others = planned.stream()
                .filter(other -> !other.promotionId().equals(promotion.promotionId()))
                .toList();
        List<ForecastDay> days = base.days().stream()
                .map(day -> times(day, uplift(others, day.day()) / uplift(inBase, day.day())))
                .toList();
        return new Forecast(base.sku(), base.location(), base.asOf(), base.modelVersion(), days);
    }

    /** Of several on one day the strongest counts. */
    private double uplift(List<Promotion> promotions, LocalDate day) {
        return promotions.stream()
                .filter(promotion -> !day.isBefore(promotion.startsOn()) && !day.isAfter(promotion.endsOn()))
                .mapToDouble(this::uplift)
                .max()
                .orElse(1);
    }

    private static double elasticity(PromotionScenario scenario, double assumed) {
        if (scenario == null) {
            return assumed;
        }
        double ratio = scenario.promotedPriceMicros() / (double) scenario.listPriceMicros();
        return PriceEffect.upliftOf(scenario)
                .map(uplift -> Math.max(0, -Math.log(uplift) / Math.log(ratio)))
                .orElse(assumed);
    }

    private static ForecastDay times(ForecastDay day, double factor) {
        return factor == 1
                ? day
                : new ForecastDay(
                        day.day(),
                        day.mean() * factor,
                        day.q05() * factor,
                        day.q10() * factor,
                        day.q25() * factor,
                        day.q50() * factor,
                        day.q75() * factor,
                        day.q90() * factor,
                        day.q95() * factor);
    }
}
