package io.touchstock.forecasting.promotion;

import io.touchstock.forecasting.regression.Estimate;
import io.touchstock.forecasting.regression.LogUplift;

/**
 * Corrects what a model says a campaign does. A model that forecasts well says too little of promotions, since it
 * shrinks whatever it has seen seldom. Its effects are scaled to what a regression on past campaigns finds, one scale
 * for all series and days, and then joined with the regression's by how sure each of the two is.
 */
final class UpliftCalibration {
    private static final double LEAST_SCALE = 0.25;
    private static final double LARGEST_SCALE = 4;
    private static final double LEAST_VARIANCE = 1e-4;

    private double products;
    private double squares;
    private double weights;
    private double regressionSquares;
    private double noise;

    /** Learns from a day of a series. */
    void add(double modelLog, LogUplift regression) {
        double weight = 1 / (regression.own() * regression.own() + LEAST_VARIANCE);
        weights += weight;
        products += weight * modelLog * regression.value();
        squares += weight * modelLog * modelLog;
        regressionSquares += weight * regression.value() * regression.value();
        noise += weight * regression.own() * regression.own();
    }

    /** By which the model's logarithms are multiplied. */
    double scale() {
        return squares <= 0 ? 1 : Math.max(LEAST_SCALE, Math.min(LARGEST_SCALE, products / squares));
    }

    /** Variance of the scaled model around the truth: its distance to the regression, less the regression's error. */
    double modelVariance() {
        double scale = scale();
        double distance = (regressionSquares - 2 * scale * products + scale * scale * squares) / weights;
        return Math.max(LEAST_VARIANCE, distance - noise / weights);
    }

    /**
     * Model and regression together. They have learnt from the same days, so that their errors are taken to go
     * together: joining them moves the estimate and makes the interval no narrower than the sure one of the two.
     */
    Estimate joined(double modelLog, LogUplift regression) {
        double own = regression.own() * regression.own() + LEAST_VARIANCE;
        double model = modelVariance();
        double share = model / (model + own);
        double value = share * regression.value() + (1 - share) * scale() * modelLog;
        double error = share * Math.sqrt(own) + (1 - share) * Math.sqrt(model);
        return new Estimate(value, Math.hypot(Math.hypot(error, regression.common()), regression.campaign()));
    }
}
