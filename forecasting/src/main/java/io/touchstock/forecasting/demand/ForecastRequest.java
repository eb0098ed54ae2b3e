package io.touchstock.forecasting.demand;

import io.touchstock.forecasting.series.SeriesId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A series on its way to the model, flat enough to be sent.
 *
 * @param asOf the last closed day
 * @param past oldest first, ending with {@code asOf}; no more than a forecast reads, and nothing before the first event
 * @param ahead the days after it
 */
public record ForecastRequest(String sku, String location, LocalDate asOf, List<PastDay> past, List<AheadDay> ahead)
        implements Serializable {
    public ForecastRequest {
        past = List.copyOf(past);
        ahead = List.copyOf(ahead);
    }

    public SeriesId seriesId() {
        return new SeriesId(sku, location);
    }

    /** The day of the first of {@link #past}. */
    public LocalDate firstDay() {
        return asOf.minusDays(past.size() - 1L);
    }

    /** Whether anything was sold on a day whose units are the demand. */
    boolean hasSold() {
        return past.stream().anyMatch(day -> day.observed() && day.units() > 0);
    }
}
