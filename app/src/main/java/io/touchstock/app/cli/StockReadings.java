package io.touchstock.app.cli;

import io.touchstock.attribution.beam.LogTime;
import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.connectors.files.CsvFile;
import io.touchstock.connectors.files.EventFiles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Iterator;
import java.util.function.Consumer;

/**
 * Reads stock as a shop's system exports it: CSV with {@code sku,on_hand,at} and mostly {@code location}, times in the
 * forms of an event log, or JSON lines as on the topic. Less than nothing on hand, as where sales are booked before
 * receipts are, is nothing; of a part of a unit nothing can be sold, so it does not count.
 */
final class StockReadings {
    private static final String ONE_LOCATION = "";

    private final Path file;
    private final ZoneId zone;
    private final BadRows badRows;
    private long parts;

    /** @param zone of times that name none */
    StockReadings(Path file, ZoneId zone, BadRows badRows) {
        this.file = file;
        this.zone = zone;
        this.badRows = badRows;
    }

    /** @param currency of Touchstock's own events; null for euros */
    void read(Currency currency, Consumer<StockLevel> sink) {
        if (EventFiles.holdsJson(file)) {
            new OwnEvents(currency, badRows).stock(file, sink);
            return;
        }
        try (CsvFile csv = CsvFile.open(file)) {
            csv.column("sku");
            if (!csv.hasColumn("onHand")) {
                csv.column("on_hand");
            }
            csv.column("at");
            Iterator<Row> rows = csv.rowsOfAnyLength();
            while (rows.hasNext()) {
                Row row = rows.next();
                try {
                    sink.accept(reading(row));
                } catch (BadFile e) {
                    badRows.handle(e, String.join(",", row.values()));
                }
            }
        }
    }

    /** How many readings so far named a part of a unit. */
    long parts() {
        return parts;
    }

    private StockLevel reading(Row row) {
        if (!row.fitsHeader()) {
            throw new BadFile(file, row.line(), null, row.misfit());
        }
        String location = row.value("location");
        return new StockLevel(
                text(row, "sku"), location == null ? ONE_LOCATION : location.strip(), at(row), onHand(row));
    }

    private Instant at(Row row) {
        String text = text(row, "at");
        try {
            return LogTime.parse(text, zone);
        } catch (DateTimeException e) {
            throw new BadFile(
                    file,
                    row.line(),
                    spelled(row, "at"),
                    "'" + text + "' is no time. Write it as " + LogTime.FORMS + ".");
        }
    }

    private int onHand(Row row) {
        String text = text(row, "onHand");
        try {
            BigDecimal exact = new BigDecimal(text).max(BigDecimal.ZERO);
            BigDecimal whole = exact.setScale(0, RoundingMode.DOWN);
            int units = whole.intValueExact();
            parts += whole.compareTo(exact) == 0 ? 0 : 1;
            return units;
        } catch (ArithmeticException | NumberFormatException e) {
            throw new BadFile(
                    file,
                    row.line(),
                    spelled(row, "onHand"),
                    "'" + text + "' is no number of units. Write it like 12.");
        }
    }

    private String text(Row row, String column) {
        String text = row.value(column).strip();
        if (text.isEmpty()) {
            throw new BadFile(file, row.line(), spelled(row, column), "is empty. Fill it in or leave out the row.");
        }
        return text;
    }

    private static String spelled(Row row, String column) {
        return row.header().spelled(column);
    }
}
