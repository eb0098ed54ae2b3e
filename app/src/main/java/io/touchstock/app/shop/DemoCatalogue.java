package io.touchstock.app.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Forty outdoor articles: a few that carry the shop, a long tail, six slow movers and three launches. */
final class DemoCatalogue {
    private static final int ARTICLES = 40;
    private static final int SLOW_MOVERS = 6;
    private static final long EURO_MICROS = 1_000_000;
    private static final long CATALOGUE_SEED = 2026;

    private static final List<Category> CATEGORIES = List.of(
            new Category("tents", "mara", 170, 0.6),
            new Category("footwear", "jonas", 120, 0.25),
            new Category("packs", "mara", 190, 0.4),
            new Category("cooking", "lin", 180, 0.3),
            new Category("winter", "jonas", 355, 0.8));

    private static final List<WeekShape> WEEKS = List.of(WeekShape.FLAT, WeekShape.WEEKEND, WeekShape.WORKDAY);

    private DemoCatalogue() {}

    private record Category(String name, String owner, int yearPeakDay, double yearWave) {}

    static List<ProductSpec> products() {
        Chance chance = new Chance(CATALOGUE_SEED);
        List<ProductSpec> products = new ArrayList<>();
        for (int number = 0; number < ARTICLES; number++) {
            products.add(product(number, chance.bits(Draw.CATALOGUE, number, 0, 0)));
        }
        return products;
    }

    private static ProductSpec product(int number, long bits) {
        Category category = CATEGORIES.get(number % CATEGORIES.size());
        boolean slow = number >= ARTICLES - SLOW_MOVERS;
        double unitsPerDay = slow ? 0.3 + 0.9 * Chance.unit(bits, 0) : 2 + 75 * Math.exp(-3.2 * number / ARTICLES);
        long price = EURO_MICROS * (8 + (long) (110 * Math.pow(Chance.unit(bits, 1), 2))) - EURO_MICROS / 20;
        double leadTimeDays = Chance.between(Chance.next(bits, 2), 4, 13);
        return new ProductSpec(
                String.format(
                        Locale.ROOT, "%s-%02d", category.name().substring(0, 3).toUpperCase(Locale.ROOT), number + 1),
                category.name() + " " + (number / CATEGORIES.size() + 1),
                category.name(),
                category.owner(),
                price,
                Math.round(price * (0.45 + 0.2 * Chance.unit(bits, 3))),
                unitsPerDay,
                WEEKS.get(Chance.between(Chance.next(bits, 4), 0, WEEKS.size() - 1)),
                category.yearWave() * (0.6 + 0.4 * Chance.unit(bits, 5)),
                category.yearPeakDay(),
                -0.15 + 0.4 * Chance.unit(bits, 6),
                -(1.2 + 1.6 * Chance.unit(bits, 7)),
                launchDay(number),
                leadTimeDays,
                leadTimeDays * (0.1 + 0.2 * Chance.unit(bits, 8)),
                slow ? 1 : 12,
                slow ? 1 : 6);
    }

    private static int launchDay(int number) {
        return switch (number) {
            case 11 -> 500;
            case 17 -> 610;
            case 23 -> 690;
            default -> 0;
        };
    }
}
