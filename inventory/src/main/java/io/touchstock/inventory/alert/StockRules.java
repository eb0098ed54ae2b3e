package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.Product;
import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;

/**
 * How stock is judged.
 *
 * @param outOfStock for OUT_OF_STOCK, whose reading is 1 on an empty shelf and 0 otherwise
 * @param stockoutRisk for STOCKOUT_RISK, whose reading is the probability of running out within lead time plus review
 *     period; its fireAtLeast is also the risk before which an order must arrive
 * @param serviceLevel cycle service level of order suggestions, above 0 and below 1; an article may have its own
 * @param reviewDays days until the next chance to order, at least 0; an article may have its own
 * @param defaultLeadTimeDays for items that the catalogue does not know
 * @param receiptLatenessSdDays how late a receipt tends to be that does not say so itself, see
 *     {@link io.touchstock.inventory.projection.IncomingUnits}; 0 for on its day. The lead time of the catalogue says
 *     how long orders take that are still to be placed, and nothing of the day that a supplier has named
 * @param dayCorrelation how far the days of a forecast err together, 0 to 0.99
 * @param overdueReceiptsKeptDays an overdue receipt is expected later and later; after so many days it counts as lost
 * @param stockMaxAge an older stock reading counts as missing
 * @param forecastMaxAge a forecast whose last seen day ended longer ago counts as missing
 * @param kinds how the other kinds of alerts are judged, and what all of them weigh
 */
public record StockRules(
        ShopDay shopDay,
        HoldRules outOfStock,
        HoldRules stockoutRisk,
        double serviceLevel,
        int reviewDays,
        double defaultLeadTimeDays,
        double receiptLatenessSdDays,
        double dayCorrelation,
        int overdueReceiptsKeptDays,
        Duration stockMaxAge,
        Duration forecastMaxAge,
        AlertKindRules kinds)
        implements Serializable {

    public StockRules {
        if (!(serviceLevel > 0 && serviceLevel < 1)) {
            throw new IllegalArgumentException(
                    "serviceLevel is " + serviceLevel + "; it lies between 0 and 1, both excluded");
        }
        if (reviewDays < 0 || overdueReceiptsKeptDays < 0) {
            throw new IllegalArgumentException("reviewDays is " + reviewDays + " and overdueReceiptsKeptDays "
                    + overdueReceiptsKeptDays + "; neither can be negative");
        }
        if (!(defaultLeadTimeDays >= 0) || Double.isInfinite(defaultLeadTimeDays)) {
            throw new IllegalArgumentException(
                    "defaultLeadTimeDays is " + defaultLeadTimeDays + "; it must be at least 0");
        }
        if (!(receiptLatenessSdDays >= 0) || Double.isInfinite(receiptLatenessSdDays)) {
            throw new IllegalArgumentException(
                    "receiptLatenessSdDays is " + receiptLatenessSdDays + "; it must be at least 0");
        }
        if (!(dayCorrelation >= 0 && dayCorrelation <= 0.99)) {
            throw new IllegalArgumentException("dayCorrelation is " + dayCorrelation + "; it lies between 0 and 0.99");
        }
        if (stockMaxAge.isNegative() || forecastMaxAge.isNegative()) {
            throw new IllegalArgumentException("stockMaxAge is " + stockMaxAge + " and forecastMaxAge " + forecastMaxAge
                    + "; neither can be negative");
        }
    }

    /** With the default rules for the other kinds. */
    public StockRules(
            ShopDay shopDay,
            HoldRules outOfStock,
            HoldRules stockoutRisk,
            double serviceLevel,
            int reviewDays,
            double defaultLeadTimeDays,
            double receiptLatenessSdDays,
            double dayCorrelation,
            int overdueReceiptsKeptDays,
            Duration stockMaxAge,
            Duration forecastMaxAge) {
        this(
                shopDay,
                outOfStock,
                stockoutRisk,
                serviceLevel,
                reviewDays,
                defaultLeadTimeDays,
                receiptLatenessSdDays,
                dayCorrelation,
                overdueReceiptsKeptDays,
                stockMaxAge,
                forecastMaxAge,
                AlertKindRules.defaults());
    }

    /** Cycle service level of an article's orders: its own, or the shop's. */
    double serviceLevelOf(Product product) {
        return product == null || product.serviceLevel() == null ? serviceLevel : product.serviceLevel();
    }

    /** Days until the next chance to order an article: its own, or the shop's. */
    int reviewDaysOf(Product product) {
        return product == null || product.reviewDays() == null ? reviewDays : product.reviewDays();
    }

    /** When alerts of a kind open and end. */
    HoldRules hold(AlertKind kind) {
        return switch (kind) {
            case OUT_OF_STOCK -> outOfStock;
            case STOCKOUT_RISK -> stockoutRisk;
            case OVERSTOCK -> kinds.overstock();
            case PHANTOM_STOCK -> kinds.phantomStock();
            case LATE_RECEIPT -> kinds.lateReceipt();
        };
    }

    /** 95 % service, weekly orders, 7 days of lead time where the catalogue says nothing, open around the clock. */
    public static StockRules defaults(ZoneId zone) {
        return new StockRules(
                ShopDay.aroundTheClock(zone),
                HoldRules.immediate(),
                HoldRules.forForecasts(),
                0.95,
                7,
                7,
                0,
                0,
                30,
                Duration.ofDays(3),
                Duration.ofDays(7));
    }
}
