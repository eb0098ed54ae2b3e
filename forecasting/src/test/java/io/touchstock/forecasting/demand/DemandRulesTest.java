package io.touchstock.forecasting.demand;

import static io.touchstock.forecasting.demand.Fixtures.MONDAY;
import static io.touchstock.forecasting.demand.Fixtures.at;
import static io.touchstock.forecasting.demand.Fixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DemandRulesTest {
    @Test
    void a_day_is_the_shops_and_not_that_of_greenwich() {
        assertThat(rules().dayOf(Instant.parse("2026-11-01T23:30:00Z"))).isEqualTo(MONDAY);
    }

    @Test
    void the_day_on_which_clocks_go_back_has_25_hours() {
        LocalDate day = LocalDate.parse("2026-10-25");

        Duration length = Duration.between(rules().endOf(day.minusDays(1)), rules().endOf(day));

        assertThat(length).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void a_moment_is_too_late_once_its_day_and_the_allowed_lateness_have_passed() {
        Instant noon = at(MONDAY, "12:00");
        long sealed = at(MONDAY.plusDays(2), "00:00").toEpochMilli();

        assertThat(rules().tooLate(noon, sealed - 1)).isFalse();
        assertThat(rules().tooLate(noon, sealed)).isTrue();
    }

    @Test
    void a_history_of_no_days_is_refused_by_name() {
        assertThatThrownBy(() -> new DemandRules(Fixtures.BERLIN, 0, 7, Duration.ZERO, 1, 1))
                .hasMessageContainingAll("historyDays", "0", "at least 1");
    }
}
