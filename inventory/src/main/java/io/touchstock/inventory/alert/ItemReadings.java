package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** How strongly the data speak for each kind of alert at a moment, 0 to 1; empty where they say nothing. */
final class ItemReadings {

    private final StockSituation item;
    private final StockRules rules;
    private final Instant now;
    private final OptionalInt onHand;
    private final OutlookAssessment assessment;
    private final OpenReceipts receipts;
    private final OpenReceipts heeded;
    private Optional<StockOutlook> outlook;
    private QuietShelf quiet;

    ItemReadings(StockSituation item, StockRules rules, OutlookAssessment assessment, Instant now) {
        this.item = item;
        this.rules = rules;
        this.now = now;
        this.onHand = assessment.onHand(item, now);
        this.assessment = assessment;
        this.receipts = assessment.openReceipts(item, now);
        this.heeded = receipts;
    }

    private ItemReadings(ItemReadings all, Set<String> quietReceipts) {
        this.item = all.item;
        this.rules = all.rules;
        this.now = all.now;
        this.onHand = all.onHand;
        this.assessment = all.assessment;
        this.receipts = all.receipts;
        this.outlook = all.outlook;
        this.quiet = all.quiet;
        this.heeded = receipts.without(quietReceipts);
    }

    /** The same, but nobody wants to hear that these receipts are late. */
    ItemReadings withoutLate(Set<String> quietReceipts) {
        return quietReceipts.isEmpty() ? this : new ItemReadings(this, quietReceipts);
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

    /** Those of which people want to hear that they are late. */
    OpenReceipts heededReceipts() {
        return heeded;
    }

    /** The receipts that an alert of lateness is about: those that are overdue, or else those that the shelf needs. */
    List<Receipt> namedLate() {
        if (!heeded.overdue().isEmpty()) {
            return heeded.overdue();
        }
        List<Receipt> needed =
                outlook().map(known -> NeededReceipts.of(known, heeded)).orElse(List.of());
        return needed.isEmpty() ? heeded.next().stream().toList() : needed;
    }

    /** Whether more than enough is on hand. */
    boolean isTooMuch() {
        return of(AlertKind.OVERSTOCK).orElse(0)
                >= rules.hold(AlertKind.OVERSTOCK).fireAtLeast();
    }

    QuietShelf quiet() {
        if (quiet == null) {
            quiet = QuietShelf.of(item, rules.shopDay());
        }
        return quiet;
    }

    OptionalDouble of(AlertKind kind) {
        return switch (kind) {
            case OUT_OF_STOCK -> onHand.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(isMissed() ? 1 : 0);
            case STOCKOUT_RISK -> fromOutlook(outlook().map(StockOutlook::stockoutProbability));
            case OVERSTOCK -> fromOutlook(outlook().map(known -> known.excess().share()));
            case PHANTOM_STOCK ->
                onHand.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(1 - quiet().probability());
            case LATE_RECEIPT -> lateReceipt();
        };
    }

    /** An empty shelf that nobody comes to loses nothing. */
    private boolean isMissed() {
        return onHand.orElse(0) <= 0
                && !outlook().map(StockOutlook::hardlyAnyDemand).orElse(false);
    }

    /**
     * That nothing is late can be told from the receipts alone; so can that something is long overdue, which counts
     * unless the stock is known to last until an order of today would be there. Beside a receipt of which nobody wants
     * to hear, what lateness does cannot be told apart, and being overdue alone counts.
     */
    private OptionalDouble lateReceipt() {
        if (heeded.isEmpty()) {
            return OptionalDouble.of(0);
        }
        boolean overdue = heeded.overdueSince()
                .map(since -> since.plusDays(rules.kinds().receiptGraceDays())
                        .isBefore(rules.shopDay().dayOf(now)))
                .orElse(false);
        if (overdue || heeded != receipts) {
            return OptionalDouble.of(overdue && !lastsWithout() ? 1 : 0);
        }
        return fromOutlook(outlook().map(known -> known.lateness().addedProbability()));
    }

    private boolean lastsWithout() {
        return outlook()
                .map(known -> known.stockoutProbability() < rules.kinds().leastRiskOfOverdue())
                .orElse(false);
    }

    /** See {@link ValueAtRisk}; empty without an outlook, too. */
    Optional<Long> valueAtRiskMicros(AlertKind kind) {
        return outlook().flatMap(known -> ValueAtRisk.micros(kind, item.product(), known, rules.kinds()));
    }

    private static OptionalDouble fromOutlook(Optional<Double> reading) {
        return reading.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(reading.get());
    }
}
