package io.touchstock.forecasting.baseline;

/**
 * Croston's method (1972) with the correction of Syntetos and Boylan (2005): sizes of demand and the intervals between
 * them are smoothed, their ratio taken times 1 less half the weight.
 */
final class CrostonSba implements SeriesMethod {
    private static final double[] WEIGHTS = {0.02, 0.05, 0.1, 0.15, 0.2, 0.3};

    @Override
    public String name() {
        return "sba";
    }

    @Override
    public Distributions forecast(History history, int horizon) {
        Run best = new Run(history, WEIGHTS[0]);
        for (double weight : WEIGHTS) {
            Run run = new Run(history, weight);
            best = run.squares < best.squares ? run : best;
        }
        double rate = best.rate();
        double[] quantiles = new SizesAndOccurrences(history)
                .quantiles(best.size == 0 ? 0 : Math.min(1, rate / best.size), best.size);
        Distributions forecast = new Distributions(horizon);
        for (int step = 0; step < horizon; step++) {
            forecast.set(step, rate, quantiles.clone());
        }
        return forecast;
    }

    private static final class Run {
        private final double weight;
        private double size;
        private double interval;
        private double squares;

        Run(History history, double weight) {
            this.weight = weight;
            start(history);
            int since = 1;
            for (int i = 0; i < history.length(); i++) {
                if (history.observed(i)) {
                    double demand = history.demand(i);
                    double error = demand - rate();
                    squares += error * error;
                    if (demand > 0) {
                        size += weight * (demand - size);
                        interval += weight * (since - interval);
                        since = 1;
                    } else {
                        since++;
                    }
                }
            }
        }

        private void start(History history) {
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
            size = demands == 0 ? 0 : sum / demands;
            interval = demands == 0 ? 1 : (double) periods / demands;
        }

        double rate() {
            return (1 - weight / 2) * size / interval;
        }
    }
}
