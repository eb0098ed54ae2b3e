package io.touchstock.forecasting.challenge;

import io.touchstock.forecasting.evaluation.ScoredPath;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.ArrayList;
import java.util.List;

/**
 * Losses of two models on the same steps of one series: pinball losses over all levels, in units of the series' naive
 * error, so that each series counts alike.
 *
 * @param champion of the model in use
 * @param challenger of the new one
 */
public record PairedLoss(double champion, double challenger) {
    /**
     * One a series that had begun and of which anything came true.
     *
     * @param whole reaches beyond the past
     * @param past what both were told; forecasts stand in its order
     */
    public static List<PairedLoss> of(
            SalesPanel whole, SalesPanel past, List<QuantileForecast> champion, List<QuantileForecast> challenger) {
        List<PairedLoss> pairs = new ArrayList<>();
        for (int series = 0; series < past.series().size(); series++) {
            ScoredPath one = ScoredPath.of(whole, past, series, champion.get(series));
            ScoredPath other = ScoredPath.of(whole, past, series, challenger.get(series));
            PairedLoss pair = new PairedLoss(loss(one), loss(other));
            if (Double.isFinite(pair.champion) && Double.isFinite(pair.challenger)) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static double loss(ScoredPath path) {
        double sum = 0;
        int steps = 0;
        for (int step = 0; step < path.steps(); step++) {
            double actual = path.actual(step);
            if (Double.isNaN(actual)) {
                continue;
            }
            for (int level = 0; level < QuantileForecast.LEVELS.size(); level++) {
                double share = QuantileForecast.LEVELS.get(level);
                double over = actual - path.forecast().quantile(step, level);
                sum += Math.max(share * over, (share - 1) * over);
            }
            steps++;
        }
        return sum / steps / path.naiveError();
    }
}
