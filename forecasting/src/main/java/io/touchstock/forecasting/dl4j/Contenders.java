package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.baseline.Baselines;
import io.touchstock.forecasting.model.PanelForecaster;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The models that the networks are blended with; fitted anew to each past. */
final class Contenders {
    private Contenders() {}

    /** Forecasts by model, in the panel's order. */
    static Map<String, List<QuantileForecast>> forecasts(SalesPanel past, int horizon) {
        return Baselines.all().stream()
                .collect(Collectors.toMap(
                        PanelForecaster::name,
                        method -> method.forecast(past, horizon),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** Names of all models that may have a share, the networks' first. */
    static List<String> names() {
        return Stream.concat(
                        Stream.of(NetworkEnsemble.QUANTILES, NetworkEnsemble.COUNTS),
                        Baselines.all().stream().map(PanelForecaster::name))
                .toList();
    }
}
