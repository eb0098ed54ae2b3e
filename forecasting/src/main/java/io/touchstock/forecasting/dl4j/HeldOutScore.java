package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.series.SeriesWindow;
import io.touchstock.forecasting.series.WindowFeatures;
import java.util.List;

/** Mean pinball loss over windows, observed days and levels, in units of each window's scale. */
final class HeldOutScore {
    private HeldOutScore() {}

    static double of(List<LabelledWindow> windows, LstmForecaster forecaster, WindowFeatures features) {
        List<SeriesWindow> inputs = windows.stream().map(LabelledWindow::window).toList();
        List<QuantileForecast> forecasts = forecaster.forecast(inputs);
        double sum = 0;
        int count = 0;
        for (int i = 0; i < windows.size(); i++) {
            LabelledWindow window = windows.get(i);
            double scale = features.scale(window.window());
            for (int step = 0; step < features.horizonDays(); step++) {
                if (window.observed(step)) {
                    sum += pinball(forecasts.get(i), step, window.truth(step)) / scale;
                    count++;
                }
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private static double pinball(QuantileForecast forecast, int step, double truth) {
        double sum = 0;
        for (int level = 0; level < QuantileForecast.LEVELS.size(); level++) {
            double error = truth - forecast.quantile(step, level);
            double q = QuantileForecast.LEVELS.get(level);
            sum += Math.max(q * error, (q - 1) * error);
        }
        return sum / QuantileForecast.LEVELS.size();
    }
}
