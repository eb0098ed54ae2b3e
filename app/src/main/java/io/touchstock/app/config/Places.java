package io.touchstock.app.config;

import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where in the file a setting stands. A properties file keeps no line numbers when parsed, so its keys are looked up.
 */
final class Places {
    private final String file;
    private final Map<String, Integer> lineOfKey = new HashMap<>();

    private Places(String file) {
        this.file = file;
    }

    static Places hocon(String file) {
        return new Places(file);
    }

    static Places properties(String file, List<String> lines) {
        Places places = new Places(file);
        for (int i = 0; i < lines.size(); i++) {
            String key = lines.get(i).strip().split("[=:\\s]", 2)[0];
            places.lineOfKey.put(key, i + 1);
        }
        return places;
    }

    /** {@code file:line} of the value, or the file if the setting is not in it. */
    String of(String key, ConfigValue value) {
        Integer line = lineOfKey.get(key);
        if (line == null && value != null) {
            ConfigOrigin origin = value.origin();
            line = origin.lineNumber() > 0 ? origin.lineNumber() : null;
        }
        return line == null ? file : file + ":" + line;
    }
}
