package io.touchstock.connectors.codec;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Moments and days as text, within what the rules hold possible. */
final class TimeText {

    /** Plans lie ahead, but not for ever. */
    private static final Duration FURTHEST_PLAN = Duration.ofDays(3_653);

    /** A shop's day is up to a day off the same date in UTC. */
    private static final Duration ZONE_SLACK = Duration.ofDays(1);

    private final DecodeRules rules;

    TimeText(DecodeRules rules) {
        this.rules = rules;
    }

    /** A moment at which something happened. */
    Instant past(String text) throws Misfit {
        Instant moment = any(text);
        if (moment.isBefore(rules.earliest())) {
            throw new Misfit("before " + rules.earliest() + ", the earliest accepted. Check the sender's clock.");
        }
        if (moment.isAfter(rules.clock().instant().plus(rules.maxAhead()))) {
            throw new Misfit(
                    "more than " + rules.maxAhead() + " ahead of the clock. Check the sender's clock and time zone.");
        }
        return moment;
    }

    /** Any moment. */
    static Instant any(String text) throws Misfit {
        try {
            return Moments.parse(text);
        } catch (DateTimeParseException e) {
            throw new Misfit("no ISO 8601 moment with an offset. Write it like 2026-03-01T09:30:00Z or"
                    + " 2026-03-01T10:30:00+01:00.");
        }
    }

    /** A day on which something happened, in the shop's time zone. */
    LocalDate pastDay(String text) throws Misfit {
        return dayUpTo(text, rules.maxAhead().plus(ZONE_SLACK));
    }

    /** A day for which something is planned. */
    LocalDate plannedDay(String text) throws Misfit {
        return dayUpTo(text, FURTHEST_PLAN);
    }

    /** Any day. */
    static LocalDate anyDay(String text) throws Misfit {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Misfit("no ISO 8601 day. Write it like 2026-03-01.");
        }
    }

    private LocalDate dayUpTo(String text, Duration ahead) throws Misfit {
        LocalDate day = anyDay(text);
        LocalDate earliest = dateOf(rules.earliest().minus(ZONE_SLACK));
        LocalDate latest = dateOf(rules.clock().instant().plus(ahead));
        if (day.isBefore(earliest)) {
            throw new Misfit("before " + earliest + ", the earliest accepted. Check the year.");
        }
        if (day.isAfter(latest)) {
            throw new Misfit("after " + latest + ", the latest accepted. Check the year.");
        }
        return day;
    }

    private static LocalDate dateOf(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
