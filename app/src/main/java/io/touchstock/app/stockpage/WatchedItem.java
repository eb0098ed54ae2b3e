package io.touchstock.app.stockpage;

import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.inventory.alert.StockOutlook;
import java.util.List;

/**
 * An article at a location, and what was found about it.
 *
 * @param location empty if none is named
 * @param product null if the catalogue does not know it
 * @param stock its newest reading, or null
 * @param outlook null unless it could be projected
 * @param receipts what is on order for it
 * @param promotions that are planned for it
 * @param standing whether it could be projected, and why not
 */
public record WatchedItem(
        String sku,
        String location,
        Product product,
        StockLevel stock,
        StockOutlook outlook,
        List<Receipt> receipts,
        List<Promotion> promotions,
        Standing standing) {

    /** What keeps an item from being projected. */
    public enum Standing {
        PROJECTED("projected"),
        NO_STOCK("no stock reading"),
        STOCK_TOO_OLD("stock reading too old"),
        NO_FORECAST("no forecast"),
        FORECAST_OVER("no forecast day left"),
        DELISTED("delisted");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        /** In words. */
        public String words() {
            return words;
        }
    }

    public WatchedItem {
        receipts = List.copyOf(receipts);
        promotions = List.copyOf(promotions);
    }
}
