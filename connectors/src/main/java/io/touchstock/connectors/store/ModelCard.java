package io.touchstock.connectors.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a forecasting model comes from, and what it reached.
 *
 * @param series how many it learnt from
 * @param config what was set, by name
 * @param versions of libraries and runtime, by name
 * @param metrics by name, with the split in front, for example {@code holdout.wape}
 * @param toldAt when the store was told
 */
public record ModelCard(
        String modelVersion,
        String kind,
        LocalDate trainedAsOf,
        String dataHash,
        int series,
        long seed,
        SortedMap<String, String> config,
        SortedMap<String, String> versions,
        SortedMap<String, Double> metrics,
        Instant toldAt) {
    public ModelCard {
        config = Collections.unmodifiableSortedMap(new TreeMap<>(config));
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
        metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
    }
}
