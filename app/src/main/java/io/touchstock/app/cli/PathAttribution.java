package io.touchstock.app.cli;

import io.touchstock.attribution.bootstrap.PathBootstrap;
import io.touchstock.attribution.calibration.PeriodCredits;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.Models;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.attribution.report.TimeLagHistogram;
import java.util.List;

/** Asks the models about counted paths. */
final class PathAttribution {
    private PathAttribution() {}

    static JourneyFigures of(AttributeRequest request, PathStatistics paths) {
        ModelRequest asked = request.models();
        ChosenOrder chosen =
                asked.chooseOrder() ? ChosenOrder.of(paths, asked.options().seed()) : null;
        ModelRequest models = chosen == null ? asked : asked.withMarkovOrder(chosen.order());
        List<Attribution> points = models.names().stream()
                .map(model -> Models.named(model, models.options()).attribute(paths))
                .toList();
        int replicates = request.report().replicates();
        List<Attribution> attributions =
                replicates == 0 ? points : new PathBootstrap(models.options(), replicates).withIntervals(paths, points);
        return new JourneyFigures(
                models,
                paths,
                attributions,
                new TimeLagHistogram(),
                DayRange.ALL,
                wholeFile(attributions),
                chosen == null ? List.of() : chosen.scores(),
                null,
                List.of());
    }

    /** Paths have no dates: whatever days are asked for, they are those of the whole file. */
    private static PeriodCredits wholeFile(List<Attribution> attributions) {
        return (model, from, to) -> attributions.stream()
                .filter(attribution -> attribution.model().equals(model))
                .findFirst();
    }
}
