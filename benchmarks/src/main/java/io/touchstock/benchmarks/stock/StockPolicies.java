package io.touchstock.benchmarks.stock;

import io.touchstock.inventory.alert.HoldRules;
import io.touchstock.inventory.alert.ShopDay;
import io.touchstock.inventory.alert.StockRules;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The policies that are compared. The shop orders every night; an order is meant to last about a week. */
final class StockPolicies {

    /** The wait for the next chance to order, of the shop that follows its own habit. */
    static final int NIGHTLY = 1;

    private static final int CYCLE_DAYS = 7;
    private static final double[] COVER_DAYS = {7, 14, 20, 28};
    private static final double[] SERVICE_LEVELS = {0.8, 0.95, 0.995};
    private static final double[] FOLLOWED_SERVICE_LEVELS = {0.9, 0.98};

    private StockPolicies() {}

    /** Touchstock with its own defaults, in a shop that orders every night. */
    static Policy touchstockWatching() {
        return new TouchstockPolicy(
                "Touchstock", rules(NIGHTLY, 0.95, HoldRules.forForecasts()), TouchstockPolicy.Orders.NONE, false);
    }

    /** What looks on while the shop follows its habit. */
    static List<Policy> watching() {
        List<Policy> policies = new ArrayList<>();
        policies.add(touchstockWatching());
        for (double days : new double[] {3, 5, 7, 10}) {
            policies.add(new CoverRule("cover < " + text(days) + " days", days, CYCLE_DAYS, true));
        }
        policies.add(new CoverRule("cover < 7 days, 28-day mean", 7, CYCLE_DAYS, false));
        for (double level : new double[] {0.8, 0.95, 0.995}) {
            policies.add(new ReorderPointRule("reorder point, " + percent(level), level, CYCLE_DAYS, true));
        }
        policies.add(new ReorderPointRule("reorder point, 95 %, 28-day mean", 0.95, CYCLE_DAYS, false));
        return policies;
    }

    /** Families of policies whose orders are followed, each from little stock to much. */
    static List<List<Policy>> following() {
        return List.of(
                touchstock("Touchstock", true),
                touchstock("Touchstock without its counts", false),
                reorderPoints("reorder point", true),
                reorderPoints("reorder point, 28-day mean", false),
                covers("days of cover", true),
                covers("days of cover, 28-day mean", false));
    }

    private static List<Policy> touchstock(String family, boolean counts) {
        List<Policy> policies = new ArrayList<>();
        for (double level : FOLLOWED_SERVICE_LEVELS) {
            policies.add(new TouchstockPolicy(
                    family + " " + percent(level),
                    rules(CYCLE_DAYS, level, HoldRules.forForecasts()),
                    TouchstockPolicy.Orders.BY_DATE,
                    counts));
        }
        return policies;
    }

    private static List<Policy> reorderPoints(String family, boolean fromForecast) {
        List<Policy> policies = new ArrayList<>();
        for (double level : SERVICE_LEVELS) {
            policies.add(new ReorderPointRule(family + " " + percent(level), level, CYCLE_DAYS, fromForecast));
        }
        return policies;
    }

    private static List<Policy> covers(String family, boolean fromForecast) {
        List<Policy> policies = new ArrayList<>();
        for (double days : COVER_DAYS) {
            policies.add(new CoverRule(family + " " + text(days), days, CYCLE_DAYS, fromForecast));
        }
        return policies;
    }

    private static StockRules rules(int reviewDays, double serviceLevel, HoldRules risk) {
        StockRules usual = StockRules.defaults(StockShops.ZONE);
        return new StockRules(
                new ShopDay(StockShops.ZONE, LocalTime.of(7, 0), LocalTime.of(23, 0)),
                usual.outOfStock(),
                risk,
                serviceLevel,
                reviewDays,
                usual.defaultLeadTimeDays(),
                usual.receiptLatenessSdDays(),
                usual.dayCorrelation(),
                usual.overdueReceiptsKeptDays(),
                usual.stockMaxAge(),
                usual.forecastMaxAge());
    }

    private static String percent(double level) {
        return text(100 * level) + " %";
    }

    private static String text(double number) {
        double tenths = Math.round(10 * number) / 10.0;
        return tenths == Math.rint(tenths) ? String.valueOf((long) tenths) : String.valueOf(tenths);
    }
}
