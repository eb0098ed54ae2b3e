package io.touchstock.forecasting.baseline;

import java.util.Arrays;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/**
 * Holt-Winters with additive season and damped trend, ETS(A,Ad,A) (Hyndman, Koehler, Ord and Snyder 2008, chapter 3).
 * Weights minimise the squared errors one step ahead. A history shorter than two seasons gets none.
 */
final class HoltWinters implements SeriesMethod {
    private static final int MOST_PERIODS = 1_096;
    private static final int EVALUATIONS = 240;
    private static final double[] START = {-1.5, -4, -2, 2.5};

    @Override
    public String name() {
        return "holt-winters";
    }

    @Override
    public Distributions forecast(History all, int horizon) {
        History history = all.latest(MOST_PERIODS);
        int season = history.length() >= 2 * history.season() ? history.season() : 1;
        double[] weights = chosen(history, season);
        double[] fitted = new double[history.length()];
        State state = run(history, season, weights, fitted);
        ErrorSpread spread = ErrorSpread.of(history, fitted);
        Distributions forecast = new Distributions(horizon);
        double variance = 1;
        double damping = 0;
        for (int step = 0; step < horizon; step++) {
            damping += Math.pow(weights[3], step + 1.0);
            double point = Math.max(
                    0, state.level + damping * state.trend + state.seasonal[(history.length() + step) % season]);
            forecast.set(step, point, spread.around(point, variance));
            double share = weights[0] * (1 + weights[1] * damping) + ((step + 1) % season == 0 ? weights[2] : 0);
            variance += share * share;
        }
        return forecast;
    }

    private static double[] chosen(History history, int season) {
        double[] fitted = new double[history.length()];
        MultivariateFunction loss = free -> {
            run(history, season, weights(free), fitted);
            double squares = 0;
            for (int i = 0; i < fitted.length; i++) {
                double error = history.demand(i) - fitted[i];
                squares += Double.isNaN(error) ? 0 : error * error;
            }
            return squares;
        };
        try {
            PointValuePair best = new SimplexOptimizer(1e-5, 1e-8)
                    .optimize(
                            new MaxEval(EVALUATIONS * 4),
                            new org.apache.commons.math3.optim.MaxIter(EVALUATIONS),
                            new ObjectiveFunction(loss),
                            GoalType.MINIMIZE,
                            new InitialGuess(START),
                            new NelderMeadSimplex(START.length, 1.0));
            return weights(best.getPoint());
        } catch (TooManyEvaluationsException e) {
            return weights(START);
        } catch (org.apache.commons.math3.exception.TooManyIterationsException e) {
            return weights(START);
        }
    }

    /** Level, trend and season weights within 0 and 1, damping within 0.8 and 0.98. */
    private static double[] weights(double[] free) {
        return new double[] {logistic(free[0]), logistic(free[1]), logistic(free[2]), 0.8 + 0.18 * logistic(free[3])};
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static final class State {
        private double level;
        private double trend;
        private double[] seasonal;
    }

    private static State run(History history, int season, double[] weights, double[] fitted) {
        State state = new State();
        state.level = firstSeasons(history, season);
        state.seasonal = new double[season];
        if (season > 1) {
            Arrays.setAll(state.seasonal, phase -> phaseMean(history, season, phase, state.level) - state.level);
        }
        for (int i = 0; i < fitted.length; i++) {
            int phase = i % season;
            double damped = weights[3] * state.trend;
            fitted[i] = state.level + damped + state.seasonal[phase];
            double error = history.demand(i) - fitted[i];
            error = Double.isNaN(error) ? 0 : error;
            state.level += damped + weights[0] * error;
            state.trend = damped + weights[0] * weights[1] * error;
            state.seasonal[phase] += season > 1 ? weights[2] * error : 0;
        }
        return state;
    }

    private static double firstSeasons(History history, int season) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < Math.min(history.length(), Math.max(8, 4 * season)); i++) {
            if (history.observed(i)) {
                sum += history.demand(i);
                count++;
            }
        }
        return count == 0 ? history.recentMean(history.length()) : sum / count;
    }

    private static double phaseMean(History history, int season, int phase, double otherwise) {
        double sum = 0;
        int count = 0;
        for (int i = phase; i < Math.min(history.length(), 4 * season); i += season) {
            if (history.observed(i)) {
                sum += history.demand(i);
                count++;
            }
        }
        return count == 0 ? otherwise : sum / count;
    }
}
