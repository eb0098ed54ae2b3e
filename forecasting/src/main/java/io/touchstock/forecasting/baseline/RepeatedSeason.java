package io.touchstock.forecasting.baseline;

import java.util.Arrays;

/** Seasonal naive: next Monday is as last Monday was. Errors are those of the same rule as many seasons ahead. */
final class RepeatedSeason implements SeriesMethod {
    private static final int MOST_SEASONS_BACK = 8;

    @Override
    public String name() {
        return "seasonal-naive";
    }

    @Override
    public Distributions forecast(History history, int horizon) {
        int season = history.season();
        Distributions forecast = new Distributions(horizon);
        ErrorSpread[] spreads = new ErrorSpread[(horizon - 1) / season + 1];
        Arrays.setAll(spreads, ahead -> ErrorSpread.of(history, fitted(history, (ahead + 1) * season)));
        double mean = history.recentMean(season * MOST_SEASONS_BACK);
        for (int step = 0; step < horizon; step++) {
            double point = latest(history, history.length() - season + step % season, mean);
            forecast.set(step, point, spreads[step / season].around(point, 1));
        }
        return forecast;
    }

    private static double[] fitted(History history, int lag) {
        double[] fitted = new double[history.length()];
        Arrays.setAll(fitted, i -> i < lag ? Double.NaN : history.demand(i - lag));
        return fitted;
    }

    private static double latest(History history, int index, double otherwise) {
        for (int back = 0; back < MOST_SEASONS_BACK; back++) {
            int at = index - back * history.season();
            if (at >= 0 && history.observed(at)) {
                return history.demand(at);
            }
        }
        return otherwise;
    }
}
