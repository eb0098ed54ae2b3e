package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.StockLevel;
import java.util.List;

/**
 * All that is known of an item at a moment.
 *
 * @param product its catalogue entry, or null
 * @param stock its latest reading, or null
 * @param receipts its purchase-order lines in their latest state
 * @param forecast its latest forecast, or null
 */
public record StockSituation(
        String sku, String location, Product product, StockLevel stock, List<Receipt> receipts, Forecast forecast) {

    public StockSituation {
        receipts = List.copyOf(receipts);
    }
}
