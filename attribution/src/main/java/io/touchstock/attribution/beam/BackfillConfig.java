package io.touchstock.attribution.beam;

import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.model.JourneyModel;
import java.nio.file.Path;
import java.util.List;

/**
 * What a backfill is told.
 *
 * @param rules where journeys begin and end; lateness plays no part, all input is there
 * @param models those whose credits are summed; the others are solved from the path counts by the caller
 * @param keepCredits whether the single credits are wanted, one per order, touchpoint and model
 * @param parallelism threads to use
 * @param workDir where intermediate and result files may be written; the caller deletes it
 */
public record BackfillConfig(
        JourneyRules rules, List<JourneyModel> models, boolean keepCredits, int parallelism, Path workDir) {

    public BackfillConfig {
        models = List.copyOf(models);
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism is " + parallelism + "; it must be at least 1.");
        }
    }
}
