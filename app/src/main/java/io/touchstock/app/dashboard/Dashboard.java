package io.touchstock.app.dashboard;

import io.touchstock.app.dashboard.attribution.AttributionFeature;
import io.touchstock.app.dashboard.forecast.ForecastFeature;
import io.touchstock.app.dashboard.operations.OperationsFeature;
import io.touchstock.app.dashboard.promotion.PromotionFeature;
import io.touchstock.app.dashboard.stock.StockFeature;
import io.touchstock.app.dashboard.store.Shop;
import io.touchstock.app.dashboard.store.StoreAttribution;
import io.touchstock.app.dashboard.store.StoreForecasts;
import io.touchstock.app.dashboard.store.StoreOperations;
import io.touchstock.app.dashboard.store.StorePromotions;
import io.touchstock.app.dashboard.store.StoreStock;
import io.touchstock.app.dashboard.web.Feature;
import io.touchstock.connectors.store.ReportStore;
import java.time.InstantSource;
import java.util.List;

/** All pages on a store, in the order of the navigation. */
public final class Dashboard {
    private Dashboard() {}

    /** One line a page: whoever adds one adds it here. */
    public static List<Feature> features(ReportStore store, Shop shop, InstantSource clock) {
        StoreStock stock = new StoreStock(store, shop, clock);
        StorePromotions promotions = new StorePromotions(store, shop, clock);
        return List.of(
                new AttributionFeature(new StoreAttribution(store, shop)),
                new StockFeature(stock, stock),
                new PromotionFeature(promotions, promotions),
                new ForecastFeature(new StoreForecasts(store)),
                new OperationsFeature(new StoreOperations(store, shop)));
    }
}
