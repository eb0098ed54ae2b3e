package io.touchstock.inventory.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.inventory.SharedCases;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AlertMachineTest {

    private static final HoldRules TWO_TO_FIRE_THREE_TO_CLEAR =
            new HoldRules(0.5, 0.3, 2, Duration.ZERO, 3, Duration.ZERO);
    private static final HoldRules BY_TIME = new HoldRules(0.5, 0.3, 1, Duration.ofHours(2), 1, Duration.ofHours(3));

    @TestFactory
    Stream<DynamicTest> the_states_are_those_of_the_reference_cases() {
        JsonNode cases = SharedCases.read("reference_cases.json")
                .get("alert_state_machine")
                .get("cases");
        return SharedCases.stream(cases)
                .map(c -> DynamicTest.dynamicTest(c.get("risk").toString(), () -> {
                    OptionalDouble[] readings = SharedCases.stream(c.get("risk"))
                            .map(r -> r.isNull() ? OptionalDouble.empty() : OptionalDouble.of(r.asDouble()))
                            .toArray(OptionalDouble[]::new);
                    assertThat(phases(TWO_TO_FIRE_THREE_TO_CLEAR, readings))
                            .extracting(AlertPhase::name)
                            .containsExactlyElementsOf(SharedCases.stream(c.get("state"))
                                    .map(JsonNode::asText)
                                    .toList());
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_probability_of_a_run_without_sales_is_that_of_the_reference_cases() {
        return SharedCases.stream(SharedCases.read("reference_cases.json")
                        .get("phantom_zero_sales_run")
                        .get("cases"))
                .map(c -> DynamicTest.dynamicTest(
                        c.get("zero_days") + " days",
                        () -> assertThat(ZeroSalesRun.probability(SharedCases.doubles(c.get("p_sale_per_day"))))
                                .isCloseTo(c.get("probability").asDouble(), within(1e-15))));
    }

    @Test
    void one_high_reading_is_not_yet_an_alert() {
        assertThat(phases(TWO_TO_FIRE_THREE_TO_CLEAR, read(0.9), read(0.1)))
                .containsExactly(AlertPhase.PENDING, AlertPhase.OK);
    }

    @Test
    void a_reading_between_the_thresholds_starts_the_clearing_anew() {
        assertThat(phases(
                        TWO_TO_FIRE_THREE_TO_CLEAR,
                        read(0.6),
                        read(0.6),
                        read(0.2),
                        read(0.2),
                        read(0.4),
                        read(0.2),
                        read(0.2),
                        read(0.2)))
                .endsWith(AlertPhase.FIRING, AlertPhase.FIRING, AlertPhase.FIRING, AlertPhase.OK);
    }

    @Test
    void missing_data_never_resolves_an_alert_however_long_it_is_missing() {
        OptionalDouble[] readings = new OptionalDouble[100];
        java.util.Arrays.fill(readings, OptionalDouble.empty());
        readings[0] = read(1);
        readings[1] = read(1);
        assertThat(phases(TWO_TO_FIRE_THREE_TO_CLEAR, readings)).endsWith(AlertPhase.FIRING);
    }

    @Test
    void hold_times_count_from_the_first_reading_that_speaks_for_the_change() {
        assertThat(phases(BY_TIME, read(0.6), read(0.6), read(0.6), read(0.1), read(0.1), read(0.1), read(0.1)))
                .containsExactly(
                        AlertPhase.PENDING,
                        AlertPhase.PENDING,
                        AlertPhase.FIRING,
                        AlertPhase.FIRING,
                        AlertPhase.FIRING,
                        AlertPhase.FIRING,
                        AlertPhase.OK);
    }

    @Test
    void a_clearing_threshold_above_the_firing_one_is_refused() {
        assertThatThrownBy(() -> new HoldRules(0.3, 0.5, 1, Duration.ZERO, 1, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("clearBelow is 0.5");
    }

    private static OptionalDouble read(double value) {
        return OptionalDouble.of(value);
    }

    private static List<AlertPhase> phases(HoldRules rules, OptionalDouble... hourlyReadings) {
        List<AlertPhase> phases = new ArrayList<>();
        AlertStatus status = AlertStatus.ok(AlertKind.STOCKOUT_RISK);
        Instant now = Instant.parse("2026-03-01T00:00:00Z");
        for (OptionalDouble reading : hourlyReadings) {
            status = AlertMachine.next(status, reading, now, rules);
            phases.add(status.phase());
            now = now.plus(Duration.ofHours(1));
        }
        return phases;
    }
}
