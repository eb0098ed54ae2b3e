package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.model.PanelForecaster;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.model.TrainingListener;
import io.touchstock.forecasting.panel.SalesPanel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Trains on each past that it is given and forecasts it: what a backtest judges. */
public final class NetworkMethod implements PanelForecaster {
    private final Duration timeLimit;
    private final int workers;
    private final long seed;
    private final InstantSource clock;
    private final TrainingListener listener;

    /**
     * A method.
     *
     * @param timeLimit of each training
     * @param workers networks trained at the same time
     * @param clock measures the time limit
     */
    public NetworkMethod(Duration timeLimit, int workers, long seed, InstantSource clock, TrainingListener listener) {
        this.timeLimit = timeLimit;
        this.workers = workers;
        this.seed = seed;
        this.clock = clock;
        this.listener = listener;
    }

    @Override
    public String name() {
        return "lstm";
    }

    @Override
    public List<QuantileForecast> forecast(SalesPanel past, int horizon) {
        NetworkPlan plan = NetworkPlan.usual(horizon, timeLimit, workers, seed);
        try (NetworkModel model = new NetworkTrainer(plan, clock).train(past, listener, Checkpoint.NONE)) {
            return model.forecast(past, horizon);
        }
    }
}
