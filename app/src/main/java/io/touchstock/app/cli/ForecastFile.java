package io.touchstock.app.cli;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.inventory.projection.DemandDistribution;
import io.touchstock.inventory.projection.SparseQuantiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads a forecast as {@code touchstock forecast} writes it: {@code series,date,mean,q10,q50,q90}, with q05, q25, q75
 * and q95 where they are known, and {@code model_version}. A series is {@code sku|location}, or a SKU alone, whose
 * location is then empty. Quantiles that are missing are filled by {@link SparseQuantiles}.
 */
final class ForecastFile {
    private static final List<String> NEEDED = List.of("series", "date", "mean", "q10", "q50", "q90");
    private static final List<String> QUANTILES = List.of("q05", "q10", "q25", "q50", "q75", "q90", "q95");

    private final Path file;
    private final BadRows badRows;
    private final Map<String, Series> bySeries = new LinkedHashMap<>();

    ForecastFile(Path file, BadRows badRows) {
        this.file = file;
        this.badRows = badRows;
    }

    /**
     * One forecast a series, in the order of the file.
     *
     * @throws BadFile naming line and column of what cannot be used, unless such rows are set aside; a row whose
     *     quantiles cross cannot be used, nor a series of which a day is missing or there twice
     */
    List<Forecast> read() {
        ShopRows.each(file, badRows, NEEDED, this::take);
        List<Forecast> forecasts = new ArrayList<>();
        bySeries.forEach((name, series) -> {
            try {
                forecasts.add(series.forecast(name));
            } catch (BadFile problem) {
                badRows.handle(problem, name);
            }
        });
        if (forecasts.isEmpty()) {
            throw new BadFile(file, 0, null, "holds no forecast that can be used");
        }
        return forecasts;
    }

    private void take(ShopRows row) {
        String name = row.needed("series");
        requireRising(row);
        bySeries.computeIfAbsent(name, key -> new Series(row.line(), row.textOrNull("model_version")))
                .add(filled(row));
    }

    private static ForecastDay filled(ShopRows row) {
        try {
            return SparseQuantiles.filled(
                    row.day("date"),
                    mean(row),
                    optionalUnits(row, "q05"),
                    units(row, "q10"),
                    optionalUnits(row, "q25"),
                    units(row, "q50"),
                    optionalUnits(row, "q75"),
                    units(row, "q90"),
                    optionalUnits(row, "q95"));
        } catch (IllegalArgumentException e) {
            throw row.bad("q90", e.getMessage() + " where only q90 is given; give q95");
        }
    }

    private static void requireRising(ShopRows row) {
        String before = null;
        for (String column : QUANTILES) {
            if (row.text(column).isEmpty()) {
                continue;
            }
            if (before != null && row.number(column) < row.number(before)) {
                throw row.bad(
                        column,
                        "'" + row.text(column) + "' is below " + before + ", which is '" + row.text(before)
                                + "'; quantiles rise from q05 to q95");
            }
            before = column;
        }
    }

    private static double mean(ShopRows row) {
        double mean = units(row, "mean");
        if (mean < 0) {
            throw row.bad("mean", "'" + row.text("mean") + "' is below 0; a demand is not");
        }
        return mean;
    }

    private static double units(ShopRows row, String column) {
        double units = row.number(column);
        if (Math.abs(units) > DemandDistribution.MOST_UNITS_A_DAY) {
            throw row.bad(
                    column,
                    String.format(
                            Locale.ENGLISH,
                            "'%s' is more than %,d units a day, the most that is taken for a forecast",
                            row.text(column),
                            DemandDistribution.MOST_UNITS_A_DAY));
        }
        return units;
    }

    private static Double optionalUnits(ShopRows row, String column) {
        return row.text(column).isEmpty() ? null : (Double) units(row, column);
    }

    /** The days of one series as they come. */
    private final class Series {
        private final long firstLine;
        private final String modelVersion;
        private final List<ForecastDay> days = new ArrayList<>();

        Series(long firstLine, String modelVersion) {
            this.firstLine = firstLine;
            this.modelVersion = modelVersion;
        }

        void add(ForecastDay day) {
            days.add(day);
        }

        Forecast forecast(String name) {
            days.sort(Comparator.comparing(ForecastDay::day));
            LocalDate first = days.get(0).day();
            for (int i = 0; i < days.size(); i++) {
                LocalDate day = days.get(i).day();
                LocalDate due = first.plusDays(i);
                if (!day.equals(due)) {
                    throw new BadFile(
                            file,
                            firstLine,
                            "date",
                            day.isBefore(due)
                                    ? "the series " + name + " has two rows for " + day + "; keep one"
                                    : "the series " + name + " has no row for " + due
                                            + "; a forecast has one for every day");
                }
            }
            ItemKey key = ItemKey.ofSeries(name);
            return new Forecast(
                    key.sku(),
                    key.location(),
                    first.minusDays(1),
                    Optional.ofNullable(modelVersion)
                            .orElseGet(() -> Objects.toString(file.getFileName(), file.toString())),
                    days);
        }
    }
}
