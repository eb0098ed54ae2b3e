package io.touchstock.app.cli;

import io.touchstock.connectors.event.StockLevel;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.series.SeriesId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The days on which a shelf was empty for part of the day: counted empty then, or since before and not filled. */
final class EmptyShelves {
    /** Where no stock is known. */
    static final EmptyShelves NONE = new EmptyShelves(Map.of());

    private final Map<SeriesId, NavigableMap<LocalDate, Day>> shelves;

    /** What the readings of a day say. */
    private record Day(boolean seenEmpty, boolean endsEmpty) {}

    private EmptyShelves(Map<SeriesId, NavigableMap<LocalDate, Day>> shelves) {
        this.shelves = shelves;
    }

    static EmptyShelves of(List<StockLevel> readings, DemandRules rules) {
        Map<SeriesId, NavigableMap<LocalDate, Day>> shelves = new HashMap<>();
        readings.stream().sorted(Comparator.comparing(StockLevel::at)).forEach(reading -> {
            String location = reading.location() == null ? "" : reading.location();
            boolean empty = reading.onHand() <= 0;
            shelves.computeIfAbsent(new SeriesId(reading.sku(), location), fresh -> new TreeMap<>())
                    .merge(
                            rules.dayOf(reading.at()),
                            new Day(empty, empty),
                            (before, now) -> new Day(before.seenEmpty() || now.seenEmpty(), now.endsEmpty()));
        });
        return new EmptyShelves(shelves);
    }

    /** Stock without a location is that of all. */
    boolean empty(SeriesId id, LocalDate day) {
        NavigableMap<LocalDate, Day> days = shelves.getOrDefault(id, shelves.get(new SeriesId(id.sku(), "")));
        if (days == null) {
            return false;
        }
        Map.Entry<LocalDate, Day> before = days.lowerEntry(day);
        Day today = days.get(day);
        return (before != null && before.getValue().endsEmpty()) || (today != null && today.seenEmpty());
    }
}
