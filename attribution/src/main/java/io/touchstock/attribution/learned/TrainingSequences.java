package io.touchstock.attribution.learned;

import java.util.List;

/**
 * What a network learns from.
 *
 * @param width columns of a row
 * @param unknownChannel the column of channels that were not learnt
 * @param fit to learn the weights from
 * @param validation tells when to stop
 */
public record TrainingSequences(
        int width, int unknownChannel, List<EncodedJourney> fit, List<EncodedJourney> validation) {

    public TrainingSequences {
        fit = List.copyOf(fit);
        validation = List.copyOf(validation);
    }

    /** Share of the journeys to learn from that converted. */
    public double baseRate() {
        return fit.stream().filter(EncodedJourney::converted).count() / (double) fit.size();
    }
}
