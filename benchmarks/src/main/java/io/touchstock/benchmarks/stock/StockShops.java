package io.touchstock.benchmarks.stock;

import io.touchstock.app.shop.AfterSalesSpec;
import io.touchstock.app.shop.LocationSpec;
import io.touchstock.app.shop.PeopleSpec;
import io.touchstock.app.shop.ProductSpec;
import io.touchstock.app.shop.PromotionSpec;
import io.touchstock.app.shop.ShopScenario;
import io.touchstock.app.shop.SupplySpec;
import io.touchstock.app.shop.WeekShape;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Shops with many articles at two locations, from articles that sell once in five days at a location to some that sell
 * forty times a day. Suppliers, promotions and mishaps are those of the demo shop. Buyers are walk-ins only.
 */
final class StockShops {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 5, 5);
    private static final long EURO_MICROS = 1_000_000;
    private static final double FEWEST_UNITS_A_DAY = 0.4;
    private static final double MOST_UNITS_A_DAY = 60;
    private static final List<String> CATEGORIES = List.of("tents", "footwear", "packs", "cooking", "winter");
    private static final List<String> OWNERS = List.of("mara", "jonas", "lin", "ada", "piet");

    private static final List<WeekShape> WEEKS = List.of(WeekShape.FLAT, WeekShape.WEEKEND, WeekShape.WORKDAY);

    private StockShops() {}

    static ShopScenario scenario(long seed, int articles, int days) {
        return new ShopScenario(
                seed,
                ZONE,
                FIRST_DAY,
                days,
                FIRST_DAY,
                FIRST_DAY.plusDays(days),
                new PeopleSpec(0, 0, 0, 0, 0, 0, 6, 0.2, 0),
                List.of(new LocationSpec("warehouse", 0.65), new LocationSpec("store", 0.35)),
                products(seed, articles),
                List.of(),
                new PromotionSpec(60, 4, 9, 0.10, 0.35, 0.25, 0.35, 0.15, 14),
                new SupplySpec(1.5, 9, 0.05, 0.07, 6, 0.0012, 30),
                new AfterSalesSpec(0.03, 0.06));
    }

    private static List<ProductSpec> products(long seed, int articles) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ProductSpec> products = new ArrayList<>();
        for (int number = 0; number < articles; number++) {
            products.add(product(number, random.split()));
        }
        return products;
    }

    /** Categories are small, as in a shop of that size, so that promotions do not eat up their neighbours. */
    private static ProductSpec product(int number, SplittableRandom random) {
        int kind = number % CATEGORIES.size();
        double spread = Math.log(MOST_UNITS_A_DAY / FEWEST_UNITS_A_DAY);
        double unitsPerDay = FEWEST_UNITS_A_DAY * Math.exp(spread * random.nextDouble());
        boolean slow = unitsPerDay < 2;
        long price = EURO_MICROS * (8 + (long) (110 * Math.pow(random.nextDouble(), 2))) - EURO_MICROS / 20;
        double leadTimeDays = random.nextInt(4, 14);
        String name = CATEGORIES.get(kind) + " " + (number / CATEGORIES.size() + 1);
        return new ProductSpec(
                String.format(
                        Locale.ROOT,
                        "%s-%04d",
                        CATEGORIES.get(kind).substring(0, 3).toUpperCase(Locale.ROOT),
                        number + 1),
                name,
                CATEGORIES.get(kind) + "-" + number / 40,
                OWNERS.get(kind),
                price,
                Math.round(price * (0.45 + 0.2 * random.nextDouble())),
                unitsPerDay,
                WEEKS.get(random.nextInt(WEEKS.size())),
                0.3 * random.nextDouble(),
                random.nextInt(1, 366),
                -0.15 + 0.4 * random.nextDouble(),
                -(1.2 + 1.6 * random.nextDouble()),
                0,
                leadTimeDays,
                leadTimeDays * (0.1 + 0.2 * random.nextDouble()),
                slow ? 1 : 12,
                slow ? 1 : 6);
    }
}
