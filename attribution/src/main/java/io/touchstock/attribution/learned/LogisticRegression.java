package io.touchstock.attribution.learned;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;

/**
 * Logistic regression with a ridge penalty, fitted by Newton's method (iteratively reweighted least squares, Hastie,
 * Tibshirani and Friedman 2009, section 4.4). The intercept, which is the first coefficient, is not penalised.
 */
final class LogisticRegression {

    private static final int MOST_STEPS = 50;
    private static final double SMALLEST_CHANGE = 1e-9;
    private static final double LEAST_CURVATURE = 1e-12;
    private static final int MOST_HALVINGS = 30;

    private final double[] coefficients;

    private LogisticRegression(double[] coefficients) {
        this.coefficients = coefficients;
    }

    /**
     * Fits.
     *
     * @param rows features, all of one length
     * @param converted outcomes
     * @param ridge penalty on half the square of each coefficient but the intercept, in journeys
     */
    static LogisticRegression fit(List<double[]> rows, boolean[] converted, double ridge) {
        LogisticRegression current = new LogisticRegression(new double[rows.get(0).length + 1]);
        double loss = current.loss(rows, converted, ridge);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = current.newtonStep(rows, converted, ridge);
            double share = 1;
            LogisticRegression next = current.moved(direction, share);
            double nextLoss = next.loss(rows, converted, ridge);
            for (int halving = 0; nextLoss > loss && halving < MOST_HALVINGS; halving++) {
                share /= 2;
                next = current.moved(direction, share);
                nextLoss = next.loss(rows, converted, ridge);
            }
            if (nextLoss > loss) {
                return current;
            }
            double gain = loss - nextLoss;
            current = next;
            loss = nextLoss;
            if (gain < SMALLEST_CHANGE * (1 + loss)) {
                return current;
            }
        }
        return current;
    }

    /** The intercept and one coefficient a feature. */
    double[] coefficients() {
        return coefficients.clone();
    }

    double logOdds(double[] features) {
        double sum = coefficients[0];
        for (int i = 0; i < features.length; i++) {
            sum += coefficients[i + 1] * features[i];
        }
        return sum;
    }

    private LogisticRegression moved(double[] direction, double share) {
        double[] moved = coefficients.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += share * direction[i];
        }
        return new LogisticRegression(moved);
    }

    private double loss(List<double[]> rows, boolean[] converted, double ridge) {
        double loss = 0;
        for (int i = 0; i < converted.length; i++) {
            double towards = converted[i] ? logOdds(rows.get(i)) : -logOdds(rows.get(i));
            loss += Math.max(0, -towards) + StrictMath.log1p(StrictMath.exp(-Math.abs(towards)));
        }
        for (int i = 1; i < coefficients.length; i++) {
            loss += ridge / 2 * coefficients[i] * coefficients[i];
        }
        return loss;
    }

    private double[] newtonStep(List<double[]> rows, boolean[] converted, double ridge) {
        int size = coefficients.length;
        double[] downhill = new double[size];
        double[][] curvature = new double[size][size];
        double[] row = new double[size];
        row[0] = 1;
        for (int i = 0; i < converted.length; i++) {
            double[] features = rows.get(i);
            System.arraycopy(features, 0, row, 1, features.length);
            double probability = Logistic.of(logOdds(features));
            double error = (converted[i] ? 1 : 0) - probability;
            double weight = Math.max(LEAST_CURVATURE, probability * (1 - probability));
            for (int a = 0; a < size; a++) {
                downhill[a] += error * row[a];
                for (int b = 0; b <= a; b++) {
                    curvature[a][b] += weight * row[a] * row[b];
                }
            }
        }
        for (int a = 0; a < size; a++) {
            double penalty = a == 0 ? 0 : ridge;
            downhill[a] -= penalty * coefficients[a];
            curvature[a][a] += penalty;
            for (int b = 0; b < a; b++) {
                curvature[b][a] = curvature[a][b];
            }
        }
        return new CholeskyDecomposition(new Array2DRowRealMatrix(curvature, false))
                .getSolver()
                .solve(new ArrayRealVector(downhill, false))
                .toArray();
    }
}
