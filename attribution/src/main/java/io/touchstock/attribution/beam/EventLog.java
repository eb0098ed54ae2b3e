package io.touchstock.attribution.beam;

import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.connectors.files.CsvFile;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A CSV file in which each row is something that happened.
 *
 * @param file path of the file, plain or gzip
 * @param zone for times that name no offset
 */
public record EventLog(String file, EventLogColumns columns, ConversionRows conversionRows, ZoneId zone)
        implements Serializable {

    public static EventLog of(Path file, EventLogColumns columns, ConversionRows conversionRows, ZoneId zone) {
        return new EventLog(file.toString(), columns, conversionRows, zone);
    }

    /** The same with what {@link EventLogColumns#foundIn} finds in the header. */
    EventLog withColumnsOf(CsvFile csv) {
        return new EventLog(file, columns.foundIn(csv), conversionRows, zone);
    }

    /** Without customers each visitor is a person by itself. */
    boolean namesCustomers() {
        return columns.customer() != null;
    }

    Path path() {
        return Path.of(file);
    }

    /**
     * Reads the touchpoints in the order of the file, without journeys. Rows that cannot be used are passed over: the
     * backfill tells of them.
     *
     * @throws BadFile if there is no such file, or it lacks a column
     */
    public void touchpoints(Consumer<Touchpoint> sink) {
        try (CsvFile csv = CsvFile.open(path())) {
            EventLog found = withColumnsOf(csv);
            Iterator<Row> rows = csv.rowsOfAnyLength();
            while (rows.hasNext()) {
                EventLogRow.read(
                        found,
                        rows.next(),
                        observation -> Optional.ofNullable(observation.event().touchpoint())
                                .ifPresent(sink),
                        rejected -> {});
            }
        }
    }
}
