package io.touchstock.connectors.store;

import java.util.List;

/** The values that open alerts can be filtered by, the most frequent first. */
public record AlertChoices(
        List<Choice> owners,
        List<Choice> categories,
        List<Choice> locations,
        List<Choice> severities,
        List<Choice> kinds) {
    public AlertChoices {
        owners = List.copyOf(owners);
        categories = List.copyOf(categories);
        locations = List.copyOf(locations);
        severities = List.copyOf(severities);
        kinds = List.copyOf(kinds);
    }
}
