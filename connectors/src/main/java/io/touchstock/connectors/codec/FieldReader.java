package io.touchstock.connectors.codec;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads typed fields and holds them to the rules. The one place that decides what a field may be. */
final class FieldReader {

    /** Plans lie ahead, but not for ever. */
    private static final Duration FURTHEST_PLAN = Duration.ofDays(3_653);

    private final Fields fields;
    private final DecodeRules rules;
    private final String path;

    FieldReader(Fields fields, DecodeRules rules) throws FieldProblem {
        this(fields, rules, "");
    }

    private FieldReader(Fields fields, DecodeRules rules, String path) throws FieldProblem {
        this.fields = fields;
        this.rules = rules;
        this.path = path;
        checkCurrency();
    }

    String text(String name) throws FieldProblem {
        return required(name, optionalText(name));
    }

    /** Null if absent or blank. */
    String optionalText(String name) throws FieldProblem {
        return fields.text(name);
    }

    /** Text that may be empty; empty if absent. */
    String anyText(String name) throws FieldProblem {
        String text = fields.anyText(name);
        return text == null ? "" : text;
    }

    /** A moment at which something happened: no older than the rules allow and not too far ahead. */
    Instant moment(String name) throws FieldProblem {
        Instant moment = instant(name);
        if (moment.isBefore(rules.earliest())) {
            throw problem(
                    name, moment, "before " + rules.earliest() + ", the earliest accepted. Check the sender's clock.");
        }
        Instant latest = rules.clock().instant().plus(rules.maxAhead());
        if (moment.isAfter(latest)) {
            throw problem(
                    name,
                    moment,
                    "more than " + rules.maxAhead() + " ahead of the clock. Check the sender's clock and time zone.");
        }
        return moment;
    }

    /** Any moment, for what Touchstock wrote itself. */
    Instant instant(String name) throws FieldProblem {
        String text = text(name);
        try {
            return Moments.parse(text);
        } catch (DateTimeParseException e) {
            throw problem(
                    name,
                    text,
                    "no ISO 8601 moment with an offset. Write it like 2026-03-01T09:30:00Z or"
                            + " 2026-03-01T10:30:00+01:00.");
        }
    }

    /** A day on which something happened, in the shop's time zone. */
    LocalDate day(String name) throws FieldProblem {
        return dayUpTo(name, rules.maxAhead().plusDays(1));
    }

    /** A day for which something is planned. */
    LocalDate plannedDay(String name) throws FieldProblem {
        return dayUpTo(name, FURTHEST_PLAN);
    }

