package io.touchstock.app.cli;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.StockLevel;
import java.util.List;
import java.util.Map;

/** What the files say, as they say it. */
record ShopFiles(
        List<Forecast> forecasts,
        Map<ItemKey, List<StockLevel>> stock,
        List<Receipt> receipts,
        Map<String, Product> products,
        List<Promotion> promotions) {

    static ShopFiles read(StockInputOptions input, StockRuleOptions judged, BadRows badRows) {
        return new ShopFiles(
                new ForecastFile(input.forecast(), badRows).read(),
                new StockFile(input.stock(), input.zone(), badRows).read(),
                input.receipts() == null
                        ? List.of()
                        : new ReceiptsFile(input.receipts(), judged.receiptLatenessDays(), badRows).read(),
                input.products() == null
                        ? Map.of()
                        : new ProductsFile(input.products(), judged.defaultLeadTimeDays(), badRows).read(),
                input.promotions() == null ? List.of() : new PromotionsFile(input.promotions(), badRows).read());
    }
}
