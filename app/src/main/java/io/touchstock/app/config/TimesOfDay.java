package io.touchstock.app.config;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.function.BiConsumer;

/** Settings such as 07:30. */
final class TimesOfDay {

    private TimesOfDay() {}

    static void require(String name, String text, BiConsumer<String, String> complaint) {
        try {
            LocalTime.parse(text);
        } catch (DateTimeException e) {
            complaint.accept(name, "'" + text + "' is no time of day: write it as 07:30");
        }
    }
}
