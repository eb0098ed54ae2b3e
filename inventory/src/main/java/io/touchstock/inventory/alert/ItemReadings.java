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
    private final OutlookAssessment assessment;
    private final OpenReceipts receipts;
    private Optional<StockOutlook> outlook;
    private QuietShelf quiet;

    ItemReadings(StockSituation item, StockRules rules, OutlookAssessment assessment, Instant now) {
        this.item = item;
        this.rules = rules;
        this.now = now;
        this.onHand = assessment.onHand(item, now);
        this.assessment = assessment;
        this.receipts = assessment.openReceipts(item, now);
    }

    OptionalInt onHand() {
        return onHand;
    }

    /** Made when it is first asked for, for it takes a projection. */
    Optional<StockOutlook> outlook() {
        if (outlook == null) {
            outlook = assessment.assess(item, now);
        }
        return outlook;
    }

    OpenReceipts receipts() {
        return receipts;
    }

    QuietShelf quiet() {
        if (quiet == null) {
            quiet = QuietShelf.of(item, rules.shopDay());
        }
        return quiet;
    }

    OptionalDouble of(AlertKind kind) {
        return switch (kind) {
            case OUT_OF_STOCK ->
                onHand.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(onHand.getAsInt() <= 0 ? 1 : 0);
            case STOCKOUT_RISK -> fromOutlook(outlook().map(StockOutlook::stockoutProbability));
            case OVERSTOCK -> fromOutlook(outlook().map(known -> known.excess().share()));
            case PHANTOM_STOCK ->
                onHand.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(1 - quiet().probability());
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
                : fromOutlook(outlook().map(known -> known.lateness().addedProbability()));
    }

    /** See {@link ValueAtRisk}; empty without an outlook, too. */
    Optional<Long> valueAtRiskMicros(AlertKind kind) {
        return outlook().flatMap(known -> ValueAtRisk.micros(kind, item.product(), known, rules.kinds()));
    }

    private static OptionalDouble fromOutlook(Optional<Double> reading) {
        return reading.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(reading.get());
    }
}
