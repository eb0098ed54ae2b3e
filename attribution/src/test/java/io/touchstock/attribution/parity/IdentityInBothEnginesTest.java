package io.touchstock.attribution.parity;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.attribution.aggregate.SumRules;
import io.touchstock.attribution.beam.Backfill;
import io.touchstock.attribution.beam.BackfillConfig;
import io.touchstock.attribution.flink.OperatorChain;
import io.touchstock.attribution.journey.Given;
import io.touchstock.attribution.journey.IdentityCase;
import io.touchstock.attribution.journey.JourneyReplay;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.attribution.model.ModelOptions;
import io.touchstock.connectors.event.Credit;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Touchpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Journeys cross devices and end with a device's owner: in the pure function, in Flink's operators and in Beam. */
class IdentityInBothEnginesTest {

    private static final JourneyRules RULES = JourneyRules.within(Duration.ofDays(7), Duration.ofDays(1));
    private static final SumRules SUMS =
            SumRules.of(ZoneOffset.UTC, SumRules.DEFAULT_DIMENSIONS, List.of("linear"), ModelOptions.DEFAULTS, 0);

    @TempDir
    static Path folder;

    @ParameterizedTest
    @MethodSource("cases")
    void in_the_pure_function(IdentityCase given) {
        assertThat(touchpoints(JourneyReplay.journeys(given.arrivals(), RULES))).isEqualTo(given.touchpoints());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void in_flink_s_operators(IdentityCase given) throws Exception {
        try (OperatorChain operators = new OperatorChain(RULES)) {
            for (Observation arrival : given.arrivals()) {
                operators.accept(arrival);
                operators.advanceTo(arrival.occurredAt());
            }
            operators.advanceTo(Given.minute(0).plus(Duration.ofDays(2000)));

            assertThat(touchpoints(held(operators.changes()))).isEqualTo(given.touchpoints());
            assertThat(operators.keepsNothing()).isTrue();
        }
    }

    @Test
    void in_beam() {
        List<Observation> all = IdentityCase.ALL.stream()
                .flatMap(given -> given.arrivals().stream())
                .toList();

        Map<String, List<String>> credited = new HashMap<>();
        for (Credit credit : Backfill.ofObservations(
                        all, BackfillConfig.of(RULES, SUMS, 1, folder).keepingCredits())
                .credits()) {
            credited.computeIfAbsent(credit.orderId(), order -> new ArrayList<>())
                    .add(credit.eventId());
        }
        credited.values().forEach(touches -> touches.sort(String::compareTo));

        assertThat(credited).isEqualTo(withTouchpoints());
    }

    private static Stream<IdentityCase> cases() {
        return IdentityCase.ALL.stream();
    }

    private static Map<String, List<String>> withTouchpoints() {
        Map<String, List<String>> expected = new HashMap<>();
        IdentityCase.ALL.forEach(given -> expected.putAll(given.touchpoints()));
        expected.values().removeIf(List::isEmpty);
        return expected;
    }

    private static Set<Journey> held(List<JourneyChange> changes) {
        Set<Journey> held = new LinkedHashSet<>();
        for (JourneyChange change : changes) {
            assertThat(change.sign() > 0 ? held.add(change.journey()) : held.remove(change.journey()))
                    .as("%s", change)
                    .isTrue();
        }
        return held;
    }

    private static Map<String, List<String>> touchpoints(Collection<Journey> journeys) {
        Map<String, List<String>> byOrder = new HashMap<>();
        for (Journey journey : journeys) {
            if (journey.converted()) {
                byOrder.put(
                        journey.orderId(),
                        journey.touchpoints().stream().map(Touchpoint::eventId).toList());
            }
        }
        return byOrder;
    }
}
