package io.touchstock.app.dashboard.operations;

import io.touchstock.app.stockpage.StockWords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments and how long ago they were, as people read them. */
final class Times {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final ZoneId zone;
    private final Instant now;

    Times(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** To the minute in the shop's zone; a dash for null. */
    String moment(Instant moment) {
        return moment == null ? StockWords.NOTHING : MOMENT.format(moment.atZone(zone));
    }

    /** In the largest unit that fits, for example {@code 5 min}. */
    String age(Instant moment) {
        Duration age = Duration.between(moment, now);
        if (age.toMinutes() < 1) {
            return "under a minute";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min";
        }
        return age.toDays() < 2 ? age.toHours() + " h" : StockWords.whole(age.toDays()) + " d";
    }

    boolean isOlderThan(Duration age, Instant moment) {
        return moment.plus(age).isBefore(now);
    }
}
