package io.touchstock.attribution.learned;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A network fresh from training.
 *
 * @param steps gradient steps made
 * @param validationLogLoss the lowest on the validation journeys, in nats a journey
 * @param versions of the libraries it was trained with, by name
 */
public record TrainedNetwork(
        AttentionLstm network, int steps, double validationLogLoss, SortedMap<String, String> versions) {

    public TrainedNetwork {
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    }
}
