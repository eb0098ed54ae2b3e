package io.touchstock.inventory.promotion;

import java.util.Comparator;
import java.util.List;

/**
 * One article whose promotions are to be timed. A period is a day or a week, as the caller counts, from 1.
 *
 * @param horizonPeriods promotions lie within these
 * @param baseUnits expected demand at list price without any promotion, for each period of the horizon and of the tail
 *     after it. The tail should be as long as the dip, or promotions drift to the end, where their dip is not paid for
 * @param listPriceMicros above 0
 * @param unitCostMicros at least 0
 * @param leftoverValueMicros what a unit left after the tail is worth: the unit cost if it goes on selling, less where
 *     the article is delisted or the season is over
 * @param ladder prices below the list price
 * @param neighbours what the promotion takes from others
 */
public record PromotionProblem(
        int horizonPeriods,
        List<Double> baseUnits,
        long listPriceMicros,
        long unitCostMicros,
        long leftoverValueMicros,
        List<PriceStep> ladder,
        PriceResponse response,
        Supply supply,
        PromotionLimits limits,
        List<CrossEffect> neighbours) {

    public PromotionProblem {
        baseUnits = List.copyOf(baseUnits);
        ladder = ladder.stream()
                .sorted(Comparator.comparingLong(PriceStep::priceMicros).reversed())
                .toList();
        neighbours = List.copyOf(neighbours);
        require(
                horizonPeriods >= 1 && horizonPeriods <= baseUnits.size(),
                "the horizon is " + horizonPeriods + " periods of " + baseUnits.size() + " with demand");
        require(unitCostMicros >= 0, "unit cost is " + unitCostMicros + " micros; it must be at least 0");
        require(leftoverValueMicros >= 0, "a leftover is worth " + leftoverValueMicros + "; at least 0");
        for (double units : baseUnits) {
            require(units >= 0 && !Double.isInfinite(units), "demand is " + units + " units; it must be at least 0");
        }
        for (PriceStep step : ladder) {
            require(
                    step.priceMicros() < listPriceMicros,
                    "a promotional price is " + step.priceMicros() + " micros; it must be below the list price of "
                            + listPriceMicros);
        }
        require(
                supply.receiptUnits().size() == baseUnits.size(),
                "there are receipts for " + supply.receiptUnits().size() + " periods and demand for "
                        + baseUnits.size());
        require(
                supply.limited() || leftoverValueMicros == unitCostMicros,
                "with unlimited stock a leftover cannot be worth other than its cost; give the stock on hand");
        for (CrossEffect neighbour : neighbours) {
            require(
                    neighbour.baseUnits().size() >= horizonPeriods,
                    "the demand of " + neighbour.sku() + " ends before the horizon");
        }
    }

    /** Unlimited stock, no neighbours. */
    public static PromotionProblem of(
            int horizonPeriods,
            List<Double> baseUnits,
            long listPriceMicros,
            long unitCostMicros,
            List<PriceStep> ladder,
            PriceResponse response,
            PromotionLimits limits) {
        return new PromotionProblem(
                horizonPeriods,
                baseUnits,
                listPriceMicros,
                unitCostMicros,
                unitCostMicros,
                ladder,
                response,
                Supply.unlimited(baseUnits.size()),
                limits,
                List.of());
    }

    public PromotionProblem withSupply(Supply other) {
        return new PromotionProblem(
                horizonPeriods,
                baseUnits,
                listPriceMicros,
                unitCostMicros,
                leftoverValueMicros,
                ladder,
                response,
                other,
                limits,
                neighbours);
    }

    public PromotionProblem withLimits(PromotionLimits other) {
        return new PromotionProblem(
                horizonPeriods,
                baseUnits,
                listPriceMicros,
                unitCostMicros,
                leftoverValueMicros,
                ladder,
                response,
                supply,
                other,
                neighbours);
    }

    public PromotionProblem withNeighbours(List<CrossEffect> others) {
        return new PromotionProblem(
                horizonPeriods,
                baseUnits,
                listPriceMicros,
                unitCostMicros,
                leftoverValueMicros,
                ladder,
                response,
                supply,
                limits,
                others);
    }

    public PromotionProblem withResponse(PriceResponse other) {
        return new PromotionProblem(
                horizonPeriods,
                baseUnits,
                listPriceMicros,
                unitCostMicros,
                leftoverValueMicros,
                ladder,
                other,
                supply,
                limits,
                neighbours);
    }

    /** For an article whose leftovers are worth that, from delisting or the end of its season. */
    public PromotionProblem withLeftoverValue(long micros) {
        return new PromotionProblem(
                horizonPeriods,
                baseUnits,
                listPriceMicros,
                unitCostMicros,
                micros,
                ladder,
                response,
                supply,
                limits,
                neighbours);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
