package io.touchstock.app.cli;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Joins files of which one names locations and the other does not. */
final class SamePlace {

    private SamePlace() {}

    /**
     * The table under the names of the series. A SKU that both know at one place only is the same item if one of them
     * names no location; everything else keeps its name.
     */
    static <T> Map<PlanningFiles.Place, T> renamed(
            Map<PlanningFiles.Place, T> table, Collection<PlanningFiles.Place> series) {
        Map<String, List<PlanningFiles.Place>> ofSeries = bySku(series);
        Map<String, List<PlanningFiles.Place>> ofTable = bySku(table.keySet());
        Map<PlanningFiles.Place, T> renamed = new HashMap<>();
        table.forEach((place, value) -> {
            List<PlanningFiles.Place> candidates = ofSeries.getOrDefault(place.sku(), List.of());
            boolean same = candidates.size() == 1
                    && ofTable.get(place.sku()).size() == 1
                    && (place.location().isEmpty()
                            || candidates.get(0).location().isEmpty());
            renamed.put(same ? candidates.get(0) : place, value);
        });
        return renamed;
    }

    private static Map<String, List<PlanningFiles.Place>> bySku(Collection<PlanningFiles.Place> places) {
        return places.stream().collect(Collectors.groupingBy(PlanningFiles.Place::sku));
    }
}
