package io.touchstock.forecasting.demand;

import io.touchstock.forecasting.series.KnownColumn;
import io.touchstock.forecasting.series.SeriesId;
import io.touchstock.forecasting.series.SeriesWindow;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * A window on its way to the forecaster, flat enough to be sent.
 *
 * @param asOf the last closed day
 * @param past oldest first, ending with {@code asOf}
 * @param ahead the days after it
 */
public record ForecastRequest(String sku, String location, LocalDate asOf, List<PastDay> past, List<AheadDay> ahead)
        implements Serializable {
    public ForecastRequest {
        past = List.copyOf(past);
        ahead = List.copyOf(ahead);
    }

    /** The same as a window. */
    public SeriesWindow window() {
        double[] units = past.stream().mapToDouble(PastDay::units).toArray();
        boolean[] observed = new boolean[past.size()];
        for (int day = 0; day < observed.length; day++) {
            observed[day] = past.get(day).observed();
        }
        double[] promotion = DoubleStream.concat(
                        past.stream().mapToDouble(day -> day.promoted() ? 1 : 0),
                        ahead.stream().mapToDouble(day -> day.promoted() ? 1 : 0))
                .toArray();
        double[] price = DoubleStream.concat(
                        past.stream().mapToDouble(PastDay::priceMicros),
                        ahead.stream().mapToDouble(AheadDay::priceMicros))
                .toArray();
        return new SeriesWindow(
                new SeriesId(sku, location),
                asOf,
                units,
                observed,
                ahead.size(),
                Map.of(KnownColumn.PROMOTION.name(), promotion, KnownColumn.PRICE.name(), price),
                Map.of());
    }
}
