package io.touchstock.attribution.beam;

import io.touchstock.connectors.files.CsvFile;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.ZoneId;

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
}
