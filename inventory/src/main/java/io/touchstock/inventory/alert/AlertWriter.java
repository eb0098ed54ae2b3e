package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.AlertHandling;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Severity;
import io.touchstock.connectors.event.StockAlert;
import java.time.Instant;
import java.time.LocalDate;

/** Fills in alerts; without an outlook the numbers that need one are 0 or null. */
final class AlertWriter {

    private final StockSituation item;
    private final ItemReadings readings;
    private final StockOutlook outlook;
    private final StockRules rules;
    private final Instant now;

    AlertWriter(StockSituation item, ItemReadings readings, StockRules rules, Instant now) {
        this.item = item;
        this.readings = readings;
        this.outlook = readings.outlook().orElse(null);
        this.rules = rules;
        this.now = now;
    }

    StockAlert open(AlertKind kind, String reason, AlertHandling handled, LocalDate handledUntil) {
        return alert(kind, AlertState.OPEN, reason, handled, handledUntil);
    }

    StockAlert resolved(AlertKind kind, String reason) {
        return alert(kind, AlertState.RESOLVED, reason, null, null);
    }

    private StockAlert alert(
            AlertKind kind, AlertState state, String reason, AlertHandling handled, LocalDate handledUntil) {
        boolean known = outlook != null;
        Product product = item.product();
        boolean runsShort = kind != AlertKind.OVERSTOCK;
        int suggested = known && runsShort ? outlook.suggestedUnits() : 0;
        boolean sellsTooFast = runsShort && kind != AlertKind.PHANTOM_STOCK;
        return new StockAlert(
                item.sku(),
                item.location(),
                kind,
                state,
                readings.onHand().orElse(0),
                known ? outlook.stockoutProbability() : 0,
                known ? outlook.p10() : null,
                known ? outlook.p50() : null,
                known ? outlook.p90() : null,
                known ? outlook.coverOnHandDays() : null,
                known ? outlook.lostUnits() : 0,
                known ? outlook.lostValueMicros() : null,
                suggested,
                suggested == 0 ? null : outlook.orderBy(),
                reason,
                item.forecast() == null ? null : item.forecast().modelVersion(),
                item.forecast() == null ? null : item.forecast().asOf(),
                now,
                severity(kind),
                product == null ? null : product.name(),
                product == null ? null : product.category(),
                product == null ? null : product.owner(),
                known && outlook.nextReceiptOn() != null ? outlook.nextReceiptUnits() : null,
                known ? outlook.nextReceiptOn() : null,
                known ? outlook.coverWithReceiptsDays() : null,
                known ? outlook.gapDays() : null,
                product == null || suggested == 0 ? null : suggested * product.unitCostMicros(),
                sellsTooFast ? AlertReason.conflict(item.surroundings(), window()) : null,
                item.surroundings().runningCampaigns(),
                runsShort ? item.surroundings().substituteSku() : null,
                item.stock() == null ? null : item.stock().at(),
                handled,
                handledUntil);
    }

    /**
     * Without a price or cost by the units at risk; what cannot be weighed at all is taken as of middling weight, so
     * that it neither shouts nor hides.
     */
    private Severity severity(AlertKind kind) {
        return readings.valueAtRiskMicros(kind)
                .map(rules.kinds().severity()::of)
                .orElseGet(() ->
                        outlook == null ? Severity.MEDIUM : SeverityBounds.ofUnits(ValueAtRisk.units(kind, outlook)));
    }

    /** A promotion matters that runs on a day within the risk horizon. */
    private Window window() {
        LocalDate today = rules.shopDay().dayOf(now);
        int days = outlook == null ? 1 : outlook.riskHorizonDays();
        return new Window(today, today.plusDays(days - 1L));
    }

    /** Days on which a promotion is of interest, both included. */
    record Window(LocalDate from, LocalDate to) {}
}
