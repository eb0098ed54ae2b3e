package io.touchstock.app.dashboard.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was typed into a form or stands behind the question mark of an address, checked. */
public final class Params {
    static final int LONGEST = 2000;
    private static final int MOST_VALUES = 200;

    private final Map<String, List<String>> values;

    /** @throws BadRequestException if there are too many values or one is too long */
    public Params(Map<String, List<String>> values) {
        values.forEach((name, texts) -> {
            if (texts.size() > MOST_VALUES) {
                throw new BadRequestException(shortened(name) + " is given " + texts.size() + " times; at most "
                        + MOST_VALUES + " are taken at once.");
            }
            for (String text : texts) {
                if (text.length() > LONGEST) {
                    throw new BadRequestException(shortened(name) + " has " + text.length() + " characters; at most "
                            + LONGEST + " are taken.");
                }
            }
        });
        this.values = Map.copyOf(values);
    }

    /** The first value without blanks around it; empty if there is none. */
    public Optional<String> text(String name) {
        return all(name).stream().findFirst();
    }

    /** All values that are not blank. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Whether a box was ticked. */
    public boolean isSet(String name) {
        return text(name).isPresent();
    }

    /** A day as browsers send it, {@code 2026-03-02}. */
    public Optional<LocalDate> day(String name) {
        return text(name).map(text -> {
            try {
                LocalDate day = LocalDate.parse(text);
                if (day.getYear() < 1900 || day.getYear() > 9999) {
                    throw new BadRequestException(
                            name + " '" + shortened(text) + "' is out of range; give a year from" + " 1900 to 9999.");
                }
                return day;
            } catch (DateTimeParseException e) {
                throw new BadRequestException(name + " '" + shortened(text) + "' is no day; write it as 2026-03-02.");
            }
        });
    }

    /** A whole number within bounds. */
    public Optional<Integer> number(String name, int atLeast, int atMost) {
        return text(name).map(text -> {
            String refusal =
                    name + " '" + shortened(text) + "' must be a whole number from " + atLeast + " to " + atMost + ".";
            if (!text.matches("-?[0-9]{1,10}")) {
                throw new BadRequestException(refusal);
            }
            long number = Long.parseLong(text);
            if (number < atLeast || number > atMost) {
                throw new BadRequestException(refusal);
            }
            return (int) number;
        });
    }

    /** One of a few, whatever its capitals; {@code out-of-stock} finds {@code OUT_OF_STOCK}. */
    public <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        return text(name)
                .map(text -> Arrays.stream(type.getEnumConstants())
                        .filter(value -> Words.id(value).equalsIgnoreCase(text.replace('_', '-')))
                        .findFirst()
                        .orElseThrow(() -> new BadRequestException(name + " '" + shortened(text) + "' is none of "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Words::id)
                                        .collect(Collectors.joining(", "))
                                + ".")));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
