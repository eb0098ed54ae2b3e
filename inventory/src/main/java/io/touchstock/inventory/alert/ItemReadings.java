package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.AlertKind;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** How strongly the data speak for each kind of alert at a moment, 0 to 1; empty where they say nothing. */
final class ItemReadings {

    private final StockSituation item;
    private final StockRules rules;
    private final Instant now;
    private final OptionalInt onHand;
    private final Optional<StockOutlook> outlook;
    private final OpenReceipts receipts;
    private final QuietShelf quiet;

    ItemReadings(StockSituation item, StockRules rules, OutlookAssessment assessment, Instant now) {
        this.item = item;
        this.rules = rules;
        this.now = now;
        this.onHand = assessment.onHand(item, now);
        this.outlook = assessment.assess(item, now);
        this.receipts = assessment.openReceipts(item, now);
        this.quiet = QuietShelf.of(item, rules.shopDay());
    }

    OptionalInt onHand() {
        return onHand;
    }

    Optional<StockOutlook> outlook() {
        return outlook;
    }

    OpenReceipts receipts() {
        return receipts;
    }

    QuietShelf quiet() {
        return quiet;
    }

    OptionalDouble of(AlertKind kind) {
        return switch (kind) {
            case OUT_OF_STOCK ->
                onHand.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(onHand.getAsInt() <= 0 ? 1 : 0);
            case STOCKOUT_RISK -> fromOutlook(outlook.map(StockOutlook::stockoutProbability));
            case OVERSTOCK -> fromOutlook(outlook.map(known -> known.excess().share()));
            case PHANTOM_STOCK ->
                onHand.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(1 - quiet.probability());
            case LATE_RECEIPT -> lateReceipt();
        };
    }

    /** That nothing is late can be told from the receipts alone; so can that something is long overdue. */
    private OptionalDouble lateReceipt() {
        if (receipts.isEmpty()) {
            return OptionalDouble.of(0);
        }
        boolean overdue = receipts.overdueSince()
                .map(since -> since.plusDays(rules.kinds().receiptGraceDays())
                        .isBefore(rules.shopDay().dayOf(now)))
                .orElse(false);
        return overdue
                ? OptionalDouble.of(1)
                : fromOutlook(outlook.map(known -> known.lateness().addedProbability()));
    }

    /**
     * What an alert of that kind puts at risk, in micros: sales that will be missed at list price, the yearly cost of
     * carrying what is too much, or, where the stock is doubted, the larger of its book value and the sales it stands
     * for. Empty if price, cost or forecast are not known.
     */
    Optional<Long> valueAtRiskMicros(AlertKind kind) {
        if (item.product() == null) {
            return Optional.empty();
        }
        long price = item.product().priceMicros();
        long cost = item.product().unitCostMicros();
        return outlook.map(known -> switch (kind) {
            case OUT_OF_STOCK, STOCKOUT_RISK -> known.lostValueMicros();
            case OVERSTOCK ->
                Math.round(rules.kinds().carryingCostShare() * known.excess().units() * cost);
            case PHANTOM_STOCK ->
                Math.max(Math.round((double) known.onHandUnits() * cost), Math.round(known.demandUnits() * price));
            case LATE_RECEIPT -> Math.round(known.lateness().addedLostUnits() * price);
        });
    }

    private static OptionalDouble fromOutlook(Optional<Double> reading) {
        return reading.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(reading.get());
    }
}
