package io.touchstock.benchmarks.stock;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import java.util.ArrayList;
import java.util.List;

/**
 * A plain forecaster that every policy is given alike and that sees the past alone: a level that forgets, a factor for
 * the weekday, the shop's usual answer to promotions that are announced, and negative binomial quantiles.
 */
final class PastSalesForecaster {

    static final int MEMORY_DAYS = 84;
    static final int HORIZON_DAYS = 21;

    private static final double HALF_LIFE_DAYS = 21;
    /** A weekday's factor starts from 1 with the weight of so many units. */
    private static final double USUAL_WEEKDAY_UNITS = 15;

    private static final double[] FADING = new double[MEMORY_DAYS + 1];

    static {
        for (int age = 0; age < FADING.length; age++) {
            FADING[age] = Math.pow(0.5, age / HALF_LIFE_DAYS);
        }
    }

    private final ShopHabits habits;

    PastSalesForecaster(ShopHabits habits) {
        this.habits = habits;
    }

    /** What the days after the last recorded one will ask for. */
    Forecast forecast(String sku, String location, ItemHistory item) {
        int now = item.days();
        double[] week = weekdays(item, now);
        double[] weighed = new double[2];
        double level = level(item, now, week, weighed);
        double levelDispersion = weighed[0] / Math.max(1e-9, weighed[1] * weighed[1] * Math.max(level, 0.02));
        List<ForecastDay> days = new ArrayList<>();
        for (int day = now; day < now + HORIZON_DAYS; day++) {
            double mean = level * week[item.weekday(day)] * habits.factor(item, day);
            double dispersion = habits.dispersion(item.depth(day) > 0);
            double[] q = new CountQuantiles(mean, dispersion + levelDispersion).values();
            days.add(new ForecastDay(item.date(day), mean, q[0], q[1], q[2], q[3], q[4], q[5], q[6]));
        }
        return new Forecast(sku, location, item.date(now - 1), "past-sales", days);
    }

    /** Mean units of a day without any promotion, seen from the morning of the day {@code now}. */
    double usualUnits(ItemHistory item, int day, int now) {
        double[] week = weekdays(item, now);
        return level(item, now, week, new double[2]) * week[item.weekday(day)];
    }

    /** Leaves in {@code weighed} the sums of squared weights and of weights of the days it rests on. */
    private double level(ItemHistory item, int now, double[] week, double[] weighed) {
        double sold = 0;
        double usual = 0;
        for (int day = Math.max(0, now - MEMORY_DAYS); day < now; day++) {
            if (item.observed(day)) {
                double factor = week[item.weekday(day)] * habits.factor(item, day);
                double weight = FADING[now - day];
                sold += weight * item.sold(day);
                usual += weight * factor;
                weighed[0] += weight * weight * factor;
                weighed[1] += weight * factor;
            }
        }
        return usual == 0 ? 0 : sold / usual;
    }

    private double[] weekdays(ItemHistory item, int now) {
        double[] sold = new double[7];
        int[] days = new int[7];
        double total = 0;
        int observed = 0;
        for (int day = Math.max(0, now - MEMORY_DAYS); day < now; day++) {
            if (item.observed(day)) {
                double units = item.sold(day) / habits.factor(item, day);
                sold[item.weekday(day)] += units;
                days[item.weekday(day)]++;
                total += units;
                observed++;
            }
        }
        double mean = observed == 0 ? 0 : total / observed;
        double[] week = new double[7];
        double sum = 0;
        for (int weekday = 0; weekday < 7; weekday++) {
            week[weekday] = (sold[weekday] + USUAL_WEEKDAY_UNITS) / (days[weekday] * mean + USUAL_WEEKDAY_UNITS);
            sum += week[weekday];
        }
        for (int weekday = 0; weekday < 7; weekday++) {
            week[weekday] *= 7 / sum;
        }
        return week;
    }
}
