package io.touchstock.forecasting.rolling;

/**
 * Solves symmetric positive definite systems in place by Cholesky's decomposition (Golub and Van Loan, chapter 4.2).
 */
final class PositiveDefinite {
    private PositiveDefinite() {}

    /**
     * Solves {@code matrix · x = right}; only the lower triangle of the matrix is read, and it is overwritten.
     *
     * @return {@code x}, in {@code right}
     */
    static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        for (int i = 0; i < n; i++) {
            double[] row = matrix[i];
            for (int j = 0; j <= i; j++) {
                double sum = row[j];
                double[] other = matrix[j];
                for (int k = 0; k < j; k++) {
                    sum -= row[k] * other[k];
                }
                row[j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / other[j];
            }
        }
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                right[i] -= matrix[i][k] * right[k];
            }
            right[i] /= matrix[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                right[i] -= matrix[k][i] * right[k];
            }
            right[i] /= matrix[i][i];
        }
        return right;
    }
}
