package io.touchstock.forecasting.dl4j;

import io.touchstock.forecasting.baseline.Baselines;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.SalesPanel;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The models that the networks are blended with; fitted anew to each past. */
final class Contenders {
    private static final List<String> BLENDED = List.of("regression", "tsb", "ses", "theta", "holt-winters");

    private Contenders() {}

    /** Forecasts by model, in the panel's order. */
    static Map<String, List<QuantileForecast>> forecasts(SalesPanel past, int horizon) {
        return forecasts(past, horizon, BLENDED);
    }

    /** Forecasts of some of the models only. */
    static Map<String, List<QuantileForecast>> forecasts(SalesPanel past, int horizon, Collection<String> wanted) {
        Map<String, List<QuantileForecast>> forecasts = new LinkedHashMap<>();
        for (String name : BLENDED) {
            if (wanted.contains(name)) {
                forecasts.put(name, Baselines.named(name).orElseThrow().forecast(past, horizon));
            }
        }
        return forecasts;
    }

    /** Names of all models that may have a share, the networks' and the trees' first. */
    static List<String> names() {
        return Stream.concat(
                        Stream.of(NetworkEnsemble.QUANTILES, NetworkEnsemble.COUNTS, Boosting.NAME), BLENDED.stream())
                .toList();
    }
}
