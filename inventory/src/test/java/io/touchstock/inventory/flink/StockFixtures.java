package io.touchstock.inventory.flink;

import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.FeedbackAction;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.ReceiptStatus;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.inventory.alert.ShopDay;
import io.touchstock.inventory.alert.StockInput;
import io.touchstock.inventory.alert.WatchRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

/** A teapot in Berlin that sells four a day. */
final class StockFixtures {

    static final WatchRules WATCH = WatchRules.defaults(ZoneOffset.UTC);

    private static final ShopDay SHOP_DAY = WATCH.rules().shopDay();

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

    static StockInput input(AlertFeedback feedback) {
        return StockInput.of(feedback);
    }

    static StockInput input(Forecast forecast) {
        return StockInput.of(forecast, SHOP_DAY);
    }

    static StockInput input(StockLevel stock) {
        return StockInput.of(stock);
    }

    static StockInput input(Receipt receipt) {
        return StockInput.of(receipt);
    }
}
