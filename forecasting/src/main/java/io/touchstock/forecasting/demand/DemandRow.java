package io.touchstock.forecasting.demand;

import io.touchstock.connectors.event.Demand;
import io.touchstock.forecasting.series.SeriesId;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * A day of a series with all that a model learns from: one row of the table that {@code train} reads.
 *
 * @param units sold, cancelled ones taken off
 * @param shelfEmpty whether the shelf was empty for part of the day
 * @param promoted whether a promotion ran
 * @param priceMicros price of the day; 0 if unknown
 */
public record DemandRow(
        String sku, String location, LocalDate day, int units, boolean shelfEmpty, boolean promoted, long priceMicros)
        implements Serializable {
    /** A day of which neither price nor promotion is known. */
    public static DemandRow of(Demand demand) {
        return new DemandRow(
                demand.sku(), demand.location(), demand.day(), demand.units(), demand.shelfEmpty(), false, 0);
    }

    public SeriesId seriesId() {
        return new SeriesId(sku, location);
    }
}
