package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.AlertKind;
import java.util.Map;

/** Chooses the sentence that fits an alert of an item. */
final class AlertWords {

    private final StockSituation item;
    private final ItemReadings readings;
    private final StockRules rules;
    private final Map<AlertKind, AlertStatus> after;
    private final Handlings said;

    AlertWords(
            StockSituation item,
            ItemReadings readings,
            StockRules rules,
            Map<AlertKind, AlertStatus> after,
            Handlings said) {
        this.item = item;
        this.readings = readings;
        this.rules = rules;
        this.after = after;
        this.said = said;
    }

    String whatIsWrong(AlertKind kind) {
        return switch (kind) {
            case OUT_OF_STOCK ->
                readings.outlook()
                        .map(outlook -> AlertReason.outOfStock(outlook, readings.receipts()))
                        .orElseGet(AlertReason::outOfStockWithoutForecast);
            case STOCKOUT_RISK ->
                isHeldOpen(kind)
                        ? AlertReason.riskHasFallen(outlook())
                        : AlertReason.stockoutRisk(outlook(), readings.receipts());
            case OVERSTOCK ->
                isHeldOpen(kind)
                        ? AlertReason.stockIsReasonable(outlook(), true)
                        : AlertReason.overstock(outlook(), item, readings.receipts());
            case PHANTOM_STOCK -> AlertReason.phantomStock(readings.onHand().orElseThrow(), readings.quiet());
            case LATE_RECEIPT ->
                isHeldOpen(kind)
                        ? AlertReason.nothingIsLate(true, readings.receipts())
                        : AlertReason.lateReceipt(readings.outlook(), readings.heededReceipts(), readings.namedLate());
        };
    }

    String whyItEnds(AlertKind kind) {
        if (said.silences(kind, readings)) {
            return AlertReason.falseAlarm(kind, said.saidBy(kind), said.markedUntil(kind));
        }
        return switch (kind) {
            case OUT_OF_STOCK -> AlertReason.backInStock(readings.onHand().orElseThrow(), readings.outlook());
            case STOCKOUT_RISK ->
                readings.onHand().orElse(0) <= 0
                        ? AlertReason.becameOutOfStock(
                                after.get(AlertKind.OUT_OF_STOCK).firing())
                        : AlertReason.riskIsOver(outlook());
            case OVERSTOCK ->
                after.get(AlertKind.PHANTOM_STOCK).firing()
                        ? AlertReason.doubtedStock()
                        : AlertReason.stockIsReasonable(outlook(), false);
            case PHANTOM_STOCK -> AlertReason.stockIsReal(readings.onHand().orElseThrow());
            case LATE_RECEIPT ->
                readings.isTooMuch() && !after.get(AlertKind.PHANTOM_STOCK).firing()
                        ? AlertReason.notMissed(outlook().onHandUnits())
                        : AlertReason.nothingIsLate(false, readings.receipts());
        };
    }

    /** An alert that its hold time keeps open although it is over must not send people running. */
    private boolean isHeldOpen(AlertKind kind) {
        return readings.of(kind).orElse(1) < rules.hold(kind).clearBelow();
    }

    private StockOutlook outlook() {
        return readings.outlook().orElseThrow();
    }
}
