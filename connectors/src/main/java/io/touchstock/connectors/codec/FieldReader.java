package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.ChannelName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads typed fields and holds them to the rules, the same for JSON and CSV. Optional fields are null if absent. */
final class FieldReader {

    private static final int MOST_NAMES_SHOWN = 40;

    private final Fields fields;
    private final DecodeRules rules;
    private final TimeText times;
    private final String path;

    FieldReader(Fields fields, DecodeRules rules) throws FieldProblem {
        this(fields, rules, "");
    }

    private FieldReader(Fields fields, DecodeRules rules, String path) throws FieldProblem {
        this.fields = fields;
        this.rules = rules;
        this.times = new TimeText(rules);
        this.path = path;
        requireCurrencyOfShop();
    }

    String text(String name) throws FieldProblem {
        return required(name, optionalText(name));
    }

    /** Blank counts as absent. */
    String optionalText(String name) throws FieldProblem {
        return fields.text(name);
    }

    /** The name of a channel, which {@link ChannelName} allows. */
    String channel(String name) throws FieldProblem {
        return required(name, optionalCampaign(name));
    }

    /** The name of a campaign, held to the same. */
    String optionalCampaign(String name) throws FieldProblem {
        return optional(name, text -> {
            Optional<String> refusal = ChannelName.refusal(text);
            if (refusal.isPresent()) {
                throw new Misfit(refusal.get());
            }
            return text;
        });
    }

    /** Text that may be empty; empty if absent. */
    String anyText(String name) throws FieldProblem {
        String text = fields.anyText(name);
        return text == null ? "" : text;
    }

    /** Several short texts; empty if absent. */
    List<String> texts(String name) throws FieldProblem {
        List<String> texts = fields.texts(name);
        return texts == null ? List.of() : texts;
    }

    /** A moment at which something happened: no older than the rules allow and not too far ahead. */
    Instant moment(String name) throws FieldProblem {
        return parsed(name, times::past);
    }

    /** Any moment, for what Touchstock wrote itself. */
    Instant instant(String name) throws FieldProblem {
        return parsed(name, TimeText::any);
    }

    /** Likewise; null if absent. */
    Instant optionalInstant(String name) throws FieldProblem {
        return optional(name, TimeText::any);
    }

    /** A day on which something happened, in the shop's time zone. */
    LocalDate day(String name) throws FieldProblem {
        return parsed(name, times::pastDay);
    }

    /** A day for which something is planned. */
    LocalDate plannedDay(String name) throws FieldProblem {
        return parsed(name, times::plannedDay);
    }

    /** Any day. */
    LocalDate anyDay(String name) throws FieldProblem {
        return parsed(name, TimeText::anyDay);
    }

    LocalDate optionalDay(String name) throws FieldProblem {
        return optional(name, TimeText::anyDay);
    }

    /** Price or cost in micros, at least 0 and at most {@link Micros#MOST}. */
    long money(String name) throws FieldProblem {
        return parsed(name, NumberText::price);
    }

    Long optionalMoney(String name) throws FieldProblem {
        return optional(name, NumberText::price);
    }

    /** Money of either sign, in micros. */
    long amount(String name) throws FieldProblem {
        return parsed(name, NumberText::micros);
    }

    Long optionalAmount(String name) throws FieldProblem {
        return optional(name, NumberText::micros);
    }

    /** A whole number of units that is at least {@code least}. */
    int units(String name, int least) throws FieldProblem {
        return parsed(name, text -> (int) NumberText.whole(text, least, Integer.MAX_VALUE));
    }

    int unitsOr(String name, int least, int ifAbsent) throws FieldProblem {
        Integer units = optionalUnits(name, least);
        return units == null ? ifAbsent : units;
    }

    Integer optionalUnits(String name, int least) throws FieldProblem {
        return optional(name, text -> (int) NumberText.whole(text, least, Integer.MAX_VALUE));
    }

    /** A whole number, at least 0; 0 if absent. */
    long countOrZero(String name) throws FieldProblem {
        Long count = optional(name, text -> NumberText.whole(text, 0, Long.MAX_VALUE));
        return count == null ? 0 : count;
    }

    long whole(String name) throws FieldProblem {
        return parsed(name, text -> NumberText.whole(text, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    double number(String name) throws FieldProblem {
        return parsed(name, NumberText::number);
    }

    Double optionalNumber(String name) throws FieldProblem {
        return optional(name, NumberText::number);
    }

    /** A finite number of days, at least 0. */
    double days(String name) throws FieldProblem {
        return parsed(name, NumberText::days);
    }

    /** Like {@link #oneOf}, null if absent. */
    <E extends Enum<E>> E optionalOneOf(String name, Class<E> type) throws FieldProblem {
        return optionalText(name) == null ? null : oneOf(name, type);
    }

    Double optionalDays(String name) throws FieldProblem {
        return optional(name, NumberText::days);
    }

    /** False if absent. */
    boolean flag(String name) throws FieldProblem {
        return Boolean.TRUE.equals(optional(name, text -> switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes" -> true;
            case "false", "0", "no" -> false;
            default -> throw new Misfit("neither true nor false. Write one of the two.");
        }));
    }

    /** One of the names of the enum, in any case. */
    <E extends Enum<E>> E oneOf(String name, Class<E> type) throws FieldProblem {
        return parsed(name, text -> {
            for (E value : type.getEnumConstants()) {
                if (value.name().equalsIgnoreCase(text.strip())) {
                    return value;
                }
            }
            List<String> names =
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
            throw new Misfit(
                    "none of " + String.join(", ", names) + ". Did you mean " + NearestName.to(text, names) + "?");
        });
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

    private <V> V parsed(String name, Parser<V> parser) throws FieldProblem {
        return required(name, optional(name, parser));
    }

    private <V> V optional(String name, Parser<V> parser) throws FieldProblem {
        String text = optionalText(name);
        try {
            return text == null ? null : parser.parse(text);
        } catch (Misfit e) {
            throw problem(name, text, e.getMessage());
        }
    }

    private <V> V required(String name, V value) throws FieldProblem {
        if (value != null) {
            return value;
        }
        List<String> there = fields.names().stream().limit(MOST_NAMES_SHOWN).toList();
        throw missing(
                name,
                there.isEmpty()
                        ? "Add it; the input has no fields at all."
                        : "Add it; the fields that are there: " + String.join(", ", there) + ".");
    }

    private void requireCurrencyOfShop() throws FieldProblem {
        String currency = fields.text("currency");
        if (currency == null || currency.equals(rules.currency())) {
            return;
        }
        if (!Currencies.known(currency)) {
            throw problem("currency", currency, "no ISO 4217 code. The shop's currency is " + rules.currency() + ".");
        }
        throw problem(
                "currency",
                currency,
                "not the shop's currency. Convert the amounts to " + rules.currency() + " before sending.");
    }

    @FunctionalInterface
    private interface Parser<V> {
        V parse(String text) throws Misfit;
    }
}
