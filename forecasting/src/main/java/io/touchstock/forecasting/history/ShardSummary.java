package io.touchstock.forecasting.history;

import io.touchstock.forecasting.model.QuantileForecast;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.stream.IntStream;

/**
 * What a file of a shard holds.
 *
 * @param file its name
 * @param series how many
 * @param rows how many
 * @param units sold, or expected where it holds forecasts
 * @param firstDay of any series
 * @param lastDay with units
 */
public record ShardSummary(String file, long series, long rows, double units, LocalDate firstDay, LocalDate lastDay)
        implements Serializable {
    /** A file without a row. */
    public static ShardSummary of(String file) {
        return new ShardSummary(file, 0, 0, 0, LocalDate.MAX, LocalDate.MIN);
    }

    /** With the days of one more series. */
    public ShardSummary plus(SeriesTable table) {
        ShardSummary sum = new ShardSummary(file, series + 1, rows, units, firstDay, lastDay);
        for (TableDay day : table.days()) {
            sum = day.knowsUnits()
                    ? sum.plus(day.day(), day.day(), day.units(), 1)
                    : sum.plus(day.day(), sum.lastDay, 0, 1);
        }
        return sum;
    }

    /** With the forecast of one more series. */
    public ShardSummary plus(QuantileForecast forecast) {
        int days = forecast.horizonDays();
        double mean = IntStream.range(0, days).mapToDouble(forecast::mean).sum();
        return new ShardSummary(file, series + 1, rows, units, firstDay, lastDay)
                .plus(forecast.day(0), forecast.day(days - 1), mean, days);
    }

    private ShardSummary plus(LocalDate from, LocalDate to, double moreUnits, int moreRows) {
        return new ShardSummary(
                file,
                series,
                rows + moreRows,
                units + moreUnits,
                from.isBefore(firstDay) ? from : firstDay,
                to.isAfter(lastDay) ? to : lastDay);
    }
}
