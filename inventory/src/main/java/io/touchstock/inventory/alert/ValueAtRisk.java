package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.Product;
import java.util.Optional;

/** What an alert puts at risk, in money: by it alerts are ranked and their severity is set. */
public final class ValueAtRisk {

    private ValueAtRisk() {}

    /**
     * In micros: sales that will be missed at list price, the yearly cost of carrying what is too much, or, where the
     * stock is doubted, the larger of its book value and the sales it stands for. Empty if the price or cost that it
     * takes is not known; one of 0 counts as not known.
     *
     * @param product null if the catalogue does not know it
     */
    public static Optional<Long> micros(AlertKind kind, Product product, StockOutlook outlook, AlertKindRules rules) {
        if (product == null) {
            return Optional.empty();
        }
        long price = product.priceMicros();
        long cost = product.unitCostMicros();
        long needed = switch (kind) {
            case OUT_OF_STOCK, STOCKOUT_RISK, LATE_RECEIPT -> price;
            case OVERSTOCK -> cost;
            case PHANTOM_STOCK -> Math.max(price, cost);
        };
        if (needed == 0) {
            return Optional.empty();
        }
        return Optional.of(
                switch (kind) {
                    case OUT_OF_STOCK, STOCKOUT_RISK -> outlook.lostValueMicros();
                    case OVERSTOCK ->
                        Math.round(rules.carryingCostShare() * outlook.excess().units() * cost);
                    case PHANTOM_STOCK ->
                        Math.max(
                                Math.round((double) outlook.onHandUnits() * cost),
                                Math.round(outlook.demandUnits() * price));
                    case LATE_RECEIPT -> Math.round(outlook.lateness().addedLostUnits() * price);
                });
    }

    /** The same in units, for what has no price: that are missed, too many, or doubted. */
    static double units(AlertKind kind, StockOutlook outlook) {
        return switch (kind) {
            case OUT_OF_STOCK, STOCKOUT_RISK -> outlook.lostUnits();
            case OVERSTOCK -> outlook.excess().units();
            case PHANTOM_STOCK -> Math.max(outlook.onHandUnits(), outlook.demandUnits());
            case LATE_RECEIPT -> outlook.lateness().addedLostUnits();
        };
    }
}
