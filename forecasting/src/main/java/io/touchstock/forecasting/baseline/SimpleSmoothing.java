package io.touchstock.forecasting.baseline;

/** Simple exponential smoothing (Brown 1956): one level, no season. */
final class SimpleSmoothing implements SeriesMethod {
    @Override
    public String name() {
        return "ses";
    }

    @Override
    public Distributions forecast(History history, int horizon) {
        double[] demand = new double[history.length()];
        java.util.Arrays.setAll(demand, history::demand);
        Level level = Level.of(demand);
        ErrorSpread spread = ErrorSpread.of(history, level.fitted());
        Distributions forecast = new Distributions(horizon);
        for (int step = 0; step < horizon; step++) {
            forecast.set(step, level.last(), spread.around(level.last(), 1 + step * level.weight() * level.weight()));
        }
        return forecast;
    }
}
