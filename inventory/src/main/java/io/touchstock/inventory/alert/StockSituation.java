package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.StockLevel;
import java.time.Instant;
import java.util.List;

/**
 * All that is known of an item at a moment.
 *
 * @param product its catalogue entry, or null
 * @param stock its latest reading, or null
 * @param receipts its purchase-order lines in their latest state
 * @param forecast its latest forecast, or null
 * @param levelSince time of the first reading in a row that shows the latest reading's level; the epoch without any
 * @param odds what earlier forecasts said of days since then
 * @param surroundings what goes on around it
 * @param handlings what was said of its alerts, at most one a kind
 */
public record StockSituation(
        String sku,
        String location,
        Product product,
        StockLevel stock,
        List<Receipt> receipts,
        Forecast forecast,
        Instant levelSince,
        List<SaleOdds> odds,
        Surroundings surroundings,
        List<Handling> handlings) {

    public StockSituation {
        receipts = List.copyOf(receipts);
        odds = List.copyOf(odds);
        handlings = List.copyOf(handlings);
    }

    /** With another state of its receipts. */
    StockSituation withReceipts(List<Receipt> others) {
        return new StockSituation(
                sku, location, product, stock, others, forecast, levelSince, odds, surroundings, handlings);
    }

    /** With another forecast. */
    public StockSituation withForecast(Forecast other) {
        return new StockSituation(
                sku, location, product, stock, receipts, other, levelSince, odds, surroundings, handlings);
    }

    /** With nothing said of its alerts. */
    public StockSituation(
            String sku,
            String location,
            Product product,
            StockLevel stock,
            List<Receipt> receipts,
            Forecast forecast,
            Instant levelSince,
            List<SaleOdds> odds,
            Surroundings surroundings) {
        this(sku, location, product, stock, receipts, forecast, levelSince, odds, surroundings, List.of());
    }

    /** With one reading only, nothing known of what goes on around the item, and nothing said of its alerts. */
    public StockSituation(
            String sku, String location, Product product, StockLevel stock, List<Receipt> receipts, Forecast forecast) {
        this(
                sku,
                location,
                product,
                stock,
                receipts,
                forecast,
                stock == null ? Instant.EPOCH : stock.at(),
                List.of(),
                Surroundings.none(),
                List.of());
    }
}
