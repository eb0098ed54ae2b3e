package io.touchstock.forecasting.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How sure the coefficients are that all series have in common. What happens on a day happens to all series, so that
 * their errors are no independent ones: variances are robust to clusters of calendar weeks (Liang and Zeger 1986).
 */
final class CommonErrors {
    private static final int WEEK = 7;
    private static final double RIDGE = 4;

    private final List<double[]> influences = new ArrayList<>();

    private CommonErrors() {}

    /**
     * Of a fit.
     *
     * @param starts per series the period of the panel that its index 0 stands for
     */
    static CommonErrors of(List<Rows> sample, List<Integer> starts, double[] common) {
        int columns = common.length;
        double[][] hessian = new double[columns][columns];
        Map<Integer, double[]> scores = new TreeMap<>();
        for (int series = 0; series < sample.size(); series++) {
            add(sample.get(series), starts.get(series), common, hessian, scores);
        }
        for (int k = 0; k < columns; k++) {
            hessian[k][k] += k == Design.INTERCEPT ? 1 : RIDGE;
        }
        Cholesky information = new Cholesky(hessian);
        CommonErrors errors = new CommonErrors();
        double correction = Math.sqrt(scores.size() / Math.max(1.0, scores.size() - 1.0));
        for (double[] score : scores.values()) {
            score[Design.INTERCEPT] = 0;
            double[] influence = information.solve(score);
            for (int k = 0; k < columns; k++) {
                influence[k] *= correction;
            }
            errors.influences.add(influence);
        }
        return errors;
    }

    private static void add(Rows rows, int start, double[] common, double[][] hessian, Map<Integer, double[]> scores) {
        double[] own = common.clone();
        own[Design.INTERCEPT] = SeriesFit.intercept(rows, common);
        double dispersion = SeriesFit.dispersion(rows, own);
        double[] average = new double[common.length];
        double total = 0;
        for (int row = 0; row < rows.count(); row++) {
            double weight = rows.weight(row) / dispersion * SeriesFit.mean(rows.product(row, own));
            rows.addTo(hessian, row, weight);
            rows.addTo(average, row, weight);
            total += weight;
        }
        for (int k = 0; k < average.length && total > 0; k++) {
            for (int j = 0; j <= k; j++) {
                hessian[k][j] -= average[k] * average[j] / total;
            }
        }
        for (int row = 0; row < rows.count(); row++) {
            double error = rows.weight(row) / dispersion * (rows.demand(row) - SeriesFit.mean(rows.product(row, own)));
            double[] score =
                    scores.computeIfAbsent((start + rows.index(row)) / WEEK, fresh -> new double[common.length]);
            rows.addTo(score, row, error);
            for (int k = 0; k < average.length && total > 0; k++) {
                score[k] -= error * average[k] / total;
            }
        }
    }

    /** Variance of a sum of coefficients. */
    double variance(double[] direction) {
        double variance = 0;
        for (double[] influence : influences) {
            double sum = 0;
            for (int k = 0; k < direction.length; k++) {
                sum += direction[k] * influence[k];
            }
            variance += sum * sum;
        }
        return variance;
    }
}
