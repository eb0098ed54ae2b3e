package io.touchstock.inventory.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstock.inventory.SharedCases;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class StockProjectionReferenceTest {

    @TestFactory
    Stream<DynamicTest> the_projection_holds_to_the_digits_given() {
        return SharedCases.stream(SharedCases.read("reference_cases.json").get("stockout_projection"))
                .map(c -> DynamicTest.dynamicTest(c.get("id").asText(), () -> check(c)));
    }

    private static void check(JsonNode c) {
        JsonNode expected = c.get("expected");
        Projection projection = StockProjection.project(input(c));

        List<ProjectedDay> days = projection.days();
        assertThat(days.stream()
                        .mapToDouble(ProjectedDay::cumulativeStockoutProbability)
                        .toArray())
                .containsExactly(SharedCases.doubles(expected.get("cumulative_stockout_probability")), within(1e-10));
        assertThat(days.stream()
                        .mapToDouble(ProjectedDay::expectedEndStockUnits)
                        .toArray())
                .containsExactly(SharedCases.doubles(expected.get("expected_end_stock")), within(1e-8));
        assertThat(projection.firstDayAtLeast(0.1)).isEqualTo(day(expected.get("first_day_p10")));
        assertThat(projection.firstDayAtLeast(0.5)).isEqualTo(day(expected.get("first_day_p50")));
        assertThat(projection.firstDayAtLeast(0.9)).isEqualTo(day(expected.get("first_day_p90")));
        assertThat(projection.expectedLostUnits())
                .isCloseTo(expected.get("expected_lost_units_total").asDouble(), within(1e-9));
        long priceMicros = Math.round(c.get("price").asDouble() * 1e6);
        assertThat(projection.expectedLostValueMicros(priceMicros))
                .isEqualTo(Math.round(expected.get("expected_lost_sales_value").asDouble() * 1e6));
        assertThat(projection.expectedFillRate())
                .isCloseTo(expected.get("expected_fill_rate").asDouble(), within(1e-10));
        assertThat(projection.coverOnHandDays())
                .isCloseTo(expected.get("days_of_cover_on_hand_mean_path").asDouble(), within(1e-10));
        assertThat(projection.unitsPerCell()).isEqualTo(1);
    }

    private static ProjectionInput input(JsonNode c) {
        JsonNode demand = c.get("demand");
        double[] mean = SharedCases.doubles(demand.get("daily_mean"));
        List<DemandDistribution> days = new ArrayList<>();
        for (int i = 0; i < mean.length; i++) {
            days.add(
                    demand.get("kind").asText().equals("poisson")
                            ? DemandDistribution.poisson(mean[i])
                            : DemandDistribution.negativeBinomial(
                                    mean[i], demand.get("daily_variance").get(i).asDouble()));
        }
        List<IncomingUnits> incoming = new ArrayList<>();
        c.get("receipts")
                .fields()
                .forEachRemaining(r -> incoming.add(IncomingUnits.onTime(
                        Integer.parseInt(r.getKey()), r.getValue().asInt())));
        return new ProjectionInput(c.get("on_hand").asInt(), days, incoming);
    }

    private static OptionalInt day(JsonNode node) {
        return node.isNull() ? OptionalInt.empty() : OptionalInt.of(node.asInt());
    }
}
