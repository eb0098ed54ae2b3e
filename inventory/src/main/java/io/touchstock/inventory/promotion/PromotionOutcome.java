package io.touchstock.inventory.promotion;

import java.util.List;

/**
 * What a schedule yields over horizon and tail, in expectation.
 *
 * @param marginMicros price plus vendor funding less unit cost on every unit sold, less the fixed cost of the windows,
 *     less what neighbours lose, less what leftovers lose in value
 * @param soldUnits per period
 * @param windowUnits sold within the windows
 * @param lostUnits asked for and not there
 * @param endStockUnits after the tail; infinite with unlimited stock
 * @param horizonStockUnits the same at the end of the horizon
 * @param spentMicros what the windows cost, net of vendor funding
 * @param cannibalisedMicros margin that neighbours lose
 */
public record PromotionOutcome(
        long marginMicros,
        List<Double> soldUnits,
        double windowUnits,
        double lostUnits,
        double endStockUnits,
        double horizonStockUnits,
        long spentMicros,
        long cannibalisedMicros) {

    public PromotionOutcome {
        soldUnits = List.copyOf(soldUnits);
    }
}
