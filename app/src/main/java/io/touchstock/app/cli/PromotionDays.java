package io.touchstock.app.cli;

import io.touchstock.connectors.files.BadFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Days and ranges of days as options and files write them. */
final class PromotionDays {

    private PromotionDays() {}

    /**
     * Days such as {@code 2026-12-24,2026-12-27..2026-12-31}, or a file with one of these a line.
     *
     * @param text as typed; null for none
     * @throws InputException if something is no day
     */
    static Set<LocalDate> of(String option, String text) {
        Set<LocalDate> days = new TreeSet<>();
        if (text == null) {
            return days;
        }
        Path file = Path.of(text);
        if (Files.isRegularFile(file)) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.equals("date"))
                        .forEach(line -> add(days, file.toString(), line));
            } catch (IOException e) {
                throw new BadFile(file, 0, null, "cannot be read: " + e.getMessage());
            }
        } else {
            Stream.of(text.split(",", -1)).forEach(part -> add(days, option, part.strip()));
        }
        return days;
    }

    private static void add(Set<LocalDate> days, String where, String text) {
        String[] ends = text.split("\\.\\.", -1);
        DayRange range = range(where, ends[0], ends[ends.length - 1]);
        range.from().datesUntil(range.to().plusDays(1)).forEach(days::add);
    }

    static DayRange range(String where, String from, String to) {
        try {
            DayRange range = new DayRange(LocalDate.parse(from.strip()), LocalDate.parse(to.strip()));
            if (range.from().isAfter(range.to())) {
                throw new InputException(where + ": " + from + " is after " + to + "; swap the two");
            }
            return range;
        } catch (DateTimeException e) {
            throw new InputException(where + ": '" + (from.equals(to) ? from : from + ".." + to)
                    + "' is neither a day such as 2026-03-31, nor days such as 2026-03-24..2026-03-31, nor a file");
        }
    }
}
