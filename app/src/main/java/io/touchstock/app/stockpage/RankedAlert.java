package io.touchstock.app.stockpage;

import io.touchstock.connectors.event.StockAlert;
import java.util.Comparator;

/**
 * An alert with what it is ranked by.
 *
 * @param valueAtRiskMicros null if price or cost are not known
 */
public record RankedAlert(StockAlert alert, Long valueAtRiskMicros, WatchedItem item) {

    /** By severity, then by value at risk, units missed and probability, the most pressing first. */
    public static final Comparator<RankedAlert> MOST_PRESSING_FIRST = Comparator.comparing(
                    (RankedAlert ranked) -> ranked.alert().severity(), Comparator.reverseOrder())
            .thenComparing(ranked -> ranked.valueAtRiskMicros() == null ? 0 : -ranked.valueAtRiskMicros())
            .thenComparing(ranked -> -ranked.alert().lostUnits())
            .thenComparing(ranked -> -ranked.alert().probability())
            .thenComparing(ranked -> ranked.alert().sku())
            .thenComparing(ranked -> ranked.alert().location())
            .thenComparing(ranked -> ranked.alert().kind());
}
