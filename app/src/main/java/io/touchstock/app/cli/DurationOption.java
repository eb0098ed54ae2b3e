package io.touchstock.app.cli;

import io.touchstock.app.config.Quantities;
import java.time.Duration;

/** A length of time as the value of an option: a number and a unit, longer than zero. */
public final class DurationOption {

    private DurationOption() {}

    /**
     * Reads it.
     *
     * @param option as typed, for the message, for example {@code --half-life}
     * @param text for example {@code 7d}
     * @throws InputException if it has no unit, cannot be read, or is not longer than zero
     */
    public static Duration of(String option, String text) {
        try {
            Duration duration = Quantities.durationOption(text);
            if (duration.isNegative() || duration.isZero()) {
                throw new InputException(option + ": " + text + " must be longer than zero");
            }
            return duration;
        } catch (IllegalArgumentException e) {
            throw new InputException(option + ": '" + text + "': " + e.getMessage());
        }
    }
}
