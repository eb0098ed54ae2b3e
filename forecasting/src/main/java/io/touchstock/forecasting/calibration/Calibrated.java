package io.touchstock.forecasting.calibration;

import io.touchstock.forecasting.backtest.Combination;
import io.touchstock.forecasting.backtest.Round;
import io.touchstock.forecasting.model.Forecasts;
import io.touchstock.forecasting.model.QuantileForecast;
import java.util.List;

/** A combination whose bands are scaled by how the same combination did from the earlier origins. */
public record Calibrated(String name, Combination base) implements Combination {
    @Override
    public Learned learn(List<Round> before) {
        Learned learned = base.learn(before);
        ConformalBands bands = ConformalBands.of(base, before);
        return new LearnedBands(learned, bands);
    }

    private record LearnedBands(Learned base, ConformalBands bands) implements Learned {
        @Override
        public List<QuantileForecast> forecast(Round round) {
            return forecasts(round).made();
        }

        @Override
        public Forecasts forecasts(Round round) {
            List<QuantileForecast> before = base.forecast(round);
            return new Forecasts(bands.apply(round.past(), before), before);
        }
    }
}
