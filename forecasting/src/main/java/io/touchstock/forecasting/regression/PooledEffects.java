package io.touchstock.forecasting.regression;

import java.util.Arrays;
import java.util.List;

/**
 * What all series have in common, and how far they differ. The common coefficients are those of one regression over a
 * sample of the series, each with its own level; the spread of each coefficient is estimated from fits of single series
 * by the method of moments (DerSimonian and Laird 1986), so that a series follows its own data as far as they tell more
 * than chance.
 */
final class PooledEffects {
    private static final int ROUNDS = 6;
    private static final double COMMON_PRECISION = 4;
    private static final double LOOSE_PRECISION = 1;
    private static final double LEAST_SPREAD = 0.005;
    private static final double LARGEST_SPREAD = 1;
    private static final double SPREAD_OF_FEW = 0.15;
    private static final int FEW = 8;

    private final double[] common;
    private final double[] precision;

    private PooledEffects(double[] common, double[] precision) {
        this.common = common;
        this.precision = precision;
    }

    /** @param sample series with at least one observed period each */
    static PooledEffects of(List<Rows> sample, int columns) {
        double[] common = common(sample, columns);
        return new PooledEffects(common, precision(sample, common));
    }

    /** Coefficients to expect of a series; the intercept has no meaning. */
    double[] common() {
        return common;
    }

    /** One over the variance of the coefficients between series. */
    double[] precision() {
        return precision;
    }

    private static double[] common(List<Rows> sample, int columns) {
        double[] beta = new double[columns];
        for (int round = 0; round < ROUNDS; round++) {
            double[] current = beta;
            Sums total = sample.parallelStream()
                    .collect(() -> new Sums(columns), (sums, rows) -> sums.add(rows, current), Sums::merge);
            for (int k = 0; k < columns; k++) {
                total.hessian[k][k] += COMMON_PRECISION;
                total.gradient[k] -= COMMON_PRECISION * beta[k];
            }
            total.hessian[Design.INTERCEPT][Design.INTERCEPT] += 1;
            total.gradient[Design.INTERCEPT] = 0;
            double[] step = new Cholesky(total.hessian).solve(total.gradient);
            double largest = Arrays.stream(step).map(Math::abs).max().orElse(0);
            double[] moved = beta.clone();
            for (int k = 0; k < columns; k++) {
                moved[k] += step[k] * Math.min(1, 1.5 / Math.max(largest, 1e-9));
            }
            beta = moved;
            if (largest < 1e-3) {
                break;
            }
        }
        return beta;
    }

    private static double[] precision(List<Rows> sample, double[] common) {
        double[] loose = new double[common.length];
        Arrays.fill(loose, LOOSE_PRECISION);
        loose[Design.INTERCEPT] = 0;
        double[] precision = new double[common.length];
        if (sample.size() < FEW) {
            Arrays.fill(precision, 1 / (SPREAD_OF_FEW * SPREAD_OF_FEW));
            precision[Design.INTERCEPT] = 0;
            return precision;
        }
        List<SeriesFit> fits = sample.parallelStream()
                .map(rows -> SeriesFit.of(rows, common, loose, true))
                .toList();
        for (int k = 1; k < precision.length; k++) {
            int column = k;
            double[] estimates =
                    fits.stream().mapToDouble(fit -> fit.coefficients()[column]).toArray();
            double[] variances = fits.stream()
                    .mapToDouble(fit -> fit.errorsSquared()[column])
                    .toArray();
            double spread = Math.sqrt(between(estimates, variances, common[k]));
            spread = Math.max(LEAST_SPREAD, Math.min(LARGEST_SPREAD, spread));
            precision[k] = 1 / (spread * spread);
        }
        return precision;
    }

    /** Variance between series, that of estimating taken off; never negative. */
    private static double between(double[] estimates, double[] variances, double centre) {
        double weights = 0;
        double squaredWeights = 0;
        double excess = 0;
        for (int i = 0; i < estimates.length; i++) {
            double weight = 1 / variances[i];
            weights += weight;
            squaredWeights += weight * weight;
            excess += weight * (estimates[i] - centre) * (estimates[i] - centre);
        }
        double free = weights - squaredWeights / weights;
        return free <= 0 ? 0 : Math.max(0, (excess - (estimates.length - 1)) / free);
    }

    /** Gradient and curvature of the common coefficients, each series' level taken out. */
    private static final class Sums {
        private final double[][] hessian;
        private final double[] gradient;

        Sums(int columns) {
            this.hessian = new double[columns][columns];
            this.gradient = new double[columns];
        }

        void add(Rows rows, double[] beta) {
            double[] own = beta.clone();
            own[Design.INTERCEPT] = SeriesFit.intercept(rows, beta);
            double dispersion = SeriesFit.dispersion(rows, own);
            double total = 0;
            double[] average = new double[beta.length];
            for (int row = 0; row < rows.count(); row++) {
                double mean = SeriesFit.mean(rows.product(row, own));
                double weight = rows.weight(row) / dispersion;
                rows.addTo(gradient, row, weight * (rows.demand(row) - mean));
                rows.addTo(hessian, row, weight * mean);
                rows.addTo(average, row, weight * mean);
                total += weight * mean;
            }
            for (int k = 0; k < average.length && total > 0; k++) {
                for (int j = 0; j <= k; j++) {
                    hessian[k][j] -= average[k] * average[j] / total;
                }
            }
        }

        void merge(Sums other) {
            for (int k = 0; k < gradient.length; k++) {
                gradient[k] += other.gradient[k];
                for (int j = 0; j <= k; j++) {
                    hessian[k][j] += other.hessian[k][j];
                }
            }
        }
    }
}
