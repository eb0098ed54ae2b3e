package io.touchstock.attribution.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.attribution.journey.CreditAssignment;
import io.touchstock.attribution.model.MarkovChain;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainBaselineTest {

    private static final List<String> CHANNELS = List.of("Display", "Email", "Search", "Social");

    @Test
    void it_is_the_chain_of_order_one_asked_how_an_ended_path_ended() {
        List<Journey> journeys = SimulatedJourneys.of(500, 3);
        MarkovChain chain = MarkovChain.of(paths(journeys), 1);
        ChainBaseline baseline = ChainBaseline.learnt(journeys);
        double rate = Outcomes.rate(journeys);

        for (String last : CHANNELS) {
            double converts = chain.conversionProbability(List.of(last));
            double goesOn = CHANNELS.stream()
                    .filter(next -> !next.equals(last))
                    .mapToDouble(next -> chain.transitionProbability(List.of(last), List.of(next)))
                    .sum();
            double ofEnded = converts / (1 - goesOn);
            long ended = journeys.stream()
                    .filter(journey -> CreditAssignment.touches(journey)
                            .channels()
                            .get(journey.touchpoints().size() - 1)
                            .equals(last))
                    .count();

            assertThat(baseline.probability(CreditAssignment.touches(ending(last))))
                    .isCloseTo((ofEnded * ended + rate) / (ended + 1), within(1e-12));
        }
    }

    @Test
    void of_a_channel_never_seen_it_says_the_base_rate() {
        List<Journey> journeys = SimulatedJourneys.of(50, 3);

        assertThat(ChainBaseline.learnt(journeys).probability(CreditAssignment.touches(ending("Radio"))))
                .isCloseTo(Outcomes.rate(journeys), within(1e-12));
    }

    private static Journey ending(String channel) {
        Instant at = SimulatedJourneys.START;
        return SimulatedJourneys.unconverted(
                0,
                List.of(
                        SimulatedJourneys.touch("a", at, "Email"),
                        SimulatedJourneys.touch("b", at.plus(Duration.ofHours(1)), channel)),
                at.plus(Duration.ofHours(1)));
    }

    private static PathStatistics paths(List<Journey> journeys) {
        PathStatistics paths = new PathStatistics();
        for (Journey journey : journeys) {
            List<String> channels =
                    journey.touchpoints().stream().map(Touchpoint::channel).toList();
            if (journey.converted()) {
                paths.addConversion(channels, journey.valueMicros());
            } else {
                paths.addNull(channels);
            }
        }
        return paths;
    }
}
