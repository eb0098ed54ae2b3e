package io.touchstock.attribution.beam;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Pattern;

/** The times of event logs, in the forms in which shops' systems write them. */
public final class LogTime {

    /** What is accepted, for messages. */
    public static final String FORMS = "2026-03-01T09:30:00Z, 2026-03-01T10:30:00+01:00, 2026-03-01T09:30:00,"
            + " 2026-03-01 09:30:00, 2026-03-01, epoch seconds (10 digits) or epoch milliseconds (13 digits)";

    private static final Pattern EPOCH_SECONDS = Pattern.compile("\\d{10}");
    private static final Pattern EPOCH_MILLIS = Pattern.compile("\\d{13}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DATE_SPACE_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (\\d{2}:.*)");

    private LogTime() {}

    /**
     * Reads a time.
     *
     * @param zone for those that name none; a date alone is its first moment there
     * @throws DateTimeException if the text has none of the forms, or is no day of the calendar
     */
    public static Instant parse(String text, ZoneId zone) {
        if (EPOCH_SECONDS.matcher(text).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        if (EPOCH_MILLIS.matcher(text).matches()) {
            return Instant.ofEpochMilli(Long.parseLong(text));
        }
        if (DATE.matcher(text).matches()) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        TemporalAccessor iso = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                DATE_SPACE_TIME.matcher(text).replaceFirst("$1T$2"), ZonedDateTime::from, LocalDateTime::from);
        return iso instanceof LocalDateTime local ? local.atZone(zone).toInstant() : Instant.from(iso);
    }
}
