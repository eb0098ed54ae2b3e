package io.touchstock.forecasting.baseline;

import java.util.Arrays;

/** The mean of each phase of the season: of the last eight weeks' weekdays, or of the last three years' months. */
final class SeasonMean implements SeriesMethod {
    private static final int WEEK = 7;
    private static final int WEEKS = 8;
    private static final int YEARS = 3;

    @Override
    public String name() {
        return "seasonal-mean";
    }

    @Override
    public Distributions forecast(History all, int horizon) {
        int season = all.season();
        History history = all.latest(season * (season == WEEK ? WEEKS : YEARS));
        double overall = history.recentMean(history.length());
        double[] means = new double[season];
        Arrays.setAll(means, phase -> mean(history, phase, overall));
        double[] fitted = new double[history.length()];
        Arrays.setAll(fitted, i -> means[i % season]);
        ErrorSpread spread = ErrorSpread.of(history, fitted);
        Distributions forecast = new Distributions(horizon);
        for (int step = 0; step < horizon; step++) {
            double point = means[(history.length() + step) % season];
            forecast.set(step, point, spread.around(point, 1));
        }
        return forecast;
    }

    private static double mean(History history, int phase, double otherwise) {
        double sum = 0;
        int count = 0;
        for (int i = phase; i < history.length(); i += history.season()) {
            if (history.observed(i)) {
                sum += history.demand(i);
                count++;
            }
        }
        return count == 0 ? otherwise : sum / count;
    }
}
