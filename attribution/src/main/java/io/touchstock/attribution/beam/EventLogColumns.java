package io.touchstock.attribution.beam;

import io.touchstock.connectors.files.CsvFile;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which column of an event log holds what; null for what the log does not hold.
 *
 * @param visitor the device or, where there is nothing else, the person; needed
 * @param time when it happened, as ISO 8601 with or without an offset, {@code yyyy-MM-dd HH:mm:ss}, date only, or epoch
 *     seconds (10 digits) or milliseconds (13 digits); needed
 * @param channel needed
 * @param conversion 1 or true where the row is a conversion, 0 or false where not; a count of several is refused;
 *     needed
 * @param value what the conversion is worth, in units of the currency, at most 1,000,000,000; 0 without and where
 *     empty; negative ones are refused, for a return is no conversion
 * @param customer the person, where known
 * @param cost of the touchpoint, in units of the currency, at most 1,000,000,000
 * @param id of the event; the line number without
 * @param sku the article that a touchpoint is about
 */
public record EventLogColumns(
        String visitor,
        String time,
        String channel,
        String conversion,
        String value,
        String customer,
        String campaign,
        String kind,
        String cost,
        String id,
        String sku)
        implements Serializable {

    private static final List<String> ROLES = List.of(
            "visitor", "time", "channel", "conversion", "value", "customer", "campaign", "kind", "cost", "id", "sku");
    private static final List<String> NEEDED = List.of("visitor", "time", "channel", "conversion");

    /**
     * From roles to the names of columns, as {@code visitor=customer_id}.
     *
     * @throws IllegalArgumentException for an unknown role, or if one that is needed is missing
     */
    public static EventLogColumns of(Map<String, String> columnOf) {
        TreeSet<String> unknown = new TreeSet<>(columnOf.keySet());
        ROLES.forEach(unknown::remove);
        List<String> missing = new ArrayList<>(NEEDED);
        missing.removeAll(columnOf.keySet());
        if (!unknown.isEmpty() || !missing.isEmpty()) {
            throw new IllegalArgumentException("columns "
                    + (unknown.isEmpty() ? "" : "has no use for " + String.join(", ", unknown) + "; ")
                    + (missing.isEmpty() ? "" : "does not say where to find " + String.join(", ", missing) + "; ")
                    + "write role=column with the roles " + String.join(", ", ROLES) + ".");
        }
        return new EventLogColumns(
                columnOf.get("visitor"),
                columnOf.get("time"),
                columnOf.get("channel"),
                columnOf.get("conversion"),
                columnOf.get("value"),
                columnOf.get("customer"),
                columnOf.get("campaign"),
                columnOf.get("kind"),
                columnOf.get("cost"),
                columnOf.get("id"),
                columnOf.get("sku"));
    }

    /**
     * The same with value and campaign, where no column was named for them, at the columns called so, if the file has
     * such and they hold nothing else. Other roles are not guessed: a column called id may hold anything.
     */
    public EventLogColumns foundIn(CsvFile csv) {
        return new EventLogColumns(
                visitor,
                time,
                channel,
                conversion,
                found(value, "value", csv),
                customer,
                found(campaign, "campaign", csv),
                kind,
                cost,
                id,
                sku);
    }

    private String found(String column, String role, CsvFile csv) {
        return column == null && csv.hasColumn(role) && !names().contains(role) ? role : column;
    }

    /** All names that were given. */
    List<String> names() {
        return Stream.of(visitor, time, channel, conversion, value, customer, campaign, kind, cost, id, sku)
                .filter(Objects::nonNull)
                .toList();
    }
}
