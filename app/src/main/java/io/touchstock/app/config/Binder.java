package io.touchstock.app.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Binds a parsed file to configuration records and gathers what is wrong instead of stopping at the first problem. */
final class Binder {
    private final Places places;
    private final List<Problem> problems = new ArrayList<>();

    Binder(Places places) {
        this.places = places;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The record, or empty if something in it was wrong; {@code object} is null where the file has no such section. */
    <T extends Record> Optional<T> bind(Class<T> type, String path, ConfigObject object) {
        int before = problems.size();
        Map<String, RecordComponent> components = components(type);
        if (object != null) {
            refuseUnknown(path, object, components);
        }
        Object[] arguments = new Object[components.size()];
        int index = 0;
        for (Map.Entry<String, RecordComponent> component : components.entrySet()) {
            ConfigValue written = object == null ? null : object.get(component.getKey());
            arguments[index++] = value(component.getValue(), join(path, component.getKey()), written);
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        T made = construct(type, arguments);
        if (made instanceof Consistent consistent) {
            consistent.check((name, reason) -> {
                ConfigValue written = object == null ? null : object.get(name);
                problems.add(
                        new Problem(places.of(join(path, name), written), join(path, name), text(written), reason));
            });
        }
        return problems.size() > before ? Optional.empty() : Optional.of(made);
    }

    private void refuseUnknown(String path, ConfigObject object, Map<String, RecordComponent> components) {
        for (Map.Entry<String, ConfigValue> entry : object.entrySet()) {
            if (!components.containsKey(entry.getKey())) {
                String hint = Nearest.to(entry.getKey(), components.keySet())
                        .map(name -> "did you mean " + join(path, name) + "?")
                        .orElse("known here: " + String.join(", ", components.keySet()));
                String key = join(path, entry.getKey());
                problems.add(new Problem(places.of(key, entry.getValue()), key, null, "no such setting; " + hint));
            }
        }
    }

    private Object value(RecordComponent component, String key, ConfigValue written) {
        if (component.getType().isRecord() && !SettingValue.isScalar(component.getType())) {
            if (written != null && !(written instanceof ConfigObject)) {
                problems.add(new Problem(
                        places.of(key, written), key, text(written), "is a section: write " + key + " { … }"));
                return null;
            }
            return bind(component.getType().asSubclass(Record.class), key, (ConfigObject) written)
                    .orElse(null);
        }
        Setting setting = component.getAnnotation(Setting.class);
        try {
            return written == null
                    ? SettingValue.byDefault(component, setting)
                    : SettingValue.written(component, setting, written);
        } catch (NotReadable e) {
            problems.add(new Problem(places.of(key, written), key, text(written), e.getMessage()));
            return null;
        }
    }

    static Map<String, RecordComponent> components(Class<?> type) {
        Map<String, RecordComponent> components = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.put(key(component.getName()), component);
        }
        return components;
    }

    private static String key(String componentName) {
        return componentName
                .chars()
                .mapToObj(c -> Character.isUpperCase(c)
                        ? "-" + Character.toString(c).toLowerCase(Locale.ROOT)
                        : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String text(ConfigValue written) {
        if (written == null) {
            return null;
        }
        return written.valueType() == ConfigValueType.STRING
                ? String.valueOf(written.unwrapped())
                : written.render(com.typesafe.config.ConfigRenderOptions.concise());
    }

    private static <T extends Record> T construct(Class<T> type, Object[] arguments) {
        Class<?>[] types = new Class<?>[arguments.length];
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type.getSimpleName() + " refused its settings", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName() + " is not a configuration record", e);
        }
    }
}
