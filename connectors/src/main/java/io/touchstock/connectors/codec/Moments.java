package io.touchstock.connectors.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Moments in ISO 8601 with an offset. */
public final class Moments {

    private Moments() {}

    /**
     * Reads {@code 2026-03-01T09:30:00Z} or {@code 2026-03-01T10:30:00.5+01:00}.
     *
     * @throws DateTimeParseException if the text is none, or has no offset
     */
    public static Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeParseException e) {
            throw e;
        } catch (DateTimeException e) {
            throw new DateTimeParseException(e.getMessage(), text, 0, e);
        }
    }
}
