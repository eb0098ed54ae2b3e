package io.touchstock.app.cli;

import io.touchstock.connectors.event.StockLevel;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stock readings by item: {@code sku,location,on_hand,at}, several an item if there is a history. */
final class StockFile {
    private final StockReadings readings;

    /** @param zone of times that name none; a day alone stands for its first moment */
    StockFile(Path file, ZoneId zone, BadRows badRows) {
        this.readings = new StockReadings(file, zone, badRows);
    }

    /** The readings of each item, oldest first; of several of one moment the last in the file is the last here. */
    Map<ItemKey, List<StockLevel>> read() {
        Map<ItemKey, List<StockLevel>> byItem = new TreeMap<>();
        readings.read(
                null,
                reading -> byItem.computeIfAbsent(
                                new ItemKey(reading.sku(), reading.location()), key -> new ArrayList<>())
                        .add(reading));
        byItem.values().forEach(item -> item.sort(Comparator.comparing(StockLevel::at)));
        return byItem;
    }
}
