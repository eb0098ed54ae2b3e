package io.touchstock.forecasting.baseline;

/**
 * Teunter, Syntetos and Babai (2011): the probability of demand is smoothed every period, its size in periods with
 * demand, so that an article nobody wants any more is forecast less and less. Weights minimise the squared errors of
 * the rate.
 */
final class Tsb implements SeriesMethod {
    private static final double[] WEIGHTS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.3};

    @Override
    public String name() {
        return "tsb";
    }

    @Override
    public Distributions forecast(History history, int horizon) {
        double best = Double.POSITIVE_INFINITY;
        double probability = 0;
        double size = 0;
        for (double sizeWeight : WEIGHTS) {
            for (double probabilityWeight : WEIGHTS) {
                Run run = new Run(history, sizeWeight, probabilityWeight);
                if (run.squares < best) {
                    best = run.squares;
                    probability = run.probability;
                    size = run.size;
                }
            }
        }
        double[] quantiles = new SizesAndOccurrences(history).quantiles(probability, size);
        Distributions forecast = new Distributions(horizon);
        for (int step = 0; step < horizon; step++) {
            forecast.set(step, probability * size, quantiles.clone());
        }
        return forecast;
    }

    private static final class Run {
        private double probability;
        private double size;
        private double squares;

        Run(History history, double sizeWeight, double probabilityWeight) {
            int periods = 0;
            int demands = 0;
            double sum = 0;
            for (int i = 0; i < history.length(); i++) {
                if (history.observed(i)) {
                    periods++;
                    demands += history.demand(i) > 0 ? 1 : 0;
                    sum += history.demand(i);
                }
            }
            probability = periods == 0 ? 0 : (double) demands / periods;
            size = demands == 0 ? 0 : sum / demands;
            for (int i = 0; i < history.length(); i++) {
                if (history.observed(i)) {
                    double demand = history.demand(i);
                    double error = demand - probability * size;
                    squares += error * error;
                    size += demand > 0 ? sizeWeight * (demand - size) : 0;
                    probability += probabilityWeight * ((demand > 0 ? 1 : 0) - probability);
                }
            }
        }
    }
}
