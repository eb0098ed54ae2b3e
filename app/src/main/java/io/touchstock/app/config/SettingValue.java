package io.touchstock.app.config;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads one setting's value by the type of its record component and checks the bounds of its {@link Setting}. */
final class SettingValue {
    private static final Set<Class<?>> RECORDS_THAT_ARE_VALUES = Set.of(Money.class, Percentage.class);

    private SettingValue() {}

    static boolean isScalar(Class<?> type) {
        return RECORDS_THAT_ARE_VALUES.contains(type);
    }

    static Object byDefault(RecordComponent component, Setting setting) throws NotReadable {
        Object plain = component.getType() == Map.class ? Map.of() : setting.byDefault();
        return written(component, setting, ConfigValueFactory.fromAnyRef(plain));
    }

    static Object written(RecordComponent component, Setting setting, ConfigValue value) throws NotReadable {
        Class<?> type = component.getType();
        if (type == Map.class) {
            return strings(value);
        }
        if (type == List.class) {
            return words(value, setting);
        }
        if (value.valueType() == ConfigValueType.OBJECT || value.valueType() == ConfigValueType.LIST) {
            throw new NotReadable("is a single value");
        }
        String text = String.valueOf(value.unwrapped()).strip();
        if (text.isEmpty()) {
            throw new NotReadable("is empty; leave the setting out for its default " + setting.byDefault());
        }
        Object read = read(component, setting, text);
        checkBounds(component, setting, read);
        return read;
    }

    private static Object read(RecordComponent component, Setting setting, String text) throws NotReadable {
        Class<?> type = component.getType();
        if (type == Duration.class) {
            return Quantities.duration(text);
        } else if (type == Optional.class) {
            return Quantities.durationOrNone(text);
        } else if (type == Percentage.class) {
            return Quantities.percentage(text);
        } else if (type == Money.class) {
            return Quantities.money(text);
        } else if (type == Currency.class) {
            return Quantities.currency(text);
        } else if (type == ZoneId.class) {
            return Quantities.zone(text);
        } else if (type == int.class) {
            return wholeNumber(text);
        } else if (type == double.class) {
            return number(text);
        } else if (type == boolean.class) {
            return yesOrNo(text);
        } else if (type == String.class) {
            return oneOf(text, setting);
        }
        throw new IllegalStateException("no reader for " + component);
    }

    private static Integer wholeNumber(String text) throws NotReadable {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new NotReadable("is not a whole number");
        }
    }

    private static Double number(String text) throws NotReadable {
        try {
            return new BigDecimal(text).doubleValue();
        } catch (NumberFormatException e) {
            throw new NotReadable("is not a number");
        }
    }

    private static Boolean yesOrNo(String text) throws NotReadable {
        if (text.equals("true") || text.equals("yes")) {
            return true;
        } else if (text.equals("false") || text.equals("no")) {
            return false;
        }
        throw new NotReadable("is neither true nor false");
    }

    private static String oneOf(String text, Setting setting) throws NotReadable {
        List<String> allowed = Arrays.asList(setting.oneOf());
        if (allowed.isEmpty() || allowed.contains(text)) {
            return text;
        }
        String hint = Nearest.to(text, allowed)
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
        throw new NotReadable("'" + text + "' is not one of " + String.join(", ", allowed) + hint);
    }

    private static List<String> words(ConfigValue value, Setting setting) throws NotReadable {
        List<String> words = new ArrayList<>();
        if (value instanceof ConfigList list) {
            list.forEach(entry -> words.add(String.valueOf(entry.unwrapped()).strip()));
        } else {
            Arrays.stream(String.valueOf(value.unwrapped()).split(","))
                    .map(String::strip)
                    .forEach(words::add);
        }
        words.removeIf(String::isEmpty);
        if (words.isEmpty()) {
            throw new NotReadable("is empty; name at least one"
                    + (setting.oneOf().length == 0 ? "" : " of " + String.join(", ", setting.oneOf())));
        }
        for (String word : words) {
            oneOf(word, setting);
        }
        return List.copyOf(words);
    }

    private static Map<String, String> strings(ConfigValue value) throws NotReadable {
        if (!(value instanceof ConfigObject object)) {
            throw new NotReadable("is a section of names and values");
        }
        Map<String, String> strings = new TreeMap<>();
        object.toConfig()
                .entrySet()
                .forEach(entry -> strings.put(
                        String.join(".", com.typesafe.config.ConfigUtil.splitPath(entry.getKey())),
                        String.valueOf(entry.getValue().unwrapped())));
        return Map.copyOf(strings);
    }

    private static void checkBounds(RecordComponent component, Setting setting, Object read) throws NotReadable {
        Object bare = read instanceof Optional<?> optional ? optional.orElse(null) : read;
        if (bare == null) {
            return;
        }
        if (!setting.atLeast().isEmpty() && compare(bare, read(component, setting, setting.atLeast())) < 0) {
            throw new NotReadable("must be at least " + setting.atLeast());
        }
        if (!setting.atMost().isEmpty() && compare(bare, read(component, setting, setting.atMost())) > 0) {
            throw new NotReadable("must be at most " + setting.atMost());
        }
    }

    @SuppressWarnings("unchecked") // both were read by the same reader
    private static int compare(Object value, Object bound) {
        Object bare = bound instanceof Optional<?> optional ? optional.orElseThrow() : bound;
        return ((Comparable<Object>) value).compareTo(bare);
    }
}