    /** Any day; null if absent. */
    LocalDate optionalDay(String name) throws FieldProblem {
        String text = optionalText(name);
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw problem(name, text, "no ISO 8601 day. Write it like 2026-03-01.");
        }
    }

    /** Any day. */
    LocalDate anyDay(String name) throws FieldProblem {
        return required(name, optionalDay(name));
    }

    private LocalDate dayUpTo(String name, Duration ahead) throws FieldProblem {
        LocalDate day = anyDay(name);
        LocalDate earliest =
                rules.earliest().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        LocalDate latest =
                rules.clock().instant().plus(ahead).atZone(ZoneOffset.UTC).toLocalDate();
        if (day.isBefore(earliest)) {
            throw problem(name, day, "before " + earliest + ", the earliest accepted. Check the year.");
        }
        if (day.isAfter(latest)) {
            throw problem(name, day, "after " + latest + ", the latest accepted. Check the year.");
        }
        return day;
    }

    /** Price or cost in micros, at least 0. */
    long money(String name) throws FieldProblem {
        return required(name, optionalMoney(name));
    }

    /** Price or cost in micros, at least 0; null if absent. */
    Long optionalMoney(String name) throws FieldProblem {
        Long micros = optionalAmount(name);
        if (micros != null && micros < 0) {
            throw problem(
                    name,
                    optionalText(name),
                    "negative. Prices and costs are at least 0; say a return by the order's status.");
        }
        return micros;
    }

    /** Money of either sign, in micros. */
    long amount(String name) throws FieldProblem {
        return required(name, optionalAmount(name));
    }

    /** Money of either sign, in micros; null if absent. */
    Long optionalAmount(String name) throws FieldProblem {
        String text = optionalText(name);
        if (text == null) {
            return null;
        }
        try {
            return Micros.parse(text);
        } catch (NumberFormatException e) {
            throw problem(name, text, "no decimal number. Write the amount like 12.50, without currency sign.");
        } catch (ArithmeticException e) {
            throw problem(
                    name,
                    text,
                    "finer than six decimals or beyond 9,223,372,036,854. Write an amount that can be summed exactly.");
        }
    }

    /** A whole number of units that is at least {@code least}. */
    int units(String name, int least) throws FieldProblem {
        return (int) whole(name, required(name, optionalText(name)), least, Integer.MAX_VALUE);
    }

    int unitsOr(String name, int least, int ifAbsent) throws FieldProblem {
        String text = optionalText(name);
        return text == null ? ifAbsent : (int) whole(name, text, least, Integer.MAX_VALUE);
    }

    /** A whole number, at least 0; 0 if absent. */
    long countOrZero(String name) throws FieldProblem {
        String text = optionalText(name);
        return text == null ? 0 : whole(name, text, 0, Long.MAX_VALUE);
    }

    long whole(String name) throws FieldProblem {
        return whole(name, required(name, optionalText(name)), Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private long whole(String name, String text, long least, long most) throws FieldProblem {
        long value;
        try {
            value = new BigDecimal(text.strip()).longValueExact();
        } catch (NumberFormatException e) {
            throw problem(name, text, "no whole number. Write digits only.");
        } catch (ArithmeticException e) {
            throw problem(name, text, "no whole number that fits. Write one between " + least + " and " + most + ".");
        }
        if (value < least || value > most) {
            throw problem(name, text, "not between " + least + " and " + most + ". Correct it at the sender.");
        }
        return value;
    }

    double number(String name) throws FieldProblem {
        return required(name, optionalNumber(name));
    }

    /** Null if absent. Reads infinities and NaN too, which Touchstock writes as text. */
    Double optionalNumber(String name) throws FieldProblem {
        String text = optionalText(name);
        if (text == null) {
            return null;
        }
        try {
            return switch (text) {
                case "Infinity" -> Double.POSITIVE_INFINITY;
                case "-Infinity" -> Double.NEGATIVE_INFINITY;
                case "NaN" -> Double.NaN;
                default -> new BigDecimal(text.strip()).doubleValue();
            };
        } catch (NumberFormatException e) {
            throw problem(name, text, "no number. Write digits with a decimal point.");
        }
    }

    /** A finite number of days, at least 0; null if absent. */
    Double optionalDays(String name) throws FieldProblem {
        Double days = optionalNumber(name);
        if (days != null && !(days >= 0 && days < Double.POSITIVE_INFINITY)) {
            throw problem(name, days, "no length of time. Write days, at least 0.");
        }
        return days;
    }

    boolean flag(String name) throws FieldProblem {
        String text = text(name);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no" -> false;
            default -> throw problem(name, text, "neither true nor false. Write one of the two.");
        };
    }

    /** One of the names of the enum, in any case. */
    <E extends Enum<E>> E oneOf(String name, Class<E> type) throws FieldProblem {
        String text = text(name);
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(text.strip())) {
                return value;
            }
        }
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        throw problem(
                name,
                text,
                "none of " + String.join(", ", names) + ". Did you mean " + NearestName.to(text, names) + "?");
    }

    FieldReader nested(String name) throws FieldProblem {
        return new FieldReader(required(name, fields.nested(name)), rules, path + name + ".");
    }

    /** Null if absent. */
    List<FieldReader> list(String name) throws FieldProblem {
        List<Fields> items = fields.list(name);
        if (items == null) {
            return null;
        }
        List<FieldReader> readers = new ArrayList<>(items.size());
        for (Fields item : items) {
            readers.add(new FieldReader(item, rules, path + name + "[" + readers.size() + "]."));
        }
        return readers;
    }

    FieldProblem problem(String name, Object value, String rule) {
        return new FieldProblem(path + name, "is " + FieldProblem.shown(String.valueOf(value)) + ", " + rule);
    }

    FieldProblem missing(String name, String remedy) {
        return new FieldProblem(path + name, "is missing. " + remedy);
    }

    private <V> V required(String name, V value) throws FieldProblem {
        if (value != null) {
            return value;
        }
        List<String> there = fields.names().stream().limit(40).toList();
        throw missing(
                name,
                there.isEmpty()
                        ? "Add it; the input has no fields at all."
                        : "Add it; the fields that are there: " + String.join(", ", there) + ".");
    }

    private void checkCurrency() throws FieldProblem {
        String currency = fields.text("currency");
        if (currency == null || currency.equals(rules.currency())) {
            return;
        }
        if (!Currencies.known(currency)) {
            throw problem(
                    "currency",
                    currency,
                    "no ISO 4217 code. Did you mean " + Currencies.nearest(currency) + "? The shop's currency is "
                            + rules.currency() + ".");
        }
        throw problem(
                "currency",
                currency,
                "not the shop's currency. Convert the amounts to " + rules.currency() + " before sending.");
    }
}
