package io.touchstock.app.cli;

import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderLine;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.connectors.files.CsvFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a CSV log with one row an event, whose columns are named by the user, as touchpoints and orders. */
final class EventLog {

    /** Whether a row with a conversion is a touchpoint as well. */
    enum ConversionRows {
        TOUCH,
        ONLY;

        @Override
        public String toString() {
            return this == TOUCH ? "touch" : "only";
        }
    }

    private record Moment(String visitor, Instant time) {}

    private final Path file;
    private final Cells cells;
    private final ConversionRows conversionRows;
    private final BadRows badRows;
    private final Map<String, String> names = new HashMap<>();
    private final Map<Moment, Integer> rowsAtMoment = new HashMap<>();

    EventLog(Path file, ZoneId zone, ConversionRows conversionRows, BadRows badRows) {
        this.file = file;
        this.cells = new Cells(file, zone);
        this.conversionRows = conversionRows;
        this.badRows = badRows;
    }

    /** @throws BadFile if the file, or with {@code fail} a row of it, cannot be used */
    InputEvents read(Columns columns) {
        InputEvents.Builder events = new InputEvents.Builder();
        events.file(file);
        try (CsvFile csv = CsvFile.open(file)) {
            Positions at = new Positions(
                    csv.column(columns.visitor()),
                    csv.column(columns.time()),
                    csv.column(columns.channel()),
                    csv.column(columns.conversion()),
                    columns.value() == null ? -1 : csv.column(columns.value()),
                    columns.campaign() == null ? -1 : csv.column(columns.campaign()));
            for (Row row : csv) {
                events.row(file);
                try {
                    add(row, at, events);
                } catch (BadFile e) {
                    badRows.handle(e, String.join(",", row.values()));
                }
            }
        }
        return events.build();
    }

    private void add(Row row, Positions at, InputEvents.Builder events) {
        String visitor = cells.text(row, at.visitor());
        Instant read = cells.time(row, at.time());
        String channel = cells.channel(row, at.channel());
        boolean converts = cells.flag(row, at.conversion());
        long micros = cells.micros(row, at.value());
        String campaign = cells.optionalText(row, at.campaign());
        Instant time = inFileOrder(visitor, read);
        String id = "row-%012d".formatted(row.line());
        if (!converts || conversionRows == ConversionRows.TOUCH) {
            events.touchpoint(new Touchpoint(
                    id,
                    time,
                    visitor,
                    null,
                    TouchpointKind.OTHER,
                    names.computeIfAbsent(channel, same -> same),
                    campaign,
                    null,
                    0,
                    Consent.GRANTED));
        }
        if (converts) {
            List<OrderLine> lines = List.of(new OrderLine("-", 1, micros, null));
            events.order(new Order(id, time, visitor, null, "-", lines, OrderStatus.PLACED));
        } else if (micros > 0) {
            events.valueWithoutConversion();
        }
    }

    /** Rows of a visitor at one instant keep the order of the file: each lies a nanosecond after the one before. */
    private Instant inFileOrder(String visitor, Instant time) {
        int before = rowsAtMoment.merge(new Moment(visitor, time), 1, Integer::sum) - 1;
        return before == 0 ? time : time.plusNanos(before);
    }

    private record Positions(int visitor, int time, int channel, int conversion, int value, int campaign) {}
}
