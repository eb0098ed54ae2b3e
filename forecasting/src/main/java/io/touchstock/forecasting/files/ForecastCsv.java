package io.touchstock.forecasting.files;

import io.touchstock.connectors.files.CsvOutput;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.SalesPanel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes forecasts: {@code series,date,mean,q10,q50,q90}, then the other quantiles, then columns of the caller. One row
 * a series and period.
 */
public final class ForecastCsv implements AutoCloseable {
    private static final List<Double> FIRST = List.of(0.1, 0.5, 0.9);

    private static final long DECIMALS = 10_000;

    private final CsvOutput output;
    private final List<Integer> levels;

    private ForecastCsv(CsvOutput output, List<Integer> levels) {
        this.output = output;
        this.levels = levels;
    }

    /**
     * Creates the file.
     *
     * @param further names of columns on the right
     */
    public static ForecastCsv create(Path file, String... further) {
        List<Integer> levels = new ArrayList<>();
        FIRST.forEach(level -> levels.add(QuantileForecast.LEVELS.indexOf(level)));
        for (int i = 0; i < QuantileForecast.LEVELS.size(); i++) {
            if (!levels.contains(i)) {
                levels.add(i);
            }
        }
        List<String> columns = new ArrayList<>(List.of("series", "date", "mean"));
        levels.forEach(level -> columns.add(column(QuantileForecast.LEVELS.get(level))));
        columns.addAll(List.of(further));
        return new ForecastCsv(CsvOutput.create(file, columns), levels);
    }

    /** Name of a quantile's column: q05, q10, … */
    public static String column(double level) {
        return String.format(Locale.ROOT, "q%02.0f", level * 100);
    }

    /**
     * Writes a step.
     *
     * @param past the panel that was forecast from
     * @param step from 0
     * @param further values of the columns on the right
     */
    public void row(SalesPanel past, QuantileForecast forecast, int step, String... further) {
        row(past.day(past.periods() + step), forecast, step, further);
    }

    /** Writes a forecast of days, all its steps. */
    public void days(QuantileForecast forecast) {
        for (int step = 0; step < forecast.horizonDays(); step++) {
            row(forecast.day(step), forecast, step);
        }
    }

    private void row(LocalDate day, QuantileForecast forecast, int step, String... further) {
        List<String> cells = new ArrayList<>();
        cells.add(forecast.id().label());
        cells.add(day.toString());
        cells.add(number(forecast.mean(step)));
        levels.forEach(level -> cells.add(number(forecast.quantile(step, level))));
        cells.addAll(List.of(further));
        output.row(cells);
    }

    /** At most four decimals, none that are 0. */
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        long scaled = Math.round(Math.abs(value) * DECIMALS);
        StringBuilder text = new StringBuilder(value < 0 && scaled > 0 ? "-" : "").append(scaled / DECIMALS);
        long rest = scaled % DECIMALS;
        if (rest > 0) {
            text.append('.');
            for (long digit = DECIMALS / 10; rest > 0; digit /= 10) {
                text.append(rest / digit);
                rest %= digit;
            }
        }
        return text.toString();
    }

    @Override
    public void close() {
        output.close();
    }
}
