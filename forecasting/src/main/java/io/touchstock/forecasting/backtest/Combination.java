package io.touchstock.forecasting.backtest;

import io.touchstock.forecasting.model.Forecasts;
import io.touchstock.forecasting.model.QuantileForecast;
import java.util.List;

/** Makes one forecast of several, having seen how they did from earlier origins. */
public interface Combination {
    /** Names it in tables. */
    String name();

    /**
     * Learns.
     *
     * @param before rounds whose truth was known before the origin that is to be forecast from; at least one
     */
    Learned learn(List<Round> before);

    /** What was learnt. */
    @FunctionalInterface
    interface Learned {
        /** One forecast a series, of those that a round's models made. */
        List<QuantileForecast> forecast(Round round);

        /** The same with the bands as they were before calibration beside it, where they are calibrated. */
        default Forecasts forecasts(Round round) {
            return Forecasts.plain(forecast(round));
        }
    }
}
