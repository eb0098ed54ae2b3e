package io.touchstock.forecasting.baseline;

import io.touchstock.forecasting.newitem.SimilarItems;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.stream.IntStream;

/** Forecasts series without an observed period by what similar ones sell; nothing if no series has sold anything. */
final class NewSeries {
    private final SimilarItems similar;

    private NewSeries(SimilarItems similar) {
        this.similar = similar;
    }

    static NewSeries in(SalesPanel past) {
        long unsold =
                past.series().stream().filter(series -> !anyObserved(series)).count();
        return new NewSeries(unsold == 0 || unsold == past.series().size() ? null : SimilarItems.of(past));
    }

    Distributions forecast(PanelSeries series, int horizon) {
        Distributions forecast = new Distributions(horizon);
        if (similar != null) {
            double[] expected = similar.expected(series, horizon);
            for (int step = 0; step < horizon; step++) {
                forecast.set(step, expected[step], CountQuantiles.of(expected[step], similar.variance(expected[step])));
            }
        }
        return forecast;
    }

    private static boolean anyObserved(PanelSeries series) {
        return IntStream.range(0, series.length()).anyMatch(series::observed);
    }
}
