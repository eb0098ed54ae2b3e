package io.touchstock.attribution.learned;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a learned model comes from: enough to train it again and to tell whether two are the same.
 *
 * @param version names the model; made of kind, day, data and seed
 * @param dataHash see {@link JourneyHash}
 * @param journeys learnt from, validation included
 * @param trainedFrom when the first of them closed
 * @param trainedTo before this all of them closed
 * @param seed of every random choice
 * @param settings what was set or chosen, by name
 * @param versions of the libraries and the runtime it was trained with, by name
 */
public record LearnedProvenance(
        String version,
        String dataHash,
        int journeys,
        Instant trainedFrom,
        Instant trainedTo,
        long seed,
        SortedMap<String, String> settings,
        SortedMap<String, String> versions) {

    public LearnedProvenance {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    }
}
