package io.touchstock.app.cli;

import io.touchstock.attribution.aggregate.PeriodTotals;
import io.touchstock.attribution.aggregate.SumRules;
import io.touchstock.attribution.beam.Backfill;
import io.touchstock.attribution.beam.BackfillConfig;
import io.touchstock.attribution.beam.BackfillResult;
import io.touchstock.attribution.beam.EventLog;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.connectors.event.RowDimension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/** Has the journeys made by the backfill. Only models that need times are summed there; the others read path counts. */
final class JourneyBatch {
    private final BackfillConfig config;
    private final BadRows badRows;

    JourneyBatch(AttributeRequest request, Path workDir, BadRows badRows) {
        SumRules sums = SumRules.of(
                        ZoneOffset.UTC, List.of(RowDimension.CHANNEL), request.models(), request.options(), 0)
                .sparing();
        this.config = BackfillConfig.of(
                JourneyRules.of(request.lookbacks().limit(), Duration.ZERO),
                sums,
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
        PeriodTotals totals = result.totals();
        List<Attribution> timed = config.sums().journeyModels().stream()
                .map(model -> totals.attribution(model.name(), RowDimension.CHANNEL))
                .toList();
        return new JourneyFigures(totals.paths(), timed, totals.timeLags());
    }
}
