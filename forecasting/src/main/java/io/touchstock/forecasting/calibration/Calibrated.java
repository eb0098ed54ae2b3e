package io.touchstock.forecasting.calibration;

import io.touchstock.forecasting.backtest.Combination;
import io.touchstock.forecasting.backtest.Round;
import io.touchstock.forecasting.evaluation.DemandClass;
import io.touchstock.forecasting.evaluation.ScoredPath;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.PanelSeries;
import java.util.ArrayList;
import java.util.List;

/** A combination whose bands are scaled by how the same combination did from the earlier origins. */
public record Calibrated(String name, Combination base) implements Combination {

    @Override
    public Learned learn(List<Round> before) {
        Learned learned = base.learn(before);
        Round first = before.get(0);
        ConformalBands.Learner learner = new ConformalBands.Learner(first.past().frequency(), first.horizon());
        for (Round round : before) {
            List<PanelSeries> series = round.past().series();
            List<QuantileForecast> forecasts = learned.forecast(round);
            for (int i = 0; i < series.size(); i++) {
                if (series.get(i).length() > 0) {
                    learner.add(
                            DemandClass.of(series.get(i)),
                            ScoredPath.of(round.whole(), round.past(), i, forecasts.get(i)));
                }
            }
        }
        ConformalBands bands = learner.learned();
        return round -> {
            List<PanelSeries> series = round.past().series();
            List<QuantileForecast> forecasts = learned.forecast(round);
            List<QuantileForecast> moved = new ArrayList<>();
            for (int i = 0; i < series.size(); i++) {
                moved.add(bands.apply(DemandClass.of(series.get(i)), forecasts.get(i)));
            }
            return moved;
        };
    }
}
