package io.touchstock.attribution.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstock.connectors.event.TouchpointKind;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LookbackTest {

    private static final Optional<Duration> MONTH = Optional.of(Duration.ofDays(30));

    @Test
    void zero_keeps_a_kind_out_and_none_keeps_it_in_for_ever() {
        Lookback lookback = Lookback.of(
                MONTH,
                Map.of(TouchpointKind.EMAIL, Optional.of(Duration.ZERO), TouchpointKind.STORE, Optional.empty()));

        assertThat(lookback.counts(TouchpointKind.EMAIL)).isFalse();
        assertThat(lookback.byKind().get(TouchpointKind.STORE)).isEqualTo(Horizon.UNLIMITED);
        assertThat(lookback.byKind().get(TouchpointKind.CLICK)).isEqualTo(Horizon.of(Duration.ofDays(30)));
        assertThat(lookback.longest()).isEqualTo(Horizon.UNLIMITED);
    }

    @Test
    void with_zero_for_all_but_some_only_those_count() {
        Lookback lookback = Lookback.of(Optional.of(Duration.ZERO), Map.of(TouchpointKind.CLICK, MONTH));

        assertThat(lookback.byKind()).containsOnlyKeys(TouchpointKind.CLICK);
    }

    @Test
    void a_negative_length_and_zero_for_all_are_refused() {
        assertThatThrownBy(() -> Lookback.of(MONTH, Map.of(TouchpointKind.CLICK, Optional.of(Duration.ofDays(-1)))))
                .hasMessageContaining("lookback of CLICK is PT-24H; it must be PT0S or more");
        assertThatThrownBy(() -> Lookback.of(Optional.of(Duration.ZERO), Map.of()))
                .hasMessageContaining("no order could have a journey");
    }

    @Test
    void the_memory_of_rules_is_at_least_the_longest_lookback() {
        Lookback lookback = Lookback.of(MONTH, Map.of(TouchpointKind.STORE, Optional.of(Duration.ofDays(90))));

        assertThat(JourneyRules.of(lookback, Duration.ZERO).memory()).isEqualTo(Horizon.of(Duration.ofDays(90)));
    }
}
