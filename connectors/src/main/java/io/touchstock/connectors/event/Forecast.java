package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What an article's demand at a location will be, seen from the end of a day.
 *
 * @param asOf the last day whose sales the model has seen; the first forecast day is the day after
 * @param modelVersion names the model that made it
 * @param days one entry a day, in order, without gaps
 */
public record Forecast(String sku, String location, LocalDate asOf, String modelVersion, List<ForecastDay> days)
        implements Serializable {

    public Forecast {
        days = List.copyOf(days);
    }
}
