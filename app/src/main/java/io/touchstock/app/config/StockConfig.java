package io.touchstock.app.config;

import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * The stock alert job.
 *
 * @param openAbove probability of running out from which on an alert opens
 * @param openAfterReadings readings in a row that it takes
 * @param resolveBelow probability below which it is resolved
 * @param resolveAfterReadings readings in a row that it takes
 * @param resolveHold the first of them must be at least this long ago
 * @param serviceLevel probability of not running out that a suggested order aims at
 * @param reviewPeriod time between two chances to order
 * @param defaultLeadTime for items that the catalogue does not know
 * @param receiptLateness standard deviation of how late receipts tend to be
 * @param stockMaxAge an older stock level counts as missing
 * @param forecastMaxAge an older forecast counts as missing
 * @param retireAfter an item of which nothing was heard for so long counts as delisted
 * @param allowedLateness how late an input may be and still be used
 * @param openHold the first of the readings that open an alert must be at least this long ago
 * @param dayCorrelation how far the days of a forecast err together
 * @param overdueReceiptsKept how long an overdue receipt still counts as ordered
 * @param catalogueKept how long an article that is at no location is remembered
 * @param falseAlarmFor how long a kind of alert stays quiet that was called a false alarm
 * @param substituteCover how long the stock of a substitute must last
 * @param overstock when too much stock is an alert
 * @param phantomStock when recorded stock is doubted
 * @param lateReceipt when a late delivery is an alert
 * @param severity what an alert weighs
 * @param ads when adverts pause and resume
 * @param promotions when promotions are held and suggested
 * @param losses how wasted spend and lost sales are told
 */
public record StockConfig(
        @Setting(
                doc = "An alert opens when the probability of running out before an order could arrive reaches this.",
                byDefault = "30%",
                atLeast = "1%",
                atMost = "99%")
        Percentage openAbove,

        @Setting(doc = "Evaluations in a row that it takes.", byDefault = "1", atLeast = "1", atMost = "100")
        int openAfterReadings,

        @Setting(
                doc = "An open alert is resolved when the probability falls below this.",
                byDefault = "15%",
                atLeast = "0%",
                atMost = "99%")
        Percentage resolveBelow,

        @Setting(doc = "Evaluations in a row that it takes.", byDefault = "2", atLeast = "1", atMost = "100")
        int resolveAfterReadings,

        @Setting(
                doc = "The first of them must be at least this long ago.",
                byDefault = "1d",
                atLeast = "0s",
                atMost = "30d")
        Duration resolveHold,

        @Setting(
                doc = "Probability of not running out that a suggested order aims at.",
                byDefault = "95%",
                atLeast = "50%",
                atMost = "99.9%")
        Percentage serviceLevel,

        @Setting(
                doc = "Time between two chances to order, in whole days.",
                byDefault = "7d",
                atLeast = "0d",
                atMost = "90d")
        Duration reviewPeriod,

        @Setting(
                doc = "Lead time of items that the catalogue does not know.",
                byDefault = "7d",
                atLeast = "0d",
                atMost = "365d")
        Duration defaultLeadTime,

        @Setting(
                doc =
                        "How late a receipt tends to be that does not say so itself: the standard deviation of a normal delay,"
                                + " of which the late half counts; 0d for on its day.",
                byDefault = "0d",
                atLeast = "0d",
                atMost = "60d")
        Duration receiptLateness,

        @Setting(
                doc = "An older stock level counts as missing; missing data never resolves an alert.",
                byDefault = "3d",
                atLeast = "1h",
                atMost = "90d")
        Duration stockMaxAge,

        @Setting(
                doc = "A forecast whose last seen day ended longer ago counts as missing.",
                byDefault = "7d",
                atLeast = "1d",
                atMost = "90d")
        Duration forecastMaxAge,

        @Setting(
                doc = "An item of which nothing was heard for so long counts as delisted.",
                byDefault = "60d",
                atLeast = "1d",
                atMost = "730d")
        Duration retireAfter,

        @Setting(doc = "How late an input may be and still be used.", byDefault = "1d", atLeast = "0s", atMost = "30d")
        Duration allowedLateness,

        @Setting(
                doc = "The first of the evaluations that open an alert must be at least this long ago.",
                byDefault = "0s",
                atLeast = "0s",
                atMost = "30d")
        Duration openHold,

        @Setting(
                doc = "How far the days of a forecast err together: 0% if each by itself.",
                byDefault = "0%",
                atLeast = "0%",
                atMost = "99%")
        Percentage dayCorrelation,

        @Setting(
                doc = "An overdue receipt counts as ordered for so long, in whole days, though never as arriving.",
                byDefault = "30d",
                atLeast = "0d",
                atMost = "365d")
        Duration overdueReceiptsKept,

        @Setting(
                doc = "How long an article of the catalogue is remembered that is at no location.",
                byDefault = "400d",
                atLeast = "1d",
                atMost = "3650d")
        Duration catalogueKept,

        @Setting(
                doc = "A kind of alert that was called a false alarm stays quiet for so long, in whole days.",
                byDefault = "14d",
                atLeast = "0d",
                atMost = "365d")
        Duration falseAlarmFor,

        @Setting(
                doc = "An article is named as a substitute only if its stock lasts so long.",
                byDefault = "7d",
                atLeast = "0d",
                atMost = "365d")
        Duration substituteCover,

        @Setting(doc = "When too much stock is an alert.") OverstockConfig overstock,

        @Setting(doc = "When recorded stock is doubted because nothing sells.")
        PhantomStockConfig phantomStock,

        @Setting(doc = "When a late delivery is an alert.") LateReceiptConfig lateReceipt,

        @Setting(doc = "What an alert weighs, by its value at risk.")
        SeverityConfig severity,

        @Setting(doc = "When the adverts of an item pause and resume: topic ad-signals.")
        AdsConfig ads,

        @Setting(doc = "When promotions are held and suggested: topic promotion-plans.")
        PromotionsConfig promotions,

        @Setting(doc = "How wasted spend and lost sales are told: topics wasted-spend and lost-sales.")
        LossesConfig losses)
        implements Consistent {

    @Override
    public void check(BiConsumer<String, String> complaint) {
        if (resolveBelow.compareTo(openAbove) >= 0) {
            complaint.accept("resolve-below", "must be below stock.open-above, or alerts flap");
        }
        WholeDays.require("review-period", reviewPeriod, complaint);
        WholeDays.require("overdue-receipts-kept", overdueReceiptsKept, complaint);
        WholeDays.require("false-alarm-for", falseAlarmFor, complaint);
    }
}
