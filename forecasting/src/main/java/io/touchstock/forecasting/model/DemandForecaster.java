package io.touchstock.forecasting.model;

import io.touchstock.forecasting.series.SeriesWindow;
import java.util.List;

/**
 * Forecasts many series at once; one call with many windows is far cheaper than many calls. Not thread-safe: one
 * instance a thread.
 */
public interface DemandForecaster extends AutoCloseable {
    /** Names the model in every forecast it makes. */
    String version();

    /** Days of history it reads; a longer history is allowed, of a shorter one the missing days count as unobserved. */
    int historyDays();

    /** Days it forecasts. */
    int horizonDays();

    /**
     * One forecast per window, in their order.
     *
     * @throws IllegalArgumentException if a window's horizon is not {@link #horizonDays}
     */
    List<QuantileForecast> forecast(List<SeriesWindow> windows);

    /** Frees what the model holds outside the heap. */
    @Override
    default void close() {}
}
