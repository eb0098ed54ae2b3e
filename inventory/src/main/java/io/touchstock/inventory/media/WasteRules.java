package io.touchstock.inventory.media;

import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;

/**
 * How wasted spend is told on a stream.
 *
 * @param zone of the shop, whose days count
 * @param openDays how many days before the current one late inputs still correct; at least 0
 * @param silentFor an article of which nothing is heard for so long is forgotten, and the state of its shelf with it;
 *     longer than the open days
 */
public record WasteRules(ZoneId zone, int openDays, Duration silentFor) implements Serializable {

    public WasteRules {
        if (openDays < 0) {
            throw new IllegalArgumentException("openDays is " + openDays + "; it must be at least 0");
        }
        if (silentFor.compareTo(Duration.ofDays(openDays)) <= 0) {
            throw new IllegalArgumentException(
                    "silentFor is " + silentFor + "; it must be longer than openDays, " + openDays);
        }
    }

    /** A week for late inputs, and 60 days of silence. */
    public static WasteRules usual(ZoneId zone) {
        return new WasteRules(zone, 7, Duration.ofDays(60));
    }
}
