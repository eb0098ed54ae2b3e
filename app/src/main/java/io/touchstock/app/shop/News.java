package io.touchstock.app.shop;

import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the catalogue and the promotion calendar say each morning: new articles, new prices, promotions ahead. */
final class News {
    private static final int LAUNCH_NOTICE_DAYS = 30;

    private final ShopScenario scenario;
    private final PriceList prices;
    private final Map<Integer, List<PlannedPromotion>> announcements = new HashMap<>();

    News(ShopScenario scenario, DemandModel demand) {
        this.scenario = scenario;
        this.prices = demand.prices();
        for (PlannedPromotion promotion : demand.promotions().promotions()) {
            int day = Math.max(0, promotion.startDay() - scenario.promotions().noticeDays());
            announcements.computeIfAbsent(day, d -> new ArrayList<>()).add(promotion);
        }
    }

    void tell(int day, Instant now, ShopSink sink) {
        for (int product = 0; product < scenario.products().size(); product++) {
            int first = Math.max(0, scenario.products().get(product).launchDay() - LAUNCH_NOTICE_DAYS);
            if (day == first || (day > first && prices.changed(product, day))) {
                sink.product(product(product, day, now));
            }
        }
        for (PlannedPromotion promotion : announcements.getOrDefault(day, List.of())) {
            sink.promotion(promotion(promotion, now));
        }
    }

    private Product product(int product, int day, Instant now) {
        ProductSpec spec = scenario.products().get(product);
        return new Product(
                spec.sku(),
                spec.name(),
                spec.category(),
                spec.owner(),
                prices.priceMicros(product, day),
                spec.unitCostMicros(),
                spec.leadTimeMeanDays(),
                spec.leadTimeSdDays(),
                spec.minimumOrderQuantity(),
                spec.packSize(),
                now);
    }

    private Promotion promotion(PlannedPromotion planned, Instant now) {
        return new Promotion(
                planned.id(),
                scenario.products().get(planned.product()).sku(),
                planned.location() < 0
                        ? null
                        : scenario.locations().get(planned.location()).name(),
                scenario.firstDay().plusDays(planned.startDay()),
                scenario.firstDay().plusDays(planned.endDay()),
                planned.priceMicros(),
                now);
    }
}
