package io.touchstock.forecasting.baseline;

import io.touchstock.forecasting.model.PanelForecaster;
import java.util.List;
import java.util.Optional;

/** The methods that every report shows beside the model. */
public final class Baselines {
    private Baselines() {}

    /** All of them, the simplest first. */
    public static List<PanelForecaster> all() {
        return List.of(
                new SingleSeries(new RepeatedSeason()),
                new SingleSeries(new SeasonMean()),
                new SingleSeries(new SimpleSmoothing()),
                new SingleSeries(new HoltWinters()),
                new SingleSeries(new Theta()),
                new SingleSeries(new Tsb()),
                new SingleSeries(new CrostonSba()),
                new Regression());
    }

    /** The method with a name. */
    public static Optional<PanelForecaster> named(String name) {
        return all().stream().filter(method -> method.name().equals(name)).findFirst();
    }
}
