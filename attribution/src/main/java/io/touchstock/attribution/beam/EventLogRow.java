package io.touchstock.attribution.beam;

import io.touchstock.attribution.journey.Observation;
import io.touchstock.attribution.journey.OrderChange;
import io.touchstock.attribution.journey.PersonalEvent;
import io.touchstock.connectors.codec.Micros;
import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.event.ChannelName;
import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads one row of an event log: a touchpoint, an order, or both. Its line is the place among rows of its moment. */
final class EventLogRow {

    private static final int MICROS_SCALE = 6;
    private static final BigDecimal MOST = Micros.toDecimal(Micros.MOST);
    private static final BigDecimal LEAST = new BigDecimal("0.0000001");
    private static final Pattern COUNT = Pattern.compile("\\d+(\\.0+)?");

    private final EventLog log;
    private final Row row;

    private EventLogRow(EventLog log, Row row) {
        this.log = log;
        this.row = row;
    }

    /** Hands the row's events to one side, or what is wrong with it to the other. */
    static void read(EventLog log, Row row, Consumer<Observation> events, Consumer<Rejected> rejected) {
        try {
            if (!row.fitsHeader()) {
                throw new Refusal(row.misfit());
            }
            new EventLogRow(log, row).read().forEach(event -> events.accept(Observation.of(event.at(row.line()))));
        } catch (Refusal e) {
            rejected.accept(new Rejected(row.file(), row.line(), e.getMessage(), String.join(",", row.values())));
        }
    }

    private List<PersonalEvent> read() throws Refusal {
        String visitor = needed(log.columns().visitor());
        String customer = optional(log.columns().customer());
        Instant time = time(needed(log.columns().time()));
        boolean conversion = truth(needed(log.columns().conversion()));
        if (!conversion) {
            return List.of(PersonalEvent.of(touchpoint(visitor, customer, time)));
        }
        PersonalEvent order = PersonalEvent.of(new OrderChange(
                id(),
                time,
                visitor,
                customer,
                OrderStatus.PLACED,
                micros(log.columns().value())));
        return log.conversionRows() == ConversionRows.ONLY
                ? List.of(order)
                : List.of(PersonalEvent.of(touchpoint(visitor, customer, time)), order);
    }

    private Touchpoint touchpoint(String visitor, String customer, Instant time) throws Refusal {
        return new Touchpoint(
                id(),
                time,
                visitor,
                customer,
                kind(),
                named(log.columns().channel(), needed(log.columns().channel())),
                named(log.columns().campaign(), optional(log.columns().campaign())),
                optional(log.columns().sku()),
                micros(log.columns().cost()),
                Consent.GRANTED);
    }

    /** Line numbers padded so that their order as text is their order in the file. */
    private String id() throws Refusal {
        return log.columns().id() != null
                ? needed(log.columns().id())
                : String.format(Locale.ROOT, "line-%012d", row.line());
    }

    private Instant time(String text) throws Refusal {
        try {
            return LogTime.parse(text, log.zone());
        } catch (DateTimeException e) {
            throw new Refusal(log.columns().time(), text, "is no time. Write it as " + LogTime.FORMS + ".");
        }
    }

    private boolean truth(String text) throws Refusal {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "1", "1.0", "true" -> true;
            case "0", "0.0", "false" -> false;
            default ->
                throw new Refusal(
                        log.columns().conversion(),
                        text,
                        COUNT.matcher(text).matches()
                                ? "is a count. Write a row with 1 for each conversion."
                                : "says neither yes nor no. Write 1 or true for a conversion, 0 or false for none.");
        };
    }

    private long micros(String column) throws Refusal {
        String text = column == null ? null : optional(column);
        if (text == null) {
            return 0;
        }
        try {
            BigDecimal amount = new BigDecimal(text);
            if (amount.signum() < 0) {
                throw new Refusal(column, text, "is negative. Write 0 or more.");
            }
            if (amount.compareTo(MOST) > 0) {
                throw new Refusal(
                        column,
                        text,
                        "is above " + Micros.MOST_SHOWN + ", the most one event may speak of. Correct it.");
            }
            return amount.compareTo(LEAST) < 0 ? 0 : Micros.of(amount.setScale(MICROS_SCALE, RoundingMode.HALF_EVEN));
        } catch (NumberFormatException e) {
            throw new Refusal(column, text, "is no amount. Write a decimal number such as 12.50.");
        }
    }

    private TouchpointKind kind() throws Refusal {
        String text = optional(log.columns().kind());
        if (text == null) {
            return TouchpointKind.OTHER;
        }
        try {
            return TouchpointKind.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    log.columns().kind(), text, "is unknown. Known are " + List.of(TouchpointKind.values()) + ".");
        }
    }

    /** A channel or campaign; null if it is. */
    private static String named(String column, String name) throws Refusal {
        Optional<String> refusal = name == null ? Optional.empty() : ChannelName.refusal(name);
        if (refusal.isPresent()) {
            throw new Refusal(column, name, "is " + refusal.get());
        }
        return name;
    }

    private String needed(String column) throws Refusal {
        String value = optional(column);
        if (value == null) {
            throw new Refusal(column, "", "is empty. Fill it in or leave out the row.");
        }
        return value;
    }

    /** Null if the log has no such column or the row nothing in it. */
    private String optional(String column) {
        String value = column == null ? null : row.value(column);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A row that cannot be used, with the column at fault where it is one. */
    private static final class Refusal extends Exception {

        private static final long serialVersionUID = 1L;

        Refusal(String problem) {
            super(problem, null, false, false);
        }

        Refusal(String column, String value, String problem) {
            this("column '" + column + "': '" + value + "' " + problem);
        }
    }
}
