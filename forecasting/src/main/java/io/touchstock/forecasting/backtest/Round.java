package io.touchstock.forecasting.backtest;

import io.touchstock.forecasting.evaluation.ScoredPath;
import io.touchstock.forecasting.model.Forecasts;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.SalesPanel;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One origin of a backtest: its past, what every model forecast from it, and what came true. */
public final class Round {
    private final SalesPanel whole;
    private final SalesPanel past;
    private final int horizon;
    private final Map<String, List<QuantileForecast>> forecasts = new LinkedHashMap<>();
    private final Map<String, List<QuantileForecast>> uncalibrated = new LinkedHashMap<>();

    Round(SalesPanel whole, SalesPanel past, int horizon) {
        this.whole = whole;
        this.past = past;
        this.horizon = horizon;
    }

    /**
     * A round of forecasts that were made elsewhere.
     *
     * @param whole the panel with what came true, or the past where that is yet to come
     * @param made by model, in the panel's order
     */
    public static Round of(SalesPanel whole, SalesPanel past, int horizon, Map<String, List<QuantileForecast>> made) {
        Round round = new Round(whole, past, horizon);
        made.forEach(round::add);
        return round;
    }

    void add(String model, List<QuantileForecast> made) {
        if (made.size() != past.series().size()) {
            throw new IllegalArgumentException(model + " made " + made.size() + " forecasts of "
                    + past.series().size() + " series; it must make one each, in the panel's order");
        }
        forecasts.put(model, List.copyOf(made));
    }

    void add(String model, Forecasts made) {
        add(model, made.made());
        if (made.areCalibrated()) {
            uncalibrated.put(model, made.uncalibrated());
        }
    }

    /** The same, to be added to. */
    Round copy() {
        Round copy = new Round(whole, past, horizon);
        copy.forecasts.putAll(forecasts);
        copy.uncalibrated.putAll(uncalibrated);
        return copy;
    }

    /** The last day of the past. */
    public LocalDate origin() {
        return past.lastDay();
    }

    /** Periods forecast. */
    public int horizon() {
        return horizon;
    }

    public SalesPanel past() {
        return past;
    }

    /** The panel with what came true. */
    public SalesPanel whole() {
        return whole;
    }

    /** Forecasts by model, in the panel's order. */
    public Map<String, List<QuantileForecast>> forecasts() {
        return Collections.unmodifiableMap(forecasts);
    }

    /** Whether a model's bands were calibrated. */
    boolean isCalibrated(String model) {
        return uncalibrated.containsKey(model);
    }

    /** A forecast as it was before its bands were calibrated, beside what came true. */
    ScoredPath pathBefore(String model, int series) {
        return ScoredPath.of(whole, past, series, uncalibrated.get(model).get(series));
    }

    /** A forecast beside what came true. */
    public ScoredPath path(String model, int series) {
        return ScoredPath.of(whole, past, series, forecasts.get(model).get(series));
    }
}
