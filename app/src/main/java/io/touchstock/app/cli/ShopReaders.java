package io.touchstock.app.cli;

import io.touchstock.connectors.event.Rejected;
import io.touchstock.forecasting.beam.DemandBackfill;
import io.touchstock.forecasting.beam.EventReader;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** The shop's files as the other commands read them; rows that cannot be used are set aside. */
final class ShopReaders {
    private ShopReaders() {}

    /** @param zone of stock readings that name none */
    static DemandBackfill.Readers of(ZoneId zone) {
        return new DemandBackfill.Readers(
                settingAside((file, events, badRows) -> new OwnEvents(null, badRows).orders(file, events)),
                settingAside((file, events, badRows) -> new StockReadings(file, zone, badRows).read(null, events)),
                settingAside((file, events, badRows) ->
                        new PromotionsFile(file, badRows).read().forEach(events)),
                settingAside((file, events, badRows) -> new ProductsFile(file, 0, List.of(), badRows)
                        .read()
                        .values()
                        .forEach(events)));
    }

    private static <T> EventReader<T> settingAside(Reading<T> reading) {
        return new SettingAside<>(reading);
    }

    /** Reads a file with a place for what cannot be used. */
    @FunctionalInterface
    private interface Reading<T> extends Serializable {
        void read(Path file, Consumer<T> events, BadRows badRows);
    }

    private record SettingAside<T>(Reading<T> reading) implements EventReader<T> {
        @Override
        public void read(Path file, Consumer<T> events, Consumer<Rejected> rejected) {
            BadRows aside = new BadRows(BadRows.Policy.SET_ASIDE);
            try {
                reading.read(file, events, aside);
            } finally {
                aside.rejected().forEach(rejected);
            }
        }
    }
}
