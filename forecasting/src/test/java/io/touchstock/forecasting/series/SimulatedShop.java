package io.touchstock.forecasting.series;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A small shop with weekdays, seasons, trends, promotions and noise, the same for the same seed. */
public final class SimulatedShop {
    public static final LocalDate FIRST_DAY = LocalDate.parse("2024-01-01");

    private SimulatedShop() {}

    /** One series an article and location; promotions and prices are known for the horizon too. */
    public static List<DailySeries> series(int skus, int locations, int days, int horizonDays, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<DailySeries> all = new ArrayList<>();
        for (int sku = 0; sku < skus; sku++) {
            double level = Math.exp(0.5 + 3 * random.nextDouble());
            double season = 0.5 * random.nextDouble();
            double phase = 2 * Math.PI * random.nextDouble();
            double trend = 0.4 * (random.nextDouble() - 0.5);
            double weekend = 0.3 + random.nextDouble();
            double lift = 1.3 + random.nextDouble();
            double[] promotion = promotions(days + horizonDays, random);
            for (int location = 0; location < locations; location++) {
                double size = 0.6 + 0.8 * random.nextDouble();
                double[] units = new double[days];
                double[] price = new double[days + horizonDays];
                for (int day = 0; day < days + horizonDays; day++) {
                    price[day] = promotion[day] == 1 ? 8 : 10;
                    if (day < days) {
                        int weekday = FIRST_DAY.plusDays(day).getDayOfWeek().getValue();
                        double mean = level
                                * size
                                * Math.exp(trend * day / 365.25)
                                * (1 + season * Math.sin(2 * Math.PI * day / 365.25 + phase))
                                * (weekday >= 6 ? 1 + weekend : 0.8 + 0.05 * weekday)
                                * (promotion[day] == 1 ? lift : 1);
                        units[day] = poisson(mean * Math.exp(0.2 * gaussian(random)), random);
                    }
                }
                all.add(DailySeries.of(new SeriesId("sku-" + sku, "shop-" + location), FIRST_DAY, units)
                        .withKnown("promotion", promotion)
                        .withKnown("price", price));
            }
        }
        return all;
    }

    private static double[] promotions(int days, SplittableRandom random) {
        double[] flags = new double[days];
        for (int start = random.nextInt(60); start < days; start += 40 + random.nextInt(40)) {
            for (int day = start; day < Math.min(days, start + 7); day++) {
                flags[day] = 1;
            }
        }
        return flags;
    }

    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
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
