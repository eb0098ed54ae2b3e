package io.touchstock.inventory.alert;

import java.time.Duration;
import java.time.ZoneId;

/** Rules that wait for a second reading, so that tests can see what happens in between. */
public final class CautiousRules {

    private static final HoldRules TWO_READINGS_AT_EVEN_ODDS =
            new HoldRules(0.5, 0.3, 2, Duration.ZERO, 3, Duration.ofDays(1));
    private static final HoldRules TWO_READINGS_OF_LATENESS =
            new HoldRules(0.3, 0.15, 2, Duration.ZERO, 2, Duration.ZERO);

    private CautiousRules() {}

    public static StockRules stock(ZoneId zone) {
        StockRules usual = StockRules.defaults(zone);
        AlertKindRules kinds = usual.kinds();
        return new StockRules(
                usual.shopDay(),
                usual.outOfStock(),
                TWO_READINGS_AT_EVEN_ODDS,
                usual.serviceLevel(),
                usual.reviewDays(),
                usual.defaultLeadTimeDays(),
                usual.receiptLatenessSdDays(),
                usual.dayCorrelation(),
                usual.overdueReceiptsKeptDays(),
                usual.stockMaxAge(),
                usual.forecastMaxAge(),
                new AlertKindRules(
                        kinds.overstock(),
                        kinds.phantomStock(),
                        TWO_READINGS_OF_LATENESS,
                        kinds.overstockCoverDays(),
                        1,
                        0,
                        kinds.carryingCostShare(),
                        kinds.severity(),
                        kinds.falseAlarmDays()));
    }

    public static WatchRules watch(ZoneId zone) {
        WatchRules usual = WatchRules.defaults(zone);
        return new WatchRules(stock(zone), usual.silentFor(), usual.allowedLateness(), usual.catalogueKeptFor());
    }
}
