package io.touchstock.app.cli;

import io.touchstock.app.config.Nearest;
import io.touchstock.attribution.beam.EventLogColumns;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code --columns}. A needed role that is not named is looked for under its own name. */
final class Columns {
    private static final List<String> NEEDED = List.of("visitor", "time", "channel", "conversion");
    private static final List<String> ROLES = Arrays.stream(EventLogColumns.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    private Columns() {}

    static EventLogColumns of(Map<String, String> named) {
        for (String role : named.keySet()) {
            if (!ROLES.contains(role)) {
                String hint = Nearest.to(role, ROLES)
                        .map(name -> "; did you mean " + name + "?")
                        .orElse("");
                throw new InputException("--columns: '" + role + "' is not one of " + String.join(", ", ROLES) + hint);
            }
        }
        Map<String, String> all = new LinkedHashMap<>(named);
        NEEDED.forEach(role -> all.putIfAbsent(role, role));
        return EventLogColumns.of(all);
    }
}
