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

    /** JSON knows no infinity. */
    private static final double LONGEST_COVER_DAYS = 9999;

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
                known ? capped(outlook.projection().coverOnHandDays()) : 0,
                known ? outlook.lostUnits() : 0,
                known ? outlook.lostValueMicros() : 0,
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
                known ? capped(outlook.projection().coverWithReceiptsDays()) : null,
                known ? outlook.projection().gapDays() : null,
                product == null || suggested == 0 ? null : suggested * product.unitCostMicros(),
                sellsTooFast ? AlertReason.conflict(item.surroundings(), window()) : null,
                item.surroundings().runningCampaigns(),
                runsShort ? item.surroundings().substituteSku() : null,
                item.stock() == null ? null : item.stock().at(),
                handled,
                handledUntil);
    }

    /** What cannot be weighed is taken as of middling weight, so that it neither shouts nor hides. */
    private Severity severity(AlertKind kind) {
        return readings.valueAtRiskMicros(kind)
                .map(rules.kinds().severity()::of)
                .orElse(Severity.MEDIUM);
    }

    /** A promotion matters that runs on a day within the risk horizon. */
    private Window window() {
        LocalDate today = rules.shopDay().dayOf(now);
        int days = outlook == null ? 1 : outlook.riskHorizonDays();
        return new Window(today, today.plusDays(days - 1L));
    }

    /** Days on which a promotion is of interest, both included. */
    record Window(LocalDate from, LocalDate to) {}

    private static double capped(double coverDays) {
        return Math.min(LONGEST_COVER_DAYS, coverDays);
    }
}
