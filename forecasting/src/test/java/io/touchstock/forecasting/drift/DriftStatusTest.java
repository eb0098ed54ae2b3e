package io.touchstock.forecasting.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriftStatusTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");
    private static final Reference REFERENCE = new Reference(0.30, 0, 0.80);
    private static final DriftRules RULES = DriftRules.usual(7);

    private static DriftTotals window(double wape, double bias, double coverage) {
        return new DriftTotals(1000, Math.round(1000 * coverage), 5000, 5000 * wape, 5000 * bias);
    }

    private static DriftStatus after(DriftStatus status, int days, DriftTotals window) {
        DriftStatus next = status;
        for (int day = 0; day < days; day++) {
            next = next.after(MONDAY.plusDays(day), window, REFERENCE, RULES);
        }
        return next;
    }

    @Test
    void forecasts_as_good_as_when_the_model_was_judged_raise_nothing() {
        assertThat(after(DriftStatus.WELL, 100, window(0.31, 0.02, 0.79)).drifting())
                .isFalse();
    }

    @Test
    void a_measure_beyond_its_far_mark_raises_the_signal_on_the_third_day_and_says_which() {
        DriftTotals bad = window(0.40, 0, 0.80);

        assertThat(after(DriftStatus.WELL, 2, bad).drifting()).isFalse();
        DriftStatus raised = after(DriftStatus.WELL, 3, bad);
        assertThat(raised.since()).isEqualTo(MONDAY.plusDays(2));
        assertThat(raised.reason()).contains("the error is 40.0 %", "30.0 %").doesNotContain("band");
        assertThat(after(DriftStatus.WELL, 3, window(0.30, -0.12, 0.80)).reason())
                .contains("-12.0 %");
        assertThat(after(DriftStatus.WELL, 3, window(0.30, 0, 0.68)).reason()).contains("68.0 %");
    }

    @Test
    void between_the_marks_nothing_changes_either_way() {
        DriftTotals between = window(0.35, 0, 0.80);
        DriftStatus raised = after(DriftStatus.WELL, 3, window(0.40, 0, 0.80));

        assertThat(after(DriftStatus.WELL, 50, between).drifting()).isFalse();
        assertThat(after(raised, 50, between).drifting()).isTrue();
    }

    @Test
    void a_week_within_the_near_marks_ends_the_signal_and_one_bad_day_starts_the_week_anew() {
        DriftStatus raised = after(DriftStatus.WELL, 3, window(0.40, 0, 0.80));
        DriftTotals well = window(0.30, 0, 0.80);

        assertThat(after(raised, 6, well).drifting()).isTrue();
        assertThat(after(raised, 7, well).drifting()).isFalse();
        DriftStatus relapsed = after(after(raised, 6, well), 1, window(0.40, 0, 0.80));
        assertThat(after(relapsed, 6, well).drifting()).isTrue();
    }

    @Test
    void too_few_forecasts_say_nothing() {
        DriftTotals few = new DriftTotals(100, 10, 500, 500, 500);

        assertThat(after(DriftStatus.WELL, 30, few)).isEqualTo(DriftStatus.WELL);
    }

    @Test
    void a_forecast_is_judged_once_on_each_of_its_days_and_not_on_an_empty_shelf() {
        Probe probe = probe(MONDAY, 3);

        ScoredDay first = probe.judged(demand(1, 7, false)).orElseThrow();
        assertThat(first.absoluteError()).isEqualTo(2);
        assertThat(first.error()).isEqualTo(-1);
        assertThat(first.inside()).isTrue();
        assertThat(probe.judged(demand(1, 9, false)).orElseThrow().inside()).isFalse();
        assertThat(probe.judged(demand(1, 7, true))).isEmpty();
        Probe later = probe.after(demand(1, 7, false));
        assertThat(later.judged(demand(1, 8, false))).isEmpty();
        assertThat(later.judged(demand(2, 8, false))).isPresent();
        assertThat(later.after(demand(3, 1, false))).isNull();
        assertThat(probe.judged(demand(4, 1, false))).isEmpty();
    }

    @Test
    void a_series_takes_the_next_forecast_when_the_one_in_hand_has_ended_or_is_of_another_model() {
        Probe held = probe(MONDAY, 3);

        assertThat(Probe.next(null, held)).isSameAs(held);
        assertThat(Probe.next(held, probe(MONDAY.plusDays(2), 3))).isSameAs(held);
        Probe after = probe(MONDAY.plusDays(3), 3);
        assertThat(Probe.next(held, after)).isSameAs(after);
        Probe other = Probe.of(
                new Forecast(
                        "tea",
                        "north",
                        MONDAY.plusDays(1),
                        "other",
                        held.forecast().days()),
                REFERENCE);
        assertThat(Probe.next(held, other)).isSameAs(other);
    }

    @Test
    void a_window_counts_its_days_and_no_others() {
        DriftTotals one = new DriftTotals(1, 1, 1, 1, 1);
        DriftWindow window = new DriftWindow(
                Map.of(MONDAY, one, MONDAY.plusDays(1), one, MONDAY.plusDays(7), one, MONDAY.plusDays(8), one),
                MONDAY.plusDays(7),
                7);

        assertThat(window.sum().points()).isEqualTo(2);
        assertThat(window.outlived()).containsExactly(MONDAY);
        assertThat(window.saysSomethingNew()).isTrue();
        assertThat(new DriftWindow(Map.of(MONDAY, one), MONDAY.plusDays(7), 7).isOver())
                .isTrue();
    }

    private static Demand demand(int day, int units, boolean shelfEmpty) {
        return new Demand("tea", "north", MONDAY.plusDays(day), units, shelfEmpty);
    }

    private static Probe probe(LocalDate asOf, int days) {
        List<ForecastDay> ahead = IntStream.rangeClosed(1, days)
                .mapToObj(day -> new ForecastDay(asOf.plusDays(day), 6, 1, 2, 3, 5, 7, 8, 9))
                .toList();
        return Probe.of(new Forecast("tea", "north", asOf, "model", ahead), REFERENCE);
    }
}
