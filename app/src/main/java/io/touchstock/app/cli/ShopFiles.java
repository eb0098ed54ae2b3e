package io.touchstock.app.cli;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.StockLevel;
import java.util.List;
import java.util.Map;

/**
 * What the files say, as they say it.
 *
 * @param remarks what the user should know of how they were read, one sentence each
 */
record ShopFiles(
        List<Forecast> forecasts,
        Map<ItemKey, List<StockLevel>> stock,
        List<Receipt> receipts,
        Map<String, Product> products,
        List<Promotion> promotions,
        List<String> remarks) {

    /**
     * Reads them.
     *
     * @param receiptLatenessDays of receipts that do not say so
     * @param productsFile how the catalogue is read
     */
    static ShopFiles read(ShopPaths paths, double receiptLatenessDays, ProductsFile productsFile, BadRows badRows) {
        StockFile stock = new StockFile(paths.stock(), paths.zone(), badRows);
        return new ShopFiles(
                new ForecastFile(paths.forecast(), badRows).read(),
                stock.read(),
                paths.receipts() == null
                        ? List.of()
                        : new ReceiptsFile(paths.receipts(), receiptLatenessDays, badRows).read(),
                paths.products() == null ? Map.of() : productsFile.read(),
                paths.promotions() == null ? List.of() : new PromotionsFile(paths.promotions(), badRows).read(),
                stock.remarks());
    }
}
