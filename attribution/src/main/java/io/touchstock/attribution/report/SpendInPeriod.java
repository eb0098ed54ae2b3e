package io.touchstock.attribution.report;

import io.touchstock.connectors.event.RowDimension;
import io.touchstock.connectors.event.Spend;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was spent in the days of the conversions, and what was spent outside of them and is not counted.
 *
 * @param from first day of the conversions; null if not known, and then all spend counts
 * @param to last day, itself included; null if not known
 * @param microsByRow in millionths of the currency, by the row of the report
 * @param outsideMicros spend on other days, in millionths of the currency
 * @param outsideDays how many other days have spend
 */
public record SpendInPeriod(
        LocalDate from, LocalDate to, Map<String, Long> microsByRow, long outsideMicros, int outsideDays) {

    /** No spend is known. */
    public static final SpendInPeriod NONE = new SpendInPeriod(null, null, Map.of(), 0, 0);

    public SpendInPeriod {
        microsByRow = Map.copyOf(microsByRow);
    }

    private record Place(LocalDate day, String channel, String campaign) {}

    /** Spend that is known by row for the right days already. */
    public static SpendInPeriod of(Map<String, Long> microsByRow) {
        return new SpendInPeriod(null, null, microsByRow, 0, 0);
    }

    /**
     * Joins spend by day, channel and campaign to the rows of a report.
     *
     * @param spend in the order of its arrival: a later figure for the same day, channel and campaign replaces the
     *     earlier
     * @param from first day that counts, or null
     * @param to last day that counts, or null
     */
    public static SpendInPeriod of(Collection<Spend> spend, LocalDate from, LocalDate to, RowDimension dimension) {
        Map<Place, Long> latest = new LinkedHashMap<>();
        spend.forEach(row -> latest.put(new Place(row.day(), row.channel(), row.campaign()), row.costMicros()));
        Map<String, Long> inside = new TreeMap<>();
        latest.forEach((place, micros) -> {
            if (covers(from, to, place.day())) {
                inside.merge(RowNames.of(dimension, place.channel(), place.campaign()), micros, Math::addExact);
            }
        });
        List<Place> outside = latest.keySet().stream()
                .filter(place -> !covers(from, to, place.day()))
                .toList();
        return new SpendInPeriod(
                from, to, inside, outside.stream().mapToLong(latest::get).reduce(0, Math::addExact), (int)
                        outside.stream().map(Place::day).distinct().count());
    }

    /** Spend that counts, in millionths of the currency. */
    public long insideMicros() {
        return microsByRow.values().stream().reduce(0L, Math::addExact);
    }

    /** Whether no spend is known, neither inside nor outside. */
    public boolean isEmpty() {
        return microsByRow.isEmpty() && outsideDays == 0;
    }

    private static boolean covers(LocalDate from, LocalDate to, LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
