package io.touchstock.app.cli;

import io.touchstock.attribution.aggregate.JourneySums;
import io.touchstock.attribution.beam.Backfill;
import io.touchstock.attribution.beam.BackfillConfig;
import io.touchstock.attribution.beam.BackfillResult;
import io.touchstock.attribution.beam.EventLog;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.JourneyModel;
import io.touchstock.attribution.model.Models;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Has the journeys made by the backfill. Only models that need times are summed there; the others read path counts. */
final class JourneyBatch {
    private final BackfillConfig config;
    private final BadRows badRows;

    JourneyBatch(AttributeRequest request, Path workDir, BadRows badRows) {
        List<JourneyModel> timed = request.models().stream()
                .filter(Models.JOURNEY_LEVEL_NAMES::contains)
                .map(name -> Models.journeyLevel(name, request.options()))
                .filter(JourneyModel::needsTimes)
                .toList();
        this.config = new BackfillConfig(
                JourneyRules.of(request.lookbacks().limit(), Duration.ZERO),
                timed,
                false,
                Runtime.getRuntime().availableProcessors(),
                workDir);
        this.badRows = badRows;
    }

    JourneyFigures ofLog(EventLog log) {
        return figures(Backfill.ofEventLog(log, config));
    }

    JourneyFigures ofObservations(Collection<Observation> observations) {
        return figures(Backfill.ofObservations(observations, config));
    }

    private JourneyFigures figures(BackfillResult result) {
        result.rejected().forEach(badRows::add);
        JourneySums totals = result.totals();
        List<Attribution> timed =
                config.models().stream().map(totals::attribution).toList();
        return new JourneyFigures(totals.paths(), timed, totals.timeLags());
    }
}
