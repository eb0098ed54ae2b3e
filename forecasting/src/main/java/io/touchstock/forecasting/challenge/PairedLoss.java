package io.touchstock.forecasting.challenge;

import io.touchstock.forecasting.backtest.Round;
import io.touchstock.forecasting.evaluation.ScoredPath;
import io.touchstock.forecasting.model.QuantileForecast;
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
     * One a series that had begun by some origin and of which anything came true; over all origins.
     *
     * @param champion name of its forecasts in the rounds
     * @param challenger name of its forecasts in the rounds
     */
    public static List<PairedLoss> of(List<Round> rounds, String champion, String challenger) {
        List<PairedLoss> pairs = new ArrayList<>();
        int series = rounds.isEmpty() ? 0 : rounds.get(0).past().series().size();
        for (int i = 0; i < series; i++) {
            double one = 0;
            double other = 0;
            int compared = 0;
            for (Round round : rounds) {
                double ofChampion = loss(round.path(champion, i));
                double ofChallenger = loss(round.path(challenger, i));
                if (Double.isFinite(ofChampion) && Double.isFinite(ofChallenger)) {
                    one += ofChampion;
                    other += ofChallenger;
                    compared++;
                }
            }
            if (compared > 0) {
                pairs.add(new PairedLoss(one / compared, other / compared));
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
