package io.touchstock.forecasting.regression;

import java.util.Arrays;

/**
 * Quasi-Poisson regression of one series with logarithmic link and a normal prior around coefficients learnt elsewhere:
 * penalised iteratively reweighted least squares (McCullagh and Nelder 1989, chapter 9).
 */
final class SeriesFit {
    private static final int ROUNDS = 8;
    private static final double LARGEST_LOG = 25;
    private static final double CONVERGED = 1e-4;
    private static final double LEAST_DISPERSION = 0.2;
    /** A series that never sold is taken to have sold so much. */
    private static final double LEAST_DEMAND = 0.5;

    private final double[] coefficients;
    private final double dispersion;
    private final double[] errorsSquared;
    private final Cholesky information;

    private SeriesFit(double[] coefficients, double dispersion, double[] errorsSquared, Cholesky information) {
        this.coefficients = coefficients;
        this.dispersion = dispersion;
        this.errorsSquared = errorsSquared;
        this.information = information;
    }

    /**
     * Fits a series.
     *
     * @param centre prior mean of each coefficient; of the intercept it is not used
     * @param precision prior one over variance
     * @param withErrors whether the squared standard errors are wanted too
     */
    static SeriesFit of(Rows rows, double[] centre, double[] precision, boolean withErrors) {
        double[] beta = centre.clone();
        beta[Design.INTERCEPT] = intercept(rows, beta);
        double dispersion = dispersion(rows, beta);
        double[] prior = beta.clone();
        double[][] hessian = new double[beta.length][beta.length];
        double[] gradient = new double[beta.length];
        double objective = objective(rows, beta, prior, precision, dispersion);
        for (int round = 0; round < ROUNDS; round++) {
            curvature(rows, beta, prior, precision, dispersion, hessian, gradient);
            double[] step = new Cholesky(hessian).solve(gradient);
            double[] moved = beta;
            double improved = objective;
            for (double length = 1; length > 0.05; length /= 2) {
                double[] candidate = beta.clone();
                for (int k = 0; k < step.length; k++) {
                    candidate[k] += length * step[k];
                }
                double value = objective(rows, candidate, prior, precision, dispersion);
                if (value > improved) {
                    moved = candidate;
                    improved = value;
                    break;
                }
            }
            boolean converged = improved - objective < CONVERGED * Math.abs(objective) / Math.max(1, rows.count());
            beta = moved;
            objective = improved;
            if (round == 1) {
                dispersion = dispersion(rows, beta);
                objective = objective(rows, beta, prior, precision, dispersion);
            } else if (converged && round > 1) {
                break;
            }
        }
        double[] errors = null;
        Cholesky information = null;
        if (withErrors) {
            curvature(rows, beta, prior, precision, dispersion, hessian, gradient);
            information = new Cholesky(hessian);
            errors = information.inverseDiagonal();
        }
        return new SeriesFit(beta, dispersion, errors, information);
    }

    double[] coefficients() {
        return coefficients;
    }

    /** Variance of demand over its mean, with the correlation of neighbouring periods counted in. */
    double dispersion() {
        return dispersion;
    }

    double[] errorsSquared() {
        return errorsSquared;
    }

    /** Factor of the inverse covariance of the coefficients, the prior included; null if errors were not wanted. */
    Cholesky information() {
        return information;
    }

    static double mean(double logarithm) {
        return Math.exp(Math.min(LARGEST_LOG, logarithm));
    }

    /** The intercept that makes the weighted sum of means that of demand, the other coefficients given. */
    static double intercept(Rows rows, double[] beta) {
        double[] without = beta.clone();
        without[Design.INTERCEPT] = 0;
        double demand = 0;
        double means = 0;
        for (int row = 0; row < rows.count(); row++) {
            demand += rows.weight(row) * rows.demand(row);
            means += rows.weight(row) * mean(rows.product(row, without));
        }
        return Math.log(Math.max(LEAST_DEMAND, demand) / Math.max(1e-9, means));
    }

    /** Pearson's, times what correlation with the period before adds to the variance of a sum. */
    static double dispersion(Rows rows, double[] beta) {
        double sum = 0;
        double products = 0;
        double before = 0;
        for (int row = 0; row < rows.count(); row++) {
            double mean = Math.max(1e-3, mean(rows.product(row, beta)));
            double residual = (rows.demand(row) - mean) / Math.sqrt(mean);
            residual = Math.max(-20 - mean, Math.min(residual, 20 + mean));
            sum += residual * residual;
            products += residual * before;
            before = residual;
        }
        double correlation = sum == 0 ? 0 : Math.max(0, Math.min(0.7, products / sum));
        return Math.max(LEAST_DISPERSION, sum / Math.max(1, rows.count()) * (1 + correlation) / (1 - correlation));
    }

    private static double objective(Rows rows, double[] beta, double[] prior, double[] precision, double dispersion) {
        double value = 0;
        for (int row = 0; row < rows.count(); row++) {
            double log = Math.min(LARGEST_LOG, rows.product(row, beta));
            value += rows.weight(row) * (rows.demand(row) * log - Math.exp(log)) / dispersion;
        }
        for (int k = 0; k < beta.length; k++) {
            value -= precision[k] * (beta[k] - prior[k]) * (beta[k] - prior[k]) / 2;
        }
        return value;
    }

    private static void curvature(
            Rows rows,
            double[] beta,
            double[] prior,
            double[] precision,
            double dispersion,
            double[][] hessian,
            double[] gradient) {
        for (int k = 0; k < beta.length; k++) {
            Arrays.fill(hessian[k], 0);
            hessian[k][k] = precision[k] + 1e-9;
            gradient[k] = -precision[k] * (beta[k] - prior[k]);
        }
        for (int row = 0; row < rows.count(); row++) {
            double mean = mean(rows.product(row, beta));
            double weight = rows.weight(row) / dispersion;
            rows.addTo(gradient, row, weight * (rows.demand(row) - mean));
            rows.addTo(hessian, row, weight * Math.max(mean, 1e-6));
        }
    }
}
