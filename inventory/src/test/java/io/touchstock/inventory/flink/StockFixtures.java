package io.touchstock.inventory.flink;

import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.FeedbackAction;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.ReceiptStatus;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import io.touchstock.inventory.alert.CautiousRules;
import io.touchstock.inventory.alert.ShopDay;
import io.touchstock.inventory.media.LossRules;
import io.touchstock.inventory.media.LossWatchRules;
import io.touchstock.inventory.media.WasteRules;
import io.touchstock.inventory.watch.ArticleRules;
import io.touchstock.inventory.watch.WatchInput;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** A teapot in Berlin that sells four a day. */
final class StockFixtures {

    static final ArticleRules RULES = rules(ArticleRules.defaults(ZoneOffset.UTC));
    static final StockJobRules JOB = new StockJobRules(
            RULES,
            WasteRules.usual(ZoneOffset.UTC),
            LossWatchRules.usual(new LossRules(ZoneOffset.UTC, 1), Duration.ofDays(3)));

    static final ShopDay SHOP_DAY = RULES.stock().rules().shopDay();

    private StockFixtures() {}

    static Forecast fourADay(String sku, String asOf) {
        LocalDate last = LocalDate.parse(asOf);
        return new Forecast(
                sku,
                "berlin",
                last,
                "m1",
                IntStream.rangeClosed(1, 28)
                        .mapToObj(i -> new ForecastDay(last.plusDays(i), 4, 1, 2, 3, 4, 5, 7, 8))
                        .toList());
    }

    static StockLevel reading(String sku, String at, int onHand) {
        return new StockLevel(sku, "berlin", Instant.parse(at), onHand);
    }

    static Receipt receipt(String sku, String id, String expectedOn, ReceiptStatus status, String updatedAt) {
        return new Receipt(id, sku, "berlin", 200, LocalDate.parse(expectedOn), status, Instant.parse(updatedAt));
    }

    static Product product(String sku, double leadTimeDays, String updatedAt) {
        return new Product(
                sku, sku, "kitchen", "ann", 20_000_000, 8_000_000, leadTimeDays, 1, 20, 10, Instant.parse(updatedAt));
    }

    static AlertFeedback said(String sku, FeedbackAction action, String until, String at) {
        return new AlertFeedback(
                sku,
                "berlin",
                AlertKind.STOCKOUT_RISK,
                action,
                until == null ? null : LocalDate.parse(until),
                null,
                "ann",
                Instant.parse(at));
    }

    static Product delisted(String sku, String delistedOn, String updatedAt) {
        return new Product(
                sku,
                sku,
                "kitchen",
                "ann",
                20_000_000,
                8_000_000,
                5,
                1,
                20,
                10,
                Instant.parse(updatedAt),
                null,
                null,
                LocalDate.parse(delistedOn));
    }

    /** At half the price, everywhere. */
    static Promotion promotion(String sku, String id, String startsOn, String endsOn, String updatedAt) {
        return new Promotion(
                id,
                sku,
                null,
                LocalDate.parse(startsOn),
                LocalDate.parse(endsOn),
                10_000_000,
                Instant.parse(updatedAt));
    }

    /** A week at half the price from the first day on, which doubles demand and takes nothing from later days. */
    static PromotionScenario scenario(String sku, String asOf) {
        Forecast without = fourADay(sku, asOf);
        LocalDate first = without.asOf().plusDays(1);
        List<ForecastDay> with = without.days().stream()
                .map(day -> day.day().isBefore(first.plusDays(7))
                        ? new ForecastDay(day.day(), 8, 2, 4, 6, 8, 10, 14, 16)
                        : day)
                .toList();
        return new PromotionScenario(
                sku,
                "berlin",
                without.asOf(),
                "m1",
                20_000_000,
                10_000_000,
                first,
                first.plusDays(6),
                without.days(),
                with);
    }

    static Touchpoint click(String sku, String campaign, String at) {
        return new Touchpoint(
                sku + at,
                Instant.parse(at),
                "v",
                null,
                TouchpointKind.CLICK,
                "Paid Search",
                campaign,
                sku,
                400_000,
                Consent.DENIED);
    }

    static WatchInput input(Touchpoint touchpoint) {
        return WatchInput.of(touchpoint, RULES.unpaidChannels()).orElseThrow();
    }

    static WatchInput input(Product product) {
        return WatchInput.of(product);
    }

    static WatchInput input(Promotion promotion) {
        return WatchInput.of(promotion);
    }

    static WatchInput input(PromotionScenario scenario) {
        return WatchInput.of(scenario, SHOP_DAY);
    }

    static WatchInput input(AlertFeedback feedback) {
        return WatchInput.of(feedback);
    }

    static WatchInput input(Forecast forecast) {
        return WatchInput.of(forecast, SHOP_DAY);
    }

    static WatchInput input(StockLevel stock) {
        return WatchInput.of(stock);
    }

    static WatchInput input(Receipt receipt) {
        return WatchInput.of(receipt);
    }

    private static ArticleRules rules(ArticleRules usual) {
        return new ArticleRules(
                CautiousRules.watch(ZoneOffset.UTC),
                usual.ads(),
                usual.promotions(),
                usual.campaignsGoOnFor(),
                usual.unpaidChannels(),
                usual.substituteCoverDays());
    }
}
