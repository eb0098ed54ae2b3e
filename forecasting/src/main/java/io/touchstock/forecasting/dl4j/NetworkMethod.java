package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.model.Forecasts;
import io.touchstock.forecasting.model.PanelForecaster;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.model.TrainingListener;
import io.touchstock.forecasting.panel.SalesPanel;
import java.time.InstantSource;
import java.util.List;
import java.util.function.IntFunction;

/** Trains on each past that it is given and forecasts it: what a backtest judges. */
public final class NetworkMethod implements PanelForecaster {
    private final IntFunction<NetworkPlan> plan;
    private final InstantSource clock;
    private final TrainingListener listener;

    /**
     * A method.
     *
     * @param plan of a training for a horizon
     * @param clock measures the time limit
     */
    public NetworkMethod(IntFunction<NetworkPlan> plan, InstantSource clock, TrainingListener listener) {
        this.plan = plan;
        this.clock = clock;
        this.listener = listener;
    }

    @Override
    public String name() {
        return "lstm";
    }

    @Override
    public List<QuantileForecast> forecast(SalesPanel past, int horizon) {
        return forecasts(past, horizon).made();
    }

    @Override
    public Forecasts forecasts(SalesPanel past, int horizon) {
        try (NetworkModel model =
                new NetworkTrainer(plan.apply(horizon), clock).train(past, listener, Checkpoint.NONE)) {
            return model.forecasts(past, horizon);
        }
    }
}
