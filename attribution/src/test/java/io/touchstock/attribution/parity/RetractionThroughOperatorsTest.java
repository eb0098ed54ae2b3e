package io.touchstock.attribution.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.attribution.flink.OperatorChain;
import io.touchstock.attribution.journey.JourneyReplay;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.attribution.journey.Scenario;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random sequences through Flink's own operators with their timers and serialisers. */
class RetractionThroughOperatorsTest {

    private static final int SEQUENCES = 100;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_the_operators_told_and_did_not_take_back_is_what_a_backfill_holds(boolean withErasures) throws Exception {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            Scenario scenario = Scenario.random(seed, withErasures);
            try (OperatorChain operators = new OperatorChain(scenario.rules())) {
                Instant watermark = Instant.MIN;
                for (Observation arrival : scenario.arrivals()) {
                    operators.accept(arrival);
                    Instant next = Scenario.watermarkAfter(arrival, watermark);
                    if (next.isAfter(watermark)) {
                        operators.advanceTo(next);
                        watermark = next;
                    }
                }
                operators.advanceTo(JourneyRules.END_OF_TIME);

                assertThat(held(operators, scenario))
                        .as("seed %d, %s", seed, scenario)
                        .isEqualTo(new HashSet<>(JourneyReplay.journeys(scenario.arrivals(), scenario.rules())));
                assertThat(operators.keepsNothing() || !scenario.ends())
                        .as("nothing is left after seed %d, %s", seed, scenario)
                        .isTrue();
            }
        }
    }

    private static Set<Journey> held(OperatorChain operators, Scenario scenario) {
        Set<Journey> held = new HashSet<>();
        for (JourneyChange change : operators.changes()) {
            assertThat(change.sign() > 0 ? held.add(change.journey()) : held.remove(change.journey()))
                    .as("%s of %s", change, scenario)
                    .isTrue();
        }
        return held;
    }
}
