package io.touchstock.app.config;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads quantities with their units. A bare number where a unit belongs is refused. */
public final class Quantities {
    private static final String NUMBER = "([+-]?\\d+(?:\\.\\d+)?)";
    private static final Pattern DURATION = Pattern.compile(NUMBER + "\\s*([a-zA-Z]*)");
    private static final Pattern PERCENTAGE = Pattern.compile(NUMBER + "\\s*(%?)");
    private static final Pattern MONEY = Pattern.compile(NUMBER + "\\s*([a-zA-Z]*)");
    private static final Map<String, Duration> DURATION_UNITS = Map.ofEntries(
            Map.entry("ms", Duration.ofMillis(1)),
            Map.entry("s", Duration.ofSeconds(1)),
            Map.entry("second", Duration.ofSeconds(1)),
            Map.entry("seconds", Duration.ofSeconds(1)),
            Map.entry("m", Duration.ofMinutes(1)),
            Map.entry("min", Duration.ofMinutes(1)),
            Map.entry("minute", Duration.ofMinutes(1)),
            Map.entry("minutes", Duration.ofMinutes(1)),
            Map.entry("h", Duration.ofHours(1)),
            Map.entry("hour", Duration.ofHours(1)),
            Map.entry("hours", Duration.ofHours(1)),
            Map.entry("d", Duration.ofDays(1)),
            Map.entry("day", Duration.ofDays(1)),
            Map.entry("days", Duration.ofDays(1)));

    private Quantities() {}

    /**
     * Reads a duration such as {@code 30d} for a command-line option.
     *
     * @throws IllegalArgumentException saying what would be readable
     */
    public static Duration durationOption(String text) {
        try {
            return duration(text);
        } catch (NotReadable e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    static Duration duration(String text) throws NotReadable {
        Matcher matcher = matching(DURATION, text, "a duration such as 30d, 12h, 15m or 20s");
        Duration unit = DURATION_UNITS.get(matcher.group(2).toLowerCase(Locale.ROOT));
        if (unit == null) {
            throw new NotReadable(
                    matcher.group(2).isEmpty()
                            ? "a duration needs a unit: write " + matcher.group(1) + "d, " + matcher.group(1) + "h, "
                                    + matcher.group(1) + "m or " + matcher.group(1) + "s"
                            : "unit '" + matcher.group(2) + "' is not known: use d, h, m, s or ms");
        }
        BigDecimal millis = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit.toMillis()));
        try {
            return Duration.ofMillis(millis.longValueExact());
        } catch (ArithmeticException e) {
            throw new NotReadable("is not a whole number of milliseconds");
        }
    }

    static Optional<Duration> durationOrNone(String text) throws NotReadable {
        return text.strip().equals("none") ? Optional.empty() : Optional.of(duration(text));
    }

    static Percentage percentage(String text) throws NotReadable {
        Matcher matcher = matching(PERCENTAGE, text, "a percentage such as 5%");
        if (matcher.group(2).isEmpty()) {
            throw new NotReadable("a percentage needs its sign: write " + matcher.group(1) + "%, or "
                    + new BigDecimal(matcher.group(1))
                            .movePointRight(2)
                            .stripTrailingZeros()
                            .toPlainString()
                    + "% if a fraction was meant");
        }
        return new Percentage(new BigDecimal(matcher.group(1)).movePointLeft(2).doubleValue());
    }

    static Money money(String text) throws NotReadable {
        Matcher matcher = matching(MONEY, text, "an amount of money such as 12.50 EUR");
        if (matcher.group(2).isEmpty()) {
            throw new NotReadable("money needs its currency: write " + matcher.group(1) + " EUR");
        }
        try {
            long micros = new BigDecimal(matcher.group(1)).movePointRight(6).longValueExact();
            return new Money(micros, currency(matcher.group(2)));
        } catch (ArithmeticException e) {
            throw new NotReadable("has more than six decimals or is too large");
        }
    }

    static Currency currency(String text) throws NotReadable {
        try {
            return Currency.getInstance(text.strip());
        } catch (IllegalArgumentException e) {
            throw new NotReadable("is not a currency: use its ISO 4217 code, such as EUR, USD or GBP");
        }
    }

    static ZoneId zone(String text) throws NotReadable {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            String nearest = Nearest.to(text.strip(), ZoneId.getAvailableZoneIds())
                    .map(name -> "; did you mean " + name + "?")
                    .orElse("");
            throw new NotReadable("is not a time zone such as Europe/Berlin" + nearest);
        }
    }

    private static Matcher matching(Pattern pattern, String text, String expected) throws NotReadable {
        Matcher matcher = pattern.matcher(text.strip());
        if (!matcher.matches()) {
            throw new NotReadable("is not " + expected);
        }
        return matcher;
    }
}
