package io.touchstock.app.dashboard.stock;

import java.util.List;

/** Whom and what open alerts speak of, each list in alphabetical order. */
public record FilterChoices(List<String> owners, List<String> categories, List<String> locations) {

    public FilterChoices {
        owners = List.copyOf(owners);
        categories = List.copyOf(categories);
        locations = List.copyOf(locations);
    }
}
