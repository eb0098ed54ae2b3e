package io.touchstock.attribution.report;

import java.util.List;
import java.util.Map;

/**
 * How good the learned model is beside simpler ones, and where it looks.
 *
 * @param model as on the command line
 * @param trainingJourneys that it was fitted to
 * @param heldOutJourneys that it was tested on
 * @param scores the learned model first, then what it is held against
 * @param attention mean weight of a touch, by channel; empty if not known
 * @param notes what a reader should know, one sentence each
 */
public record LearnedSummary(
        String model,
        long trainingJourneys,
        long heldOutJourneys,
        List<HeldOutScore> scores,
        Map<String, Double> attention,
        List<String> notes) {

    public LearnedSummary {
        scores = List.copyOf(scores);
        attention = Map.copyOf(attention);
        notes = List.copyOf(notes);
    }
}
