package io.touchstock.app.cli;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.attribution.report.TimeLagHistogram;
import java.util.List;
import java.util.Optional;

/**
 * What was made of the input.
 *
 * @param timed attributions of the models that need times
 * @param lags empty if no times are known
 */
record JourneyFigures(PathStatistics paths, List<Attribution> timed, TimeLagHistogram lags) {

    static JourneyFigures untimed(PathStatistics paths) {
        return new JourneyFigures(paths, List.of(), new TimeLagHistogram());
    }

    /** The attribution of a model that needs times. */
    Optional<Attribution> timed(String model) {
        return timed.stream()
                .filter(attribution -> attribution.model().equals(model))
                .findFirst();
    }
}
