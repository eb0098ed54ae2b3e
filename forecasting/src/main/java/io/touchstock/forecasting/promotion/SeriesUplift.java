package io.touchstock.forecasting.promotion;

import io.touchstock.forecasting.regression.Estimate;
import io.touchstock.forecasting.series.SeriesId;
import java.time.LocalDate;
import java.util.List;

/**
 * What a campaign would do to a series.
 *
 * @param days of the campaign, in order; those on which nothing is expected anyway are missing
 * @param error standard error of the logarithm of the factor of all days together, that of the next campaign
 * @param dip logarithm of demand after a campaign over ordinary demand; null if it cannot be told
 * @param elasticity per cent of demand for each per cent off the price; null if prices never moved
 */
public record SeriesUplift(SeriesId id, List<Day> days, double error, Estimate dip, Estimate elasticity) {
    public SeriesUplift {
        days = List.copyOf(days);
    }

    /**
     * A day of the campaign. All uplifts are logarithms of factors.
     *
     * @param number from 1
     * @param without units expected without the campaign, at least 0
     * @param model as the model says
     * @param regression as past campaigns say
     * @param joined both together, with the error of the next campaign
     */
    public record Day(int number, LocalDate date, double without, double model, double regression, Estimate joined) {}

    /** Factor by which the campaign lifts the demand of its days together; {@code NaN} without days. */
    public double factor() {
        double with = 0;
        double without = 0;
        for (Day day : days) {
            with += day.without() * Math.exp(day.joined().value());
            without += day.without();
        }
        return with / without;
    }

    /** The lower bound of the factor: 80 of 100 campaigns lie between the two. */
    public double lowFactor() {
        return Math.exp(new Estimate(Math.log(factor()), error).low());
    }

    /** The upper bound. */
    public double highFactor() {
        return Math.exp(new Estimate(Math.log(factor()), error).high());
    }
}
