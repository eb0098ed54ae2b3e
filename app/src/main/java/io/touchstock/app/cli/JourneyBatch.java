package io.touchstock.app.cli;

import io.touchstock.attribution.journey.CreditAssignment;
import io.touchstock.attribution.journey.JourneyReplay;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.attribution.journey.OrderChange;
import io.touchstock.attribution.journey.PersonalEvent;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.CreditSum;
import io.touchstock.attribution.model.JourneyModel;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.attribution.model.Models;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.connectors.event.Credit;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Touchpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Has the journeys of all events made and counted. */
final class JourneyBatch {
    private final JourneyRules rules;
    private final List<JourneyModel> timed;

    JourneyBatch(Optional<Duration> lookback, List<String> models, ModelOptions options) {
        this.rules = JourneyRules.of(lookback, Duration.ZERO);
        this.timed = models.stream()
                .filter(Models.JOURNEY_LEVEL_NAMES::contains)
                .map(name -> Models.journeyLevel(name, options))
                .filter(JourneyModel::needsTimes)
                .toList();
    }

    JourneyFigures run(InputEvents events) {
        List<Observation> observations = new ArrayList<>();
        events.touchpoints().forEach(touchpoint -> observations.add(Observation.of(PersonalEvent.of(touchpoint))));
        events.orders().forEach(order -> observations.add(Observation.of(PersonalEvent.of(OrderChange.of(order)))));
        events.identities().forEach(link -> observations.add(Observation.of(link)));
        PathStatistics paths = new PathStatistics();
        CreditSum sum = new CreditSum();
        LagBuckets lags = new LagBuckets();
        for (Journey journey : JourneyReplay.journeys(observations, rules)) {
            List<String> channels =
                    journey.touchpoints().stream().map(Touchpoint::channel).toList();
            channels.forEach(sum::list);
            paths.add(channels, journey.converted() ? 1 : 0, journey.valueMicros(), journey.converted() ? 0 : 1);
            if (journey.converted() && !journey.touchpoints().isEmpty()) {
                lags.add(Duration.between(journey.touchpoints().get(0).occurredAt(), journey.closedAt()), 1);
            }
            for (Credit credit : CreditAssignment.credits(new JourneyChange(1, journey), timed)) {
                sum.add(credit.channel(), credit.conversions(), (double) credit.valueMicros());
            }
        }
        List<Attribution> attributions =
                timed.stream().map(model -> sum.attribution(model.name())).toList();
        return new JourneyFigures(paths, attributions, lags.counts());
    }
}
