package io.touchstock.forecasting.regression;

import java.util.List;

/** What promotions do to one series, as logarithms of factors, with standard errors. */
public final class PromotionEffects {
    private final PromotionDesign design;
    private final SeriesFit fit;
    private final double[] precision;
    private final CommonErrors common;
    private final double campaignVariance;

    PromotionEffects(
            PromotionDesign design, SeriesFit fit, double[] precision, CommonErrors common, double campaignVariance) {
        this.design = design;
        this.fit = fit;
        this.precision = precision;
        this.common = common;
        this.campaignVariance = campaignVariance;
    }

    /** Logarithm of demand on a day of a campaign over demand on that day without one. */
    public LogUplift uplift(PromotedDay day) {
        return together(List.of(day));
    }

    /** The mean of it over several days: more is known of a campaign than of each of its days. */
    public LogUplift together(List<PromotedDay> days) {
        double[] mean = new double[design.columns()];
        for (PromotedDay day : days) {
            double[] direction = design.uplift(day);
            for (int k = 0; k < mean.length; k++) {
                mean[k] += direction[k] / days.size();
            }
        }
        return estimate(mean);
    }

    /** Logarithm of demand on a day of the dip over that of an ordinary day; null if it cannot be told. */
    public Estimate dip() {
        return design.dipWindow() == 0 ? null : estimate(design.dip()).ofMean();
    }

    /** Per cent of demand that a price one per cent lower brings, a promotion aside; null if prices never moved. */
    public Estimate elasticity() {
        return design.hasPrice() ? estimate(design.elasticity()).ofMean() : null;
    }

    /** The series' own error, and that of what it is drawn towards, by as much as it is. */
    private LogUplift estimate(double[] direction) {
        double[] solved = fit.information().solve(direction);
        double value = 0;
        double variance = 0;
        double[] drawn = new double[direction.length];
        for (int k = 0; k < direction.length; k++) {
            value += direction[k] * fit.coefficients()[k];
            variance += direction[k] * solved[k];
            drawn[k] = precision[k] * solved[k];
        }
        return new LogUplift(
                value,
                Math.sqrt(Math.max(0, variance)),
                Math.sqrt(common.variance(drawn)),
                Math.sqrt(campaignVariance));
    }
}
