package io.touchstock.app.shop;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A shop that lives a season in a blink; it runs through a change of the clocks. */
final class SmallShop {
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 2, 1);
    static final int DAYS = 120;
    static final LocalDate ORDERS_FROM = FIRST_DAY.plusDays(20);
    static final LocalDate TOUCHPOINTS_FROM = FIRST_DAY.plusDays(40);

    private SmallShop() {}

    static ShopScenario scenario(long seed) {
        return new ShopScenario(
                seed,
                ZoneId.of("Europe/Berlin"),
                FIRST_DAY,
                DAYS,
                ORDERS_FROM,
                TOUCHPOINTS_FROM,
                new PeopleSpec(2000, 0.65, 0.12, 0.06, 0.004, 0.035, 6, 0.2, 1e-4),
                List.of(new LocationSpec("north", 2), new LocationSpec("south", 1)),
                products(8),
                ShopScenario.demo(seed).channels(),
                new PromotionSpec(40, 4, 9, 0.10, 0.35, 0.25, 0.35, 0.15, 14),
                new SupplySpec(1.0, 6, 0.15, 0.15, 6, 0.01, 20),
                new AfterSalesSpec(0.05, 0.08));
    }

    static List<ProductSpec> products(int count) {
        List<ProductSpec> products = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            products.add(product("sku-" + i, i % 2 == 0 ? "even" : "odd", 24.0 / (i + 1), WeekShape.WEEKEND, 0));
        }
        return products;
    }

    static ProductSpec product(String sku, String category, double unitsPerDay, WeekShape week, int launchDay) {
        return new ProductSpec(
                sku,
                sku,
                category,
                "owner",
                20_000_000,
                12_000_000,
                unitsPerDay,
                week,
                0,
                1,
                0,
                -2,
                launchDay,
                5,
                1,
                6,
                6);
    }

    /** Nobody but walk-ins, and a shelf that never runs empty: what is sold is the demand model's. */
    static ShopScenario walkInsOnly(ShopScenario scenario) {
        PeopleSpec nobody = new PeopleSpec(0, 0, 0, 0, 0, 0, 1, 1, 0);
        return scenario.withPeople(nobody).withSupply(new SupplySpec(8, 30, 0, 0, 0, 0, 20));
    }

    static Recording play(ShopScenario scenario) {
        Recording recording = new Recording();
        new ShopSimulator(scenario).run(recording, recording);
        return recording;
    }
}
