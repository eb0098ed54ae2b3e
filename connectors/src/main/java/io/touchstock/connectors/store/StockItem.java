package io.touchstock.connectors.store;

import io.touchstock.connectors.event.AdSignal;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.StockLevel;
import java.util.List;

/**
 * All that is known of an article at a location: what a projection of its stock starts from. Null for what is not
 * known.
 *
 * @param receipts that are still on their way, the next first
 * @param promotions of the article that are not over by the stock reading
 * @param alerts open and resolved, open ones first
 */
public record StockItem(
        String sku,
        String location,
        Product product,
        StockLevel level,
        Forecast forecast,
        List<Receipt> receipts,
        List<Promotion> promotions,
        AdSignal adSignal,
        List<AlertView> alerts) {
    public StockItem {
        receipts = List.copyOf(receipts);
        promotions = List.copyOf(promotions);
        alerts = List.copyOf(alerts);
    }
}
