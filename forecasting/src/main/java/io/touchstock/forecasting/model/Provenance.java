package io.touchstock.forecasting.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a model comes from: enough to train it again and to tell whether two are the same.
 *
 * @param modelVersion names the model in its forecasts; made of kind, day and data
 * @param kind what sort of model, for example {@code lstm}
 * @param trainedAsOf the last day whose units it has seen
 * @param dataHash see {@link DataHash}
 * @param series how many series it learnt from
 * @param seed of every random choice
 * @param config what was set or chosen, by name
 * @param versions of the libraries and the runtime it was trained with, by name
 * @param metrics what it reached, by name with the split in front, for example {@code holdout.wape}
 */
public record Provenance(
        String modelVersion,
        String kind,
        LocalDate trainedAsOf,
        String dataHash,
        int series,
        long seed,
        SortedMap<String, String> config,
        SortedMap<String, String> versions,
        SortedMap<String, Double> metrics) {
    public Provenance {
        config = Collections.unmodifiableSortedMap(new TreeMap<>(config));
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
        metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
    }

    /** The same with metrics added; of the same name the new one counts. */
    public Provenance withMetrics(Map<String, Double> more) {
        SortedMap<String, Double> all = new TreeMap<>(metrics);
        all.putAll(more);
        return new Provenance(modelVersion, kind, trainedAsOf, dataHash, series, seed, config, versions, all);
    }
}
