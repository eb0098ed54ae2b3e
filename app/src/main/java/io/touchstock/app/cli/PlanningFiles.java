package io.touchstock.app.cli;

import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.files.BadFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Reads the files that promotions are planned from. */
final class PlanningFiles {

    private static final double Z_90 = 1.2815515655446004;
    private static final double Z_75 = 0.6744897501960817;
    private static final double Z_95 = 1.6448536269514722;

    private PlanningFiles() {}

    /** An article at a location. */
    record Place(String sku, String location) {

        /** The location is what follows the last bar; without a bar there is none. */
        static Place ofSeries(String series) {
            int bar = series.lastIndexOf('|');
            return bar < 0 ? new Place(series, "") : new Place(series.substring(0, bar), series.substring(bar + 1));
        }

        @Override
        public String toString() {
            return location.isEmpty() ? sku : sku + "|" + location;
        }
    }

    /** What is on the shelf when a day begins. */
    record Counted(int onHand, LocalDate firstDay) {}

    /** Units on their way. */
    record Due(int quantity, LocalDate expectedOn, double lateSdDays) {}

    /**
     * A catalogue entry.
     *
     * @param name null if none; likewise the others that may be
     */
    record Article(
            String name, String category, String owner, long priceMicros, long unitCostMicros, LocalDate delistedOn) {}

    /**
     * A planned promotion.
     *
     * @param location null for all
     */
    record Planned(String location, LocalDate startsOn, LocalDate endsOn, long priceMicros) {}

    /** {@code series,date,mean,q10,q50,q90}; the other quantiles are placed as a normal distribution has them. */
    static Map<Place, List<ForecastDay>> forecast(Path file) {
        Map<Place, NavigableMap<LocalDate, ForecastDay>> series = new LinkedHashMap<>();
        PlanningRows.each(file, row -> {
            Place place = Place.ofSeries(row.needed("series"));
            ForecastDay day = forecastDay(row);
            if (series.computeIfAbsent(place, key -> new TreeMap<>()).put(day.day(), day) != null) {
                throw row.bad("date", "is the second row of " + place + " on " + day.day() + "; keep one");
            }
        });
        if (series.isEmpty()) {
            throw new BadFile(file, 0, null, "holds no forecast, only a header");
        }
        Map<Place, List<ForecastDay>> all = new LinkedHashMap<>();
        series.forEach((place, days) -> {
            long span = days.lastKey().toEpochDay() - days.firstKey().toEpochDay() + 1;
            if (span != days.size()) {
                throw new BadFile(
                        file,
                        0,
                        null,
                        place + " has " + days.size() + " of the " + span + " days from " + days.firstKey() + " to "
                                + days.lastKey() + "; forecast every day");
            }
            all.put(place, List.copyOf(days.values()));
        });
        return all;
    }

    private static ForecastDay forecastDay(PlanningRows row) {
        double q10 = row.amount("q10");
        double q50 = row.amount("q50");
        double q90 = row.amount("q90");
        if (q10 > q50 || q50 > q90) {
            throw row.bad("q50", "the quantiles " + q10 + ", " + q50 + ", " + q90 + " are not in ascending order");
        }
        return new ForecastDay(
                row.day("date"),
                row.amount("mean"),
                Math.max(0, q50 - (q50 - q10) * Z_95 / Z_90),
                q10,
                q50 - (q50 - q10) * Z_75 / Z_90,
                q50,
                q50 + (q90 - q50) * Z_75 / Z_90,
                q90,
                q50 + (q90 - q50) * Z_95 / Z_90);
    }

    /** {@code sku,location,on_hand,at}, times without a zone being UTC; the latest count of each counts. */
    static Map<Place, Counted> stock(Path file) {
        Map<Place, StockLevel> latest = new HashMap<>();
        new StockReadings(file, ZoneOffset.UTC, new BadRows(BadRows.Policy.FAIL))
                .read(
                        null,
                        level -> latest.merge(
                                new Place(level.sku(), level.location()),
                                level,
                                (before, now) -> now.at().isBefore(before.at()) ? before : now));
        Map<Place, Counted> stock = new HashMap<>();
        latest.forEach((place, level) -> stock.put(place, new Counted(level.onHand(), firstDayOf(level))));
        return stock;
    }

    /** A day belongs to the count if half of it or more is still to come. */
    private static LocalDate firstDayOf(StockLevel level) {
        return level.at()
                .plus(Duration.ofHours(12))
                .minusMillis(1)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate();
    }

    /** {@code sku,location,quantity,expected_on[,late_sd_days]}. */
    static Map<Place, List<Due>> receipts(Path file) {
        Map<Place, List<Due>> due = new HashMap<>();
        PlanningRows.each(
                file,
                row -> due.computeIfAbsent(new Place(row.needed("sku"), row.text("location")), key -> new ArrayList<>())
                        .add(new Due(
                                row.units("quantity"),
                                row.day("expected_on"),
                                row.has("late_sd_days") ? row.amount("late_sd_days") : 0)));
        return due;
    }

    /** {@code sku,name,category,owner,price,unit_cost}, and {@code delisted_on} where it is known. */
    static Map<String, Article> products(Path file) {
        Map<String, Article> products = new HashMap<>();
        PlanningRows.each(file, row -> {
            long price = row.micros("price");
            if (price == 0) {
                throw row.bad("price", "is 0; a promotion needs a list price");
            }
            Article article = new Article(
                    row.has("name") ? row.text("name") : null,
                    row.has("category") ? row.text("category") : null,
                    row.has("owner") ? row.text("owner") : null,
                    price,
                    row.micros("unit_cost"),
                    row.has("delisted_on") ? row.day("delisted_on") : null);
            if (products.put(row.needed("sku"), article) != null) {
                throw row.bad("sku", "'" + row.text("sku") + "' is there twice; keep one row an article");
            }
        });
        return products;
    }

    /** {@code sku,starts_on,ends_on,price}, and {@code location} where it does not run everywhere. */
    static Map<String, List<Planned>> promotions(Path file) {
        Map<String, List<Planned>> planned = new HashMap<>();
        PlanningRows.each(file, row -> {
            Planned promotion = new Planned(
                    row.has("location") ? row.text("location") : null,
                    row.day("starts_on"),
                    row.day("ends_on"),
                    row.micros("price"));
            if (promotion.endsOn().isBefore(promotion.startsOn())) {
                throw row.bad("ends_on", "is before starts_on; swap the two");
            }
            if (promotion.priceMicros() == 0) {
                throw row.bad("price", "is 0; name the promotional price");
            }
            planned.computeIfAbsent(row.needed("sku"), key -> new ArrayList<>()).add(promotion);
        });
        return planned;
    }
}
