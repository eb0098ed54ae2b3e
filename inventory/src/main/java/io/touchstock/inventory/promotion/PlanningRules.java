package io.touchstock.inventory.promotion;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * How a shop plans its promotions.
 *
 * @param horizonPeriods in which promotions may lie, at least 1; less where a forecast or an article ends earlier
 * @param tailPeriods after the horizon, in which the dip is paid for
 * @param daysPerPeriod 1 to plan by day, 7 by week
 * @param priceRatios the ladder as shares of the list price, each between 0 and 1
 * @param pricesMicros further rungs of the ladder as prices, for the articles that cost more
 * @param vendorFundingShare of each unit's reduction that the vendor pays, 0 to 1
 * @param limits of each article, in periods; its blackout periods are those of {@code blackoutDays} besides
 * @param blackoutDays on which nothing is promoted
 * @param minimumOnHandUnits see {@link Supply}
 * @param leftoverShare of the unit cost that a unit is worth when its article is delisted, 0 to 1
 * @param crossExponent δ of {@link CrossEffect} for every other article of the category at the location; 0 for none
 * @param hold when stock carries a promotion
 * @param dayCorrelation see {@link io.touchstock.inventory.projection.ProjectionInput}
 */
public record PlanningRules(
        int horizonPeriods,
        int tailPeriods,
        int daysPerPeriod,
        List<Double> priceRatios,
        List<Long> pricesMicros,
        double vendorFundingShare,
        PromotionLimits limits,
        Set<LocalDate> blackoutDays,
        double minimumOnHandUnits,
        double leftoverShare,
        double crossExponent,
        HoldPolicy hold,
        double dayCorrelation) {

    public PlanningRules {
        priceRatios = List.copyOf(priceRatios);
        pricesMicros = List.copyOf(pricesMicros);
        blackoutDays = Set.copyOf(blackoutDays);
        require(horizonPeriods >= 1, "the horizon is " + horizonPeriods + " periods; it must be at least 1");
        require(tailPeriods >= 0, "the tail is " + tailPeriods + " periods; it must be at least 0");
        require(daysPerPeriod >= 1, "a period has " + daysPerPeriod + " days; it must be at least 1");
        for (double ratio : priceRatios) {
            require(
                    ratio > 0 && ratio < 1,
                    "a price of the ladder is " + ratio + " of the list price; between 0 and 1");
        }
        for (long price : pricesMicros) {
            require(price > 0, "a price of the ladder is " + price + " micros; it must be above 0");
        }
        require(
                vendorFundingShare >= 0 && vendorFundingShare <= 1,
                "the vendor pays " + vendorFundingShare + " of a reduction; it must lie between 0 and 1");
        require(
                leftoverShare >= 0 && leftoverShare <= 1,
                "a leftover is worth " + leftoverShare + " of its cost; it must lie between 0 and 1");
        require(
                minimumOnHandUnits >= 0 && !Double.isInfinite(minimumOnHandUnits),
                "the minimum on hand is " + minimumOnHandUnits + " units; it must be at least 0");
        require(
                dayCorrelation >= 0 && dayCorrelation <= 0.99,
                "the day correlation is " + dayCorrelation + "; it must lie between 0 and 0.99");
        require(
                crossExponent >= 0 && !Double.isInfinite(crossExponent),
                "the cross exponent is " + crossExponent + "; it must be at least 0");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
