package io.touchstock.app.jobs;

import io.touchstock.app.config.AdsConfig;
import io.touchstock.app.config.JourneysConfig;
import io.touchstock.app.config.LateReceiptConfig;
import io.touchstock.app.config.OverstockConfig;
import io.touchstock.app.config.PhantomStockConfig;
import io.touchstock.app.config.PromotionsConfig;
import io.touchstock.app.config.SeverityConfig;
import io.touchstock.app.config.StockConfig;
import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.inventory.alert.AlertKindRules;
import io.touchstock.inventory.alert.HoldRules;
import io.touchstock.inventory.alert.SeverityBounds;
import io.touchstock.inventory.alert.ShopDay;
import io.touchstock.inventory.alert.StockRules;
import io.touchstock.inventory.alert.WatchRules;
import io.touchstock.inventory.flink.StockJobRules;
import io.touchstock.inventory.media.AdRules;
import io.touchstock.inventory.media.LossRules;
import io.touchstock.inventory.media.LossWatchRules;
import io.touchstock.inventory.media.WasteRules;
import io.touchstock.inventory.promotion.HoldPolicy;
import io.touchstock.inventory.watch.ArticleRules;
import io.touchstock.inventory.watch.PromotionRules;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** The settings of the stock job as the rules that its modules take. */
public final class StockSettings {

    private static final double MICROS = 1e6;

    private StockSettings() {}

    static StockJobRules rules(TouchstockConfig config) {
        StockConfig stock = config.stock();
        ZoneId zone = config.shop().timeZone();
        ArticleRules articles = new ArticleRules(
                new WatchRules(
                        stockRules(stock, zone), stock.retireAfter(), stock.allowedLateness(), stock.catalogueKept()),
                ads(stock.ads()),
                promotions(stock.promotions()),
                stock.ads().campaignsGoOnFor(),
                stock.ads().unpaidChannels(),
                days(stock.substituteCover()));
        int openDays = wholeDays(stock.losses().correctedFor());
        WasteRules waste = new WasteRules(zone, openDays, stock.retireAfter().plusDays(openDays));
        LossWatchRules losses = LossWatchRules.usual(
                new LossRules(zone, stock.losses().orderProbability().fraction()), longestLookback(config.journeys()));
        return new StockJobRules(articles, waste, losses);
    }

    /** Where there is no limit no journey without an order ever ends, so any length serves. */
    private static Duration longestLookback(JourneysConfig journeys) {
        return Stream.concat(Stream.of(journeys.lookback()), journeys.lookbackOfKinds().values().stream())
                .flatMap(Optional::stream)
                .max(Duration::compareTo)
                .orElse(Duration.ofDays(30));
    }

    /** The rules by which alerts are raised. */
    public static StockRules stockRules(StockConfig stock, ZoneId zone) {
        return new StockRules(
                ShopDay.aroundTheClock(zone),
                HoldRules.immediate(),
                new HoldRules(
                        stock.openAbove().fraction(),
                        stock.resolveBelow().fraction(),
                        stock.openAfterReadings(),
                        stock.openHold(),
                        stock.resolveAfterReadings(),
                        stock.resolveHold()),
                stock.serviceLevel().fraction(),
                wholeDays(stock.reviewPeriod()),
                days(stock.defaultLeadTime()),
                days(stock.receiptLateness()),
                stock.dayCorrelation().fraction(),
                wholeDays(stock.overdueReceiptsKept()),
                stock.stockMaxAge(),
                stock.forecastMaxAge(),
                kinds(stock));
    }

    static AlertKindRules kinds(StockConfig stock) {
        OverstockConfig overstock = stock.overstock();
        PhantomStockConfig phantom = stock.phantomStock();
        LateReceiptConfig late = stock.lateReceipt();
        SeverityConfig severity = stock.severity();
        return new AlertKindRules(
                new HoldRules(
                        overstock.openAbove().fraction(),
                        overstock.resolveBelow().fraction(),
                        overstock.openAfterReadings(),
                        overstock.openHold(),
                        overstock.resolveAfterReadings(),
                        overstock.resolveHold()),
                new HoldRules(
                        phantom.openAbove().fraction(),
                        phantom.resolveBelow().fraction(),
                        phantom.openAfterReadings(),
                        phantom.openHold(),
                        phantom.resolveAfterReadings(),
                        phantom.resolveHold()),
                new HoldRules(
                        late.openAbove().fraction(),
                        late.resolveBelow().fraction(),
                        late.openAfterReadings(),
                        late.openHold(),
                        late.resolveAfterReadings(),
                        late.resolveHold()),
                wholeDays(overstock.neverTooMuch()),
                wholeDays(late.grace()),
                late.overdueFrom().fraction(),
                overstock.carryingCost().fraction(),
                new SeverityBounds(
                        micros(severity.mediumFrom()), micros(severity.highFrom()), micros(severity.criticalFrom())),
                wholeDays(stock.falseAlarmFor()));
    }

    static AdRules ads(AdsConfig ads) {
        return new AdRules(
                ads.pauseAbove().fraction(),
                ads.resumeBelow().fraction(),
                days(ads.pauseCover()),
                days(ads.resumeCover()),
                ads.pauseAfterReadings(),
                ads.resumeAfterReadings(),
                wholeDays(ads.horizon()));
    }

    static PromotionRules promotions(PromotionsConfig promotions) {
        return new PromotionRules(
                new HoldPolicy(
                        promotions.mostStockoutProbability().fraction(),
                        promotions.leastFillRate().fraction()),
                promotions.assumedElasticity(),
                wholeDays(promotions.suggestEvery()),
                promotions.discountShares(),
                promotions.lengthDays(),
                promotions.most(),
                wholeDays(promotions.gap()),
                promotions.minimumOnHand(),
                micros(promotions.fixedCost()));
    }

    private static long micros(double amount) {
        return Math.round(amount * MICROS);
    }

    private static int wholeDays(Duration duration) {
        return Math.toIntExact(duration.toDays());
    }

    private static double days(Duration duration) {
        return duration.toMillis() / (double) Duration.ofDays(1).toMillis();
    }
}
