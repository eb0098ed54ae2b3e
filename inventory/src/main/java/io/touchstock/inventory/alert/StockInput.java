package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.StockLevel;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * Something new about an item: exactly one of forecast, stock, receipt and feedback is given, the others are null.
 *
 * @param at when it became true
 */
public record StockInput(
        String sku,
        String location,
        Instant at,
        Forecast forecast,
        StockLevel stock,
        Receipt receipt,
        AlertFeedback feedback)
        implements Serializable {

    /** By time; at one moment in an order that does not depend on arrival. */
    static final Comparator<StockInput> IN_ORDER = Comparator.comparing(StockInput::at)
            .thenComparing(StockInput::source)
            .thenComparing(StockInput::payload);

    /** A forecast becomes true when the last day it has seen is over. */
    public static StockInput of(Forecast forecast, ShopDay shopDay) {
        return new StockInput(
                forecast.sku(), forecast.location(), shopDay.endOf(forecast.asOf()), forecast, null, null, null);
    }

    public static StockInput of(StockLevel stock) {
        return new StockInput(stock.sku(), stock.location(), stock.at(), null, stock, null, null);
    }

    public static StockInput of(Receipt receipt) {
        return new StockInput(receipt.sku(), receipt.location(), receipt.updatedAt(), null, null, receipt, null);
    }

    public static StockInput of(AlertFeedback feedback) {
        return new StockInput(feedback.sku(), feedback.location(), feedback.at(), null, null, null, feedback);
    }

    /** Whether a stream that has come to that time, in whole milliseconds, has passed it. */
    public boolean isDue(Instant time) {
        return !at.truncatedTo(ChronoUnit.MILLIS).isAfter(time);
    }

    /** What it is: {@code forecasts}, {@code stock}, {@code receipts} or {@code alert-feedback}. */
    public String source() {
        if (forecast != null) {
            return "forecasts";
        }
        if (feedback != null) {
            return "alert-feedback";
        }
        return stock != null ? "stock" : "receipts";
    }

    /** The event as text. */
    public String payload() {
        if (forecast != null) {
            return forecast.toString();
        }
        if (feedback != null) {
            return feedback.toString();
        }
        return stock != null ? stock.toString() : String.valueOf(receipt);
    }

    /** The key of the item. */
    public String item() {
        return sku + '|' + location;
    }
}
