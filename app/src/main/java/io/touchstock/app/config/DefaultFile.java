package io.touchstock.app.config;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a complete configuration file with every setting at its default and what it means above it. */
public final class DefaultFile {
    private static final int COMMENT_WIDTH = 100;

    private DefaultFile() {}

    /** HOCON that {@link ConfigFile#read} reads back to the defaults. */
    public static String text() {
        StringBuilder out = new StringBuilder();
        out.append(
                "# Touchstock: every setting with its default. Keep the lines that you change; the others may go.\n");
        out.append(
                "# Durations: 30d, 12h, 15m, 20s. Shares: 5%. Money: 12.50 EUR. ${?NAME} takes an environment variable.\n");
        section(out, TouchstockConfig.class, "");
        return out.toString();
    }

    private static void section(StringBuilder out, Class<?> type, String indent) {
        for (Map.Entry<String, RecordComponent> entry : Binder.components(type).entrySet()) {
            RecordComponent component = entry.getValue();
            Setting setting = component.getAnnotation(Setting.class);
            out.append('\n');
            comment(out, indent, setting.doc() + allowed(setting));
            out.append(indent).append(entry.getKey());
            if (component.getType().isRecord() && !SettingValue.isScalar(component.getType())) {
                out.append(" {");
                section(out, component.getType(), indent + "  ");
                out.append(indent).append("}\n");
            } else {
                out.append(" = ").append(literal(component, setting)).append('\n');
            }
        }
    }

    private static String literal(RecordComponent component, Setting setting) {
        Class<?> type = component.getType();
        if (type == Map.class) {
            return "{}";
        } else if (type == java.util.List.class) {
            return Arrays.stream(setting.byDefault().split(","))
                    .map(DefaultFile::word)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return type == String.class ? '"' + setting.byDefault() + '"' : setting.byDefault();
    }

    private static String word(String word) {
        return word.matches("[a-z-]+") ? word : '"' + word + '"';
    }

    private static String allowed(Setting setting) {
        StringBuilder allowed = new StringBuilder();
        if (setting.oneOf().length > 0) {
            allowed.append(" One of: ")
                    .append(String.join(", ", setting.oneOf()))
                    .append('.');
        }
        if (!setting.atLeast().isEmpty()) {
            allowed.append(" At least ").append(setting.atLeast()).append('.');
        }
        if (!setting.atMost().isEmpty()) {
            allowed.append(" At most ").append(setting.atMost()).append('.');
        }
        return allowed.toString();
    }

    private static void comment(StringBuilder out, String indent, String text) {
        StringBuilder line = new StringBuilder(indent).append('#');
        for (String word : text.split(" ")) {
            if (line.length() + word.length() + 1 > COMMENT_WIDTH) {
                out.append(line).append('\n');
                line.setLength(0);
                line.append(indent).append('#');
            }
            line.append(' ').append(word);
        }
        out.append(line).append('\n');
    }
}
