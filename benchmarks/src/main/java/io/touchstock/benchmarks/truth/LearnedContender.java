package io.touchstock.benchmarks.truth;

import io.touchstock.attribution.dl4j.LstmNetworkTrainer;
import io.touchstock.attribution.learned.LearnedModel;
import io.touchstock.attribution.learned.LearnedSettings;
import io.touchstock.attribution.learned.LearnedTraining;
import io.touchstock.attribution.model.JourneyModel;
import io.touchstock.connectors.event.Journey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * The learned model, trained on the journeys that it then credits. The steps are bounded, not the time, so that a slow
 * machine comes to the same figures.
 */
final class LearnedContender {
    private static final int STEPS = 400;
    private static final Duration NO_LIMIT = Duration.ofHours(2);

    private LearnedContender() {}

    /** Credit by the counterfactual drop, and by the attention beside it. */
    static List<JourneyModel> trained(List<Journey> journeys, long seed) {
        InstantSource clock = InstantSource.system();
        LearnedModel model = new LearnedTraining(new LstmNetworkTrainer(clock), clock)
                .run(
                        journeys,
                        LearnedSettings.DEFAULTS.withBudget(STEPS, NO_LIMIT).withSeed(seed))
                .model();
        return List.of(model, model.byAttention());
    }
}
