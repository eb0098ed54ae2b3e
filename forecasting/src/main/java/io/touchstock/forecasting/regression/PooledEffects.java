package io.touchstock.forecasting.regression;

import java.util.Arrays;
import java.util.List;

/**
 * What all series have in common, and how far they differ. The common coefficients are those of one regression over a
 * sample of the series, each with its own level; the spread of each coefficient between series is estimated too
 * (empirical Bayes), so that a series follows its own data as far as they tell more than chance.
 */
final class PooledEffects {
    private static final int ROUNDS = 6;
    private static final double COMMON_PRECISION = 4;
    private static final double FIRST_SPREAD = 0.1;
    private static final int SPREAD_ROUNDS = 4;
    private static final double LEAST_SPREAD = 0.0005;
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

    /**
     * One over the variance of each coefficient between series, by the fixed point of the evidence: squared distances
     * from what is common over the number of coefficients that the data determine (MacKay 1992). What the data leave
     * open, as two terms that always come together, counts in neither.
     */
    private static double[] precision(List<Rows> sample, double[] common) {
        double[] precision = new double[common.length];
        double first = sample.size() < FEW ? SPREAD_OF_FEW : FIRST_SPREAD;
        Arrays.fill(precision, 1 / (first * first));
        precision[Design.INTERCEPT] = 0;
        for (int round = 0; round < SPREAD_ROUNDS && sample.size() >= FEW; round++) {
            double[] prior = precision.clone();
            List<SeriesFit> fits = sample.parallelStream()
                    .map(rows -> SeriesFit.of(rows, common, prior, true))
                    .toList();
            for (int k = 1; k < precision.length; k++) {
                double spread = spread(fits, k, common[k], prior[k]);
                precision[k] = 1 / (spread * spread);
            }
        }
        return precision;
    }

    private static double spread(List<SeriesFit> fits, int column, double common, double prior) {
        double squares = 0;
        double determined = 0;
        for (SeriesFit fit : fits) {
            double apart = fit.coefficients()[column] - common;
            squares += apart * apart;
            determined += Math.max(0, 1 - fit.errorsSquared()[column] * prior);
        }
        double spread = Math.sqrt(squares / Math.max(1, determined));
        return Math.max(LEAST_SPREAD, Math.min(LARGEST_SPREAD, spread));
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
