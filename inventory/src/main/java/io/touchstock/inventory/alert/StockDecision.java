package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.StockAlert;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Decides which alerts of an item open and end: a pure function of what is known, of what was remembered, and of the
 * moment. One alert a kind; an item that is out of stock is not also at risk.
 */
public final class StockDecision {

    private static final double LONGEST_COVER_DAYS = 9999;

    private final StockRules rules;
    private final OutlookAssessment assessment;

    /** With the shop's rules. */
    public StockDecision(StockRules rules) {
        this.rules = rules;
        this.assessment = new OutlookAssessment(rules);
    }

    /** Evaluates an item. {@code previous} is what the last evaluation left, empty at first. */
    public StockVerdict evaluate(StockSituation item, List<AlertStatus> previous, Instant now) {
        Optional<StockOutlook> outlook = assessment.assess(item, now);
        OptionalInt onHand = assessment.onHand(item, now);
        AlertStatus emptyBefore = status(previous, AlertKind.OUT_OF_STOCK);
        AlertStatus riskBefore = status(previous, AlertKind.STOCKOUT_RISK);

        AlertStatus empty = AlertMachine.next(emptyBefore, emptyReading(onHand), now, rules.outOfStock());
        AlertStatus risk = empty.firing()
                ? AlertStatus.ok(AlertKind.STOCKOUT_RISK)
                : AlertMachine.next(riskBefore, riskReading(outlook), now, rules.stockoutRisk());

        List<StockAlert> changes = new ArrayList<>();
        AlertWriter writer = new AlertWriter(item, outlook.orElse(null), onHand.orElse(0), now);
        if (riskBefore.firing() && !risk.firing()) {
            changes.add(writer.resolved(
                    AlertKind.STOCKOUT_RISK,
                    empty.firing() ? AlertReason.becameOutOfStock() : AlertReason.riskIsOver(outlook.orElseThrow())));
        }
        if (!emptyBefore.firing() && empty.firing()) {
            changes.add(writer.opened(
                    AlertKind.OUT_OF_STOCK,
                    outlook.map(AlertReason::outOfStock).orElseGet(AlertReason::outOfStockWithoutForecast)));
        }
        if (emptyBefore.firing() && !empty.firing()) {
            changes.add(writer.resolved(AlertKind.OUT_OF_STOCK, AlertReason.backInStock(onHand.orElseThrow())));
        }
        if (!riskBefore.firing() && risk.firing()) {
            changes.add(writer.opened(AlertKind.STOCKOUT_RISK, AlertReason.stockoutRisk(outlook.orElseThrow())));
        }
        if (rules.shopDay().isDayEnd(now)) {
            changes.addAll(retold(
                    writer,
                    emptyBefore.firing() && empty.firing() && onHand.isPresent(),
                    riskBefore.firing() && risk.firing(),
                    outlook));
        }
        return new StockVerdict(List.of(empty, risk), changes);
    }

    /**
     * At a day's end what stays open is told again with the day's figures, or people would act on old ones; without
     * data there is nothing new to tell.
     */
    private List<StockAlert> retold(
            AlertWriter writer, boolean stillEmpty, boolean stillAtRisk, Optional<StockOutlook> outlook) {
        if (stillEmpty) {
            return List.of(writer.opened(
                    AlertKind.OUT_OF_STOCK,
                    outlook.map(AlertReason::outOfStock).orElseGet(AlertReason::outOfStockWithoutForecast)));
        }
        return stillAtRisk
                ? outlook.map(known -> writer.opened(AlertKind.STOCKOUT_RISK, reason(known))).stream()
                        .toList()
                : List.of();
    }

    /** An alert that its hold time keeps open although the risk is over must not send people running. */
    private String reason(StockOutlook outlook) {
        return outlook.stockoutProbability() < rules.stockoutRisk().clearBelow()
                ? AlertReason.riskHasFallen(outlook)
                : AlertReason.stockoutRisk(outlook);
    }

    /** Ends what is open for an item that is no longer watched. */
    public List<StockAlert> endWatch(StockSituation item, List<AlertStatus> previous, Instant now) {
        AlertWriter writer =
                new AlertWriter(item, null, assessment.onHand(item, now).orElse(0), now);
        return previous.stream()
                .filter(AlertStatus::firing)
                .map(status -> writer.resolved(status.kind(), AlertReason.noLongerWatched()))
                .toList();
    }

    private static OptionalDouble emptyReading(OptionalInt onHand) {
        return onHand.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(onHand.getAsInt() <= 0 ? 1 : 0);
    }

    private static OptionalDouble riskReading(Optional<StockOutlook> outlook) {
        return outlook.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(outlook.get().stockoutProbability());
    }

    private static AlertStatus status(List<AlertStatus> previous, AlertKind kind) {
        return previous.stream()
                .filter(status -> status.kind() == kind)
                .findFirst()
                .orElseGet(() -> AlertStatus.ok(kind));
    }

    /** Fills in an alert; without an outlook the numbers that need one are 0 or null. */
    private record AlertWriter(StockSituation item, StockOutlook outlook, int onHandUnits, Instant now) {

        StockAlert opened(AlertKind kind, String reason) {
            return alert(kind, AlertState.OPEN, reason);
        }

        StockAlert resolved(AlertKind kind, String reason) {
            return alert(kind, AlertState.RESOLVED, reason);
        }

        private StockAlert alert(AlertKind kind, AlertState state, String reason) {
            boolean known = outlook != null;
            Product product = item.product();
            return new StockAlert(
                    item.sku(),
                    item.location(),
                    kind,
                    state,
                    onHandUnits,
                    known ? outlook.stockoutProbability() : 0,
                    known ? outlook.p10() : null,
                    known ? outlook.p50() : null,
                    known ? outlook.p90() : null,
                    known ? capped(outlook.projection().coverOnHandDays()) : 0,
                    known ? outlook.lostUnits() : 0,
                    known ? outlook.lostValueMicros() : 0,
                    known ? outlook.order().orderUnits() : 0,
                    known ? outlook.orderBy() : null,
                    reason,
                    item.forecast() == null ? null : item.forecast().modelVersion(),
                    forecastAsOf(),
                    now,
                    null,
                    product == null ? null : product.name(),
                    product == null ? null : product.category(),
                    product == null ? null : product.owner(),
                    known && outlook.nextReceiptOn() != null ? outlook.nextReceiptUnits() : null,
                    known ? outlook.nextReceiptOn() : null,
                    known ? capped(outlook.projection().coverWithReceiptsDays()) : null,
                    known ? outlook.projection().gapDays() : null,
                    product == null || !known || outlook.order().orderUnits() == 0
                            ? null
                            : outlook.order().orderUnits() * product.unitCostMicros(),
                    null,
                    List.of(),
                    null,
                    item.stock() == null ? null : item.stock().at(),
                    null,
                    null);
        }

        private LocalDate forecastAsOf() {
            return item.forecast() == null ? null : item.forecast().asOf();
        }

        /** JSON knows no infinity. */
        private static double capped(double coverDays) {
            return Math.min(LONGEST_COVER_DAYS, coverDays);
        }
    }
}
