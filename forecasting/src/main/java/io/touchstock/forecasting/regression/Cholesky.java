package io.touchstock.forecasting.regression;

/** Factor of a symmetric positive definite matrix of which the lower triangle is given; works in place. */
final class Cholesky {
    private final double[][] lower;

    /** @param matrix lower triangle; taken over. A pivot that is not positive is lifted to a small one */
    Cholesky(double[][] matrix) {
        this.lower = matrix;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-10)) : sum / matrix[j][j];
            }
        }
    }

    double[] solve(double[] right) {
        double[] solution = right.clone();
        for (int i = 0; i < solution.length; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= lower[i][k] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        for (int i = solution.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < solution.length; k++) {
                solution[i] -= lower[k][i] * solution[k];
            }
            solution[i] /= lower[i][i];
        }
        return solution;
    }

    /** Diagonal of the inverse. */
    double[] inverseDiagonal() {
        double[] diagonal = new double[lower.length];
        double[] column = new double[lower.length];
        for (int unit = 0; unit < lower.length; unit++) {
            java.util.Arrays.fill(column, 0);
            column[unit] = 1;
            for (int i = unit; i < lower.length; i++) {
                double sum = column[i];
                for (int k = unit; k < i; k++) {
                    sum -= lower[i][k] * column[k];
                }
                column[i] = sum / lower[i][i];
                diagonal[unit] += column[i] * column[i];
            }
        }
        return diagonal;
    }
}
