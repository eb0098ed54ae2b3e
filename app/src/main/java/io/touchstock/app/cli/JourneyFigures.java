package io.touchstock.app.cli;

import io.touchstock.attribution.calibration.PeriodCredits;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.attribution.report.LearnedSummary;
import io.touchstock.attribution.report.OrderScore;
import io.touchstock.attribution.report.TimeLagHistogram;
import io.touchstock.connectors.event.Journey;
import java.util.List;

/**
 * What was made of the input.
 *
 * @param models as they were asked in the end
 * @param paths of channels
 * @param attributions one a model, in the order of the report
 * @param lags empty if no times are known
 * @param days that the report covers; without bounds if no times are known
 * @param periods what the models credit on other days
 * @param orders by what the order of the Markov chain was chosen; empty if it was given
 * @param learned how good the learned model is; null without one
 * @param journeys themselves; empty unless there is stock to hold them against
 */
record JourneyFigures(
        ModelRequest models,
        PathStatistics paths,
        List<Attribution> attributions,
        TimeLagHistogram lags,
        DayRange days,
        PeriodCredits periods,
        List<OrderScore> orders,
        LearnedSummary learned,
        List<Journey> journeys) {

    JourneyFigures {
        attributions = List.copyOf(attributions);
        orders = List.copyOf(orders);
        journeys = List.copyOf(journeys);
    }
}
