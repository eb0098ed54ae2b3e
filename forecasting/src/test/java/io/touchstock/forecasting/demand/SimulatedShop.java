package io.touchstock.forecasting.demand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A small shop with weekdays, promotions and noise, the same for the same seed. */
public final class SimulatedShop {
    public static final LocalDate FIRST_DAY = LocalDate.parse("2024-01-01");

    public static final long PRICE_MICROS = 10_000_000;
    private static final long PROMOTED_MICROS = 8_000_000;

    private SimulatedShop() {}

    /** The rows of one series an article and location, series by series. */
    public static List<DemandRow> rows(int skus, int locations, int days, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<DemandRow> all = new ArrayList<>();
        for (int sku = 0; sku < skus; sku++) {
            double level = Math.exp(0.5 + 3 * random.nextDouble());
            double weekend = 0.3 + random.nextDouble();
            double lift = 1.3 + random.nextDouble();
            boolean[] promotion = promotions(days, random);
            for (int location = 0; location < locations; location++) {
                double size = 0.6 + 0.8 * random.nextDouble();
                for (int day = 0; day < days; day++) {
                    int weekday = FIRST_DAY.plusDays(day).getDayOfWeek().getValue();
                    double mean = level
                            * size
                            * (weekday >= 6 ? 1 + weekend : 0.8 + 0.05 * weekday)
                            * (promotion[day] ? lift : 1);
                    all.add(new DemandRow(
                            "sku-" + sku,
                            "shop-" + location,
                            FIRST_DAY.plusDays(day),
                            poisson(mean, random),
                            false,
                            promotion[day],
                            promotion[day] ? PROMOTED_MICROS : PRICE_MICROS));
                }
            }
        }
        return all;
    }

    private static boolean[] promotions(int days, SplittableRandom random) {
        boolean[] flags = new boolean[days];
        for (int start = random.nextInt(60); start < days; start += 40 + random.nextInt(40)) {
            for (int day = start; day < Math.min(days, start + 7); day++) {
                flags[day] = true;
            }
        }
        return flags;
    }

    /** Knuth's product of uniforms, in pieces so that it does not underflow. */
    private static int poisson(double mean, SplittableRandom random) {
        int count = 0;
        for (double left = mean; left > 0; left -= 20) {
            double limit = Math.exp(-Math.min(20, left));
            for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
                count++;
            }
        }
        return count;
    }
}
