package io.touchstock.forecasting.history;

import io.touchstock.forecasting.demand.AheadDay;
import io.touchstock.forecasting.demand.ForecastRequest;
import io.touchstock.forecasting.demand.PastDay;
import io.touchstock.forecasting.series.SeriesId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All rows that a demand table has of one series: past days with their units, later ones with what is known of them in
 * advance.
 *
 * @param category of the article; empty if none is known
 * @param days oldest first, each once
 */
public record SeriesTable(String sku, String location, String category, List<TableDay> days) {
    public SeriesTable {
        days = List.copyOf(days);
    }

    /** Everything that a request tells, as rows. */
    static SeriesTable of(ForecastRequest request, String category) {
        List<TableDay> days =
                new ArrayList<>(request.past().size() + request.ahead().size());
        LocalDate day = request.firstDay();
        for (PastDay past : request.past()) {
            days.add(new TableDay(
                    day, (int) past.units(), !past.observed(), past.promoted(), micros(past.priceMicros())));
            day = day.plusDays(1);
        }
        for (AheadDay ahead : request.ahead()) {
            days.add(new TableDay(day, TableDay.UNKNOWN, false, ahead.promoted(), micros(ahead.priceMicros())));
            day = day.plusDays(1);
        }
        return new SeriesTable(request.sku(), request.location(), category, days);
    }

    private static long micros(double price) {
        return Double.isNaN(price) ? 0 : Math.round(price);
    }

    /** The last day of which the units are known; empty if there is none. */
    public Optional<LocalDate> lastDayWithUnits() {
        return days.stream().filter(TableDay::knowsUnits).map(TableDay::day).max(LocalDate::compareTo);
    }

    /** Whether anything was sold up to a day. */
    boolean soldBy(LocalDate last) {
        return days.stream().anyMatch(day -> day.units() > 0 && !day.day().isAfter(last));
    }

    public SeriesId seriesId() {
        return new SeriesId(sku, location);
    }
}
