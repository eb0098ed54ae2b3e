package io.touchstock.app.cli;

import io.touchstock.connectors.event.StockLevel;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Stock readings by item: {@code sku,location,on_hand,at}, several an item if there is a history. */
final class StockFile {
    private static final Comparator<StockLevel> LOWEST_LAST = Comparator.comparing(StockLevel::at)
            .thenComparing(Comparator.comparingInt(StockLevel::onHand).reversed());

    private final StockReadings readings;
    private final List<String> remarks = new ArrayList<>();

    /** @param zone of times that name none; a day alone stands for its first moment */
    StockFile(Path file, ZoneId zone, BadRows badRows) {
        this.readings = new StockReadings(file, zone, badRows);
    }

    /** The readings of each item, oldest first; of several of one moment the lowest is the last, as on the stream. */
    Map<ItemKey, List<StockLevel>> read() {
        Map<ItemKey, List<StockLevel>> byItem = new TreeMap<>();
        readings.read(
                null,
                reading -> byItem.computeIfAbsent(
                                new ItemKey(reading.sku(), reading.location()), key -> new ArrayList<>())
                        .add(reading));
        byItem.values().forEach(item -> item.sort(LOWEST_LAST));
        remark(byItem);
        return byItem;
    }

    /** What the user should know of how the file was read, one sentence each. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    private void remark(Map<ItemKey, List<StockLevel>> byItem) {
        if (readings.parts() > 0) {
            remarks.add(String.format(
                    Locale.ENGLISH,
                    "%,d stock reading%s of a part of a unit: rounded down to what can be sold.",
                    readings.parts(),
                    readings.parts() == 1 ? "" : "s"));
        }
        int again = 0;
        StockLevel first = null;
        for (List<StockLevel> item : byItem.values()) {
            for (int i = 1; i < item.size(); i++) {
                if (item.get(i).at().equals(item.get(i - 1).at())) {
                    again++;
                    first = first == null ? item.get(i) : first;
                }
            }
        }
        if (again > 0) {
            remarks.add(String.format(
                    Locale.ENGLISH,
                    "%,d stock reading%s of an item and moment that the file has already (%s, %s): the lowest counts.",
                    again,
                    again == 1 ? "" : "s",
                    new ItemKey(first.sku(), first.location()),
                    first.at()));
        }
    }
}
