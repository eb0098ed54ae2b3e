package io.touchstock.inventory.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.PromotionScenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PriceResponseTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Property(tries = 60)
    void a_scenario_made_by_a_response_gives_that_response_back(
            @ForAll @DoubleRange(min = 1.5, max = 5) double elasticity,
            @ForAll @DoubleRange(min = 0.01, max = 0.3) double dip,
            @ForAll @IntRange(min = 1, max = 9) int length,
            @ForAll @IntRange(min = 1, max = 6) int dipDays) {
        PriceResponse truth = new PriceResponse(elasticity, Collections.nCopies(dipDays, dip));

        PriceResponse read = PriceResponse.of(scenario(truth, 2, length, 24), dipDays);

        assertThat(read.elasticity()).isCloseTo(elasticity, within(1e-6));
        assertThat(read.dipExponents())
                .hasSize(dipDays)
                .allSatisfy(each -> assertThat(each).isCloseTo(dip, within(1e-6)));
    }

    @Test
    void without_fewer_sales_after_the_window_there_is_no_dip_and_the_elasticity_is_that_of_the_uplift() {
        PromotionScenario scenario = scenario(new PriceResponse(2, List.of()), 0, 7, 28);

        PriceResponse read = PriceResponse.of(scenario, 14);

        assertThat(read.dipExponents()).isEmpty();
        assertThat(read.elasticity()).isCloseTo(Uplift.of(scenario).elasticity(0.8), within(1e-12));
        assertThat(read.elasticity()).isCloseTo(2, within(1e-12));
    }

    @Test
    void a_promotion_that_sells_less_has_no_elasticity() {
        PromotionScenario scenario = scenario(new PriceResponse(2, List.of()), 0, 7, 28);
        PromotionScenario turned = new PromotionScenario(
                "tea",
                "north",
                scenario.asOf(),
                "model",
                10_000_000,
                8_000_000,
                scenario.startsOn(),
                scenario.endsOn(),
                scenario.with(),
                scenario.without());

        assertThat(PriceResponse.of(turned, 7).elasticity()).isZero();
    }

    @Test
    void a_window_outside_the_forecast_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceResponse.of(scenario(new PriceResponse(2, List.of()), 20, 9, 28), 7))
                .withMessageContaining("not within its forecast days");
    }

    private static PromotionScenario scenario(PriceResponse response, int start, int length, int days) {
        List<ForecastDay> without = new ArrayList<>();
        List<ForecastDay> with = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            double units = 20 + 3 * (day % 7);
            double factor = promoted(day, start, length) ? response.upliftFactor(0.8) : 1;
            for (int later = 1; later <= response.memoryPeriods(); later++) {
                factor *= promoted(day - later, start, length) ? response.dipFactor(later, 0.8) : 1;
            }
            without.add(day(day, units));
            with.add(day(day, units * factor));
        }
        return new PromotionScenario(
                "tea",
                "north",
                MONDAY.minusDays(1),
                "model",
                10_000_000,
                8_000_000,
                MONDAY.plusDays(start),
                MONDAY.plusDays(start + length - 1L),
                without,
                with);
    }

    private static boolean promoted(int day, int start, int length) {
        return day >= start && day < start + length;
    }

    private static ForecastDay day(int day, double units) {
        return new ForecastDay(MONDAY.plusDays(day), units, units, units, units, units, units, units, units);
    }
}
