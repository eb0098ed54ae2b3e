package io.touchstock.forecasting.calibration;

import io.touchstock.forecasting.backtest.Combination;
import io.touchstock.forecasting.backtest.Round;
import java.util.List;

/** A combination whose bands are scaled by how the same combination did from the earlier origins. */
public record Calibrated(String name, Combination base) implements Combination {
    @Override
    public Learned learn(List<Round> before) {
        Learned learned = base.learn(before);
        ConformalBands bands = ConformalBands.of(base, before);
        return round -> bands.apply(round.past(), learned.forecast(round));
    }
}
