package io.touchstock.app.cli;

import io.touchstock.app.config.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which column of an event log holds what.
 *
 * @param value null if the log has no values
 * @param campaign null if the log has no campaigns
 */
record Columns(String visitor, String time, String channel, String conversion, String value, String campaign) {
    private static final List<String> ROLES = List.of("visitor", "time", "channel", "conversion", "value", "campaign");

    /** Reads {@code visitor=customer_id,time=…}; what is not named keeps the role's own name. */
    static Columns of(Map<String, String> named) {
        for (String role : named.keySet()) {
            if (!ROLES.contains(role)) {
                String hint = Nearest.to(role, ROLES)
                        .map(name -> "; did you mean " + name + "?")
                        .orElse("");
                throw new InputException("--columns: '" + role + "' is not one of " + String.join(", ", ROLES) + hint);
            }
        }
        Map<String, String> all = new LinkedHashMap<>(named);
        for (String role : ROLES.subList(0, 4)) {
            all.putIfAbsent(role, role);
        }
        return new Columns(
                all.get("visitor"),
                all.get("time"),
                all.get("channel"),
                all.get("conversion"),
                all.get("value"),
                all.get("campaign"));
    }
}
