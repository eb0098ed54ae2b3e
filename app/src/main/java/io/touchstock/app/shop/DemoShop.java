package io.touchstock.app.shop;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The scenario that fits a laptop: an outdoor shop with a warehouse and a high-street store. */
final class DemoShop {
    private static final int HISTORY_DAYS = 730;
    private static final int LIVE_DAYS = 60;
    private static final int ORDER_DAYS = 90;
    private static final int TOUCHPOINT_DAYS = 45;

    private DemoShop() {}

    static ShopScenario scenario(long seed, LocalDate firstLiveDay) {
        return new ShopScenario(
                seed,
                ZoneId.of("Europe/Berlin"),
                firstLiveDay.minusDays(HISTORY_DAYS),
                HISTORY_DAYS + LIVE_DAYS,
                firstLiveDay.minusDays(ORDER_DAYS),
                firstLiveDay.minusDays(TOUCHPOINT_DAYS),
                new PeopleSpec(20_000, 0.65, 0.12, 0.06, 0.004, 0.035, 6, 0.2, 1e-5),
                List.of(new LocationSpec("warehouse", 0.65), new LocationSpec("store", 0.35)),
                DemoCatalogue.products(),
                DemoMedia.channels(),
                new PromotionSpec(60, 4, 9, 0.10, 0.35, 0.25, 0.35, 0.15, 14),
                new SupplySpec(1.5, 9, 0.05, 0.07, 6, 0.0012, 30),
                new AfterSalesSpec(0.03, 0.06));
    }
}
