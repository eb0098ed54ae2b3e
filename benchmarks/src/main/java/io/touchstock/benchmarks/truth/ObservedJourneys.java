package io.touchstock.benchmarks.truth;

import io.touchstock.app.shop.ShopScenario;
import io.touchstock.app.shop.ShopSimulator;
import io.touchstock.app.shop.ShopSink;
import io.touchstock.app.shop.TruthSink;
import io.touchstock.attribution.journey.JourneyReplay;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.attribution.journey.OrderChange;
import io.touchstock.attribution.journey.PersonalEvent;
import io.touchstock.connectors.event.Erasure;
import io.touchstock.connectors.event.IdentityLink;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a shop's systems see of its journeys: the simulator's events through the rules of the product. */
final class ObservedJourneys implements ShopSink {
    private static final Duration LOOKBACK = Duration.ofDays(30);

    private final List<Observation> observations = new ArrayList<>();

    private ObservedJourneys() {}

    /** The journeys that closed on the days from first to last, null journeys included. */
    static List<Journey> closed(ShopScenario scenario, LocalDate first, LocalDate last) {
        ObservedJourneys seen = new ObservedJourneys();
        new ShopSimulator(scenario).runUntil(last.plusDays(1), seen, TruthSink.NONE);
        Instant from = first.atStartOfDay(scenario.zone()).toInstant();
        Instant to = last.plusDays(1).atStartOfDay(scenario.zone()).toInstant();
        return JourneyReplay.journeys(seen.observations, JourneyRules.within(LOOKBACK, Duration.ZERO)).stream()
                .filter(journey ->
                        !journey.closedAt().isBefore(from) && journey.closedAt().isBefore(to))
                .toList();
    }

    @Override
    public void touchpoint(Touchpoint touchpoint) {
        observations.add(Observation.of(PersonalEvent.of(touchpoint)));
    }

    @Override
    public void order(Order order) {
        observations.add(Observation.of(PersonalEvent.of(OrderChange.of(order))));
    }

    @Override
    public void identityLink(IdentityLink link) {
        observations.add(Observation.of(link));
    }

    @Override
    public void erasure(Erasure erasure) {
        observations.add(Observation.of(erasure));
    }
}
