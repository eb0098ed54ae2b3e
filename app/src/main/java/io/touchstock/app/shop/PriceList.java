package io.touchstock.app.shop;

import java.util.List;

/** List prices per product and day: every four to eight months a price moves by 2 to 8 %, more often up than down. */
final class PriceList {
    private static final long CENT_MICROS = 10_000;

    private final long[][] priceMicros;

    PriceList(List<ProductSpec> products, int days, Chance chance) {
        priceMicros = new long[products.size()][];
        for (int product = 0; product < priceMicros.length; product++) {
            priceMicros[product] = prices(products.get(product), product, days, chance);
        }
    }

    private static long[] prices(ProductSpec spec, int product, int days, Chance chance) {
        long[] prices = new long[days];
        long price = spec.priceMicros();
        int change = 0;
        int nextChange = nextGap(chance, product, change);
        for (int day = 0; day < days; day++) {
            if (day == nextChange) {
                long bits = chance.bits(Draw.PRICE_CHANGE, product, change, 1);
                double move = 0.02 + 0.06 * Chance.unit(bits, 0);
                double factor = Chance.unit(bits, 1) < 0.7 ? 1 + move : 1 - move;
                price = Math.max(spec.unitCostMicros(), Math.round(price * factor / CENT_MICROS) * CENT_MICROS);
                change++;
                nextChange = day + nextGap(chance, product, change);
            }
            prices[day] = price;
        }
        return prices;
    }

    private static int nextGap(Chance chance, int product, int change) {
        return Chance.between(chance.bits(Draw.PRICE_CHANGE, product, change, 0), 120, 240);
    }

    long priceMicros(int product, int day) {
        return priceMicros[product][day];
    }

    /** Whether the list price of the day differs from the day before. */
    boolean changed(int product, int day) {
        return day > 0 && priceMicros[product][day] != priceMicros[product][day - 1];
    }
}
