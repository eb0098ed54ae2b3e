package io.touchstock.inventory.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.inventory.promotion.PriceResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PriceEffectTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final int DAYS = 28;

    @Property(tries = 100)
    void the_response_that_made_a_scenario_is_read_off_it(
            @ForAll @DoubleRange(min = 0.5, max = 4) double elasticity,
            @ForAll @DoubleRange(min = 0.01, max = 0.2) double dip,
            @ForAll @IntRange(min = 1, max = 10) int length) {
        PriceResponse truth = new PriceResponse(elasticity, Collections.nCopies(PriceEffect.DIP_DAYS, dip));

        PriceResponse read = PriceEffect.of(scenario(truth, 0.75, length)).orElseThrow();

        assertThat(read.elasticity()).isCloseTo(elasticity, within(1e-6));
        assertThat(read.dipExponents())
                .hasSize(PriceEffect.DIP_DAYS)
                .allSatisfy(exponent -> assertThat(exponent).isCloseTo(dip, within(1e-6)));
    }

    @Test
    void where_nothing_is_taken_from_later_days_there_is_no_dip() {
        PriceResponse read = PriceEffect.of(scenario(new PriceResponse(2, List.of()), 0.5, 7))
                .orElseThrow();

        assertThat(read.dipExponents()).isEmpty();
        assertThat(read.elasticity()).isCloseTo(2, within(1e-9));
        assertThat(PriceEffect.upliftOf(scenario(new PriceResponse(2, List.of()), 0.5, 7)))
                .hasValueSatisfying(uplift -> assertThat(uplift).isCloseTo(4, within(1e-9)));
    }

    @Test
    void a_window_that_is_not_forecast_or_has_no_demand_says_nothing() {
        PromotionScenario whole = scenario(new PriceResponse(2, List.of()), 0.5, 7);
        PromotionScenario cut = new PromotionScenario(
                "teapot",
                "berlin",
                whole.asOf(),
                "m1",
                whole.listPriceMicros(),
                whole.promotedPriceMicros(),
                whole.startsOn(),
                FIRST.plusDays(DAYS),
                whole.without(),
                whole.with());
        List<ForecastDay> nothing =
                whole.without().stream().map(day -> day(day.day(), 0)).toList();
        PromotionScenario unsold = new PromotionScenario(
                "teapot", "berlin", whole.asOf(), "m1", 20, 10, FIRST, FIRST.plusDays(6), nothing, nothing);

        assertThat(PriceEffect.of(cut)).isEmpty();
        assertThat(PriceEffect.of(unsold)).isEmpty();
        assertThat(PriceEffect.upliftOf(unsold)).isEmpty();
    }

    /** By the definition of the response, day by day, on demand that differs from day to day. */
    private static PromotionScenario scenario(PriceResponse response, double ratio, int length) {
        List<ForecastDay> without = new ArrayList<>();
        List<ForecastDay> with = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            double base = 3 + i % 7;
            double promoted = i < length ? base * response.upliftFactor(ratio) : base;
            for (int later = 1; later <= response.memoryPeriods(); later++) {
                promoted *= i - later >= 0 && i - later < length ? response.dipFactor(later, ratio) : 1;
            }
            without.add(day(FIRST.plusDays(i), base));
            with.add(day(FIRST.plusDays(i), promoted));
        }
        return new PromotionScenario(
                "teapot",
                "berlin",
                FIRST.minusDays(1),
                "m1",
                20_000_000,
                Math.round(20_000_000 * ratio),
                FIRST,
                FIRST.plusDays(length - 1L),
                without,
                with);
    }

    private static ForecastDay day(LocalDate day, double mean) {
        return new ForecastDay(day, mean, mean, mean, mean, mean, mean, mean, mean);
    }
}
