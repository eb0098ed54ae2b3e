package io.touchstock.inventory.promotion;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.PromotionScenario;
import java.time.LocalDate;
import java.util.List;

/**
 * How many times the demand without a promotion is expected with it, and between which bounds with 80 % probability.
 *
 * @param factor with / without, above 0
 * @param lowFactor at most {@code factor}
 * @param highFactor at least {@code factor}
 */
public record Uplift(double factor, double lowFactor, double highFactor) {

    private static final double SD_BETWEEN_P10_AND_P90 = 2.5631031310892007;

    public Uplift {
        if (!(factor > 0) || Double.isInfinite(factor) || !(lowFactor <= factor) || !(highFactor >= factor)) {
            throw new IllegalArgumentException("uplift is " + factor + " between " + lowFactor + " and " + highFactor
                    + "; it must be a number above 0 within its interval");
        }
    }

    /** An uplift taken as known. */
    public static Uplift certain(double factor) {
        return new Uplift(factor, factor, factor);
    }

    /**
     * Reads the uplift off two forecasts of the same item, one with the promotion on and one without, over the days of
     * the window. The interval is that of the demand with the promotion, its days taken as independent, over the mean
     * without.
     *
     * @throws IllegalArgumentException if a day is missing in either or nothing is expected without the promotion
     */
    public static Uplift between(Forecast with, Forecast without, LocalDate firstDay, LocalDate lastDay) {
        List<ForecastDay> promoted = window(with, firstDay, lastDay);
        double base = window(without, firstDay, lastDay).stream()
                .mapToDouble(ForecastDay::mean)
                .sum();
        if (!(base > 0)) {
            throw new IllegalArgumentException("nothing is expected without the promotion from " + firstDay + " to "
                    + lastDay + "; an uplift needs a base, take a longer window");
        }
        double mean = promoted.stream().mapToDouble(ForecastDay::mean).sum();
        double below = Math.sqrt(promoted.stream()
                .mapToDouble(day -> square(Math.max(0, day.mean() - day.q10())))
                .sum());
        double above = Math.sqrt(promoted.stream()
                .mapToDouble(day -> square(Math.max(0, day.q90() - day.mean())))
                .sum());
        return new Uplift(mean / base, Math.max(0, mean - below) / base, (mean + above) / base);
    }

    /** The same of a scenario, over its window. */
    public static Uplift of(PromotionScenario scenario) {
        return between(
                new Forecast(
                        scenario.sku(), scenario.location(), scenario.asOf(), scenario.modelVersion(), scenario.with()),
                new Forecast(
                        scenario.sku(),
                        scenario.location(),
                        scenario.asOf(),
                        scenario.modelVersion(),
                        scenario.without()),
                scenario.startsOn(),
                scenario.endsOn());
    }

    /** The elasticity that explains it at that share of the list price, between 0 and 1; at least 0. */
    public double elasticity(double priceRatio) {
        return elasticity(factor, priceRatio);
    }

    /** The same at the lower bound. */
    public double lowElasticity(double priceRatio) {
        return elasticity(lowFactor, priceRatio);
    }

    /** The same at the upper bound. */
    public double highElasticity(double priceRatio) {
        return elasticity(highFactor, priceRatio);
    }

    /** Standard deviation of the factor if the interval is that of a normal distribution. */
    public double sdFactor() {
        return (highFactor - lowFactor) / SD_BETWEEN_P10_AND_P90;
    }

    private static double elasticity(double factor, double priceRatio) {
        if (!(priceRatio > 0 && priceRatio < 1)) {
            throw new IllegalArgumentException(
                    "the promotion's price is " + priceRatio + " of the list price; it must lie between 0 and 1");
        }
        return factor <= 1 ? 0 : Math.log(factor) / -Math.log(priceRatio);
    }

    private static List<ForecastDay> window(Forecast forecast, LocalDate firstDay, LocalDate lastDay) {
        List<ForecastDay> days = forecast.days().stream()
                .filter(day -> !day.day().isBefore(firstDay) && !day.day().isAfter(lastDay))
                .toList();
        long asked = lastDay.toEpochDay() - firstDay.toEpochDay() + 1;
        if (asked < 1 || days.size() != asked) {
            throw new IllegalArgumentException("the forecast of " + forecast.sku() + " has " + days.size() + " of the "
                    + asked + " days from " + firstDay + " to " + lastDay + "; forecast the whole window");
        }
        return days;
    }

    private static double square(double x) {
        return x * x;
    }
}
