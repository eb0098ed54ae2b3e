package io.touchstock.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstock.inventory.SharedCases;
import io.touchstock.inventory.projection.DemandDistribution;
import io.touchstock.inventory.projection.IncomingUnits;
import io.touchstock.inventory.projection.Projection;
import io.touchstock.inventory.projection.ProjectionInput;
import io.touchstock.inventory.projection.StockProjection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OrderSuggestionTest {

    @TestFactory
    Stream<DynamicTest> the_suggestion_is_that_of_the_reference_cases() {
        return SharedCases.stream(SharedCases.read("reference_cases.json")
                        .get("order_suggestion")
                        .get("cases"))
                .map(c -> DynamicTest.dynamicTest(
                        c.get("inputs").toString(), () -> check(c.get("inputs"), c.get("expected"))));
    }

    private static void check(JsonNode in, JsonNode expected) {
        OrderSuggestion order = OrderSuggestion.of(new OrderInputs(
                in.get("daily_mean").asDouble(),
                in.get("daily_sd").asDouble(),
                in.get("lead_time_mean").asDouble(),
                in.get("lead_time_sd").asDouble(),
                in.get("review_days").asDouble(),
                in.get("service_level").asDouble(),
                in.get("on_hand").asDouble(),
                in.get("on_order").asDouble(),
                in.get("committed").asDouble(),
                in.get("moq").asInt(),
                in.get("pack").asInt()));
        assertThat(order.protectionMeanUnits())
                .isCloseTo(expected.get("protection_mean").asDouble(), within(1e-9));
        assertThat(order.protectionSdUnits())
                .isCloseTo(expected.get("protection_sd").asDouble(), within(1e-9));
        assertThat(order.safetyFactor()).isCloseTo(expected.get("z").asDouble(), within(1e-9));
        assertThat(order.safetyStockUnits())
                .isCloseTo(expected.get("safety_stock").asDouble(), within(1e-6));
        assertThat(order.orderUpToUnits()).isCloseTo(expected.get("order_up_to").asDouble(), within(1e-6));
        assertThat(order.inventoryPositionUnits())
                .isEqualTo(expected.get("inventory_position").asDouble());
        assertThat(order.rawNeedUnits()).isCloseTo(expected.get("raw_need").asDouble(), within(1e-6));
        assertThat(order.orderUnits()).isEqualTo(expected.get("order_quantity").asInt());
    }

    @Property(tries = 500)
    void an_order_is_nothing_or_a_multiple_of_the_pack_that_meets_need_and_minimum(
            @ForAll @DoubleRange(min = -100, max = 5000) double need,
            @ForAll @IntRange(max = 500) int minimum,
            @ForAll @IntRange(min = 1, max = 250) int pack) {
        int order = OrderSuggestion.roundedUp(need, minimum, pack);
        assertThat(order % pack).isZero();
        if (need > 1e-9) {
            assertThat(order).isGreaterThanOrEqualTo(minimum);
            assertThat((double) order).isGreaterThanOrEqualTo(need - 1e-6);
            assertThat(order - pack).isLessThan((int) Math.ceil(Math.max(minimum, need)));
        } else {
            assertThat(order).isZero();
        }
    }

    @Test
    void what_is_on_order_is_not_ordered_again() {
        assertThat(suggest(10, 500).orderUnits()).isZero();
        assertThat(suggest(10, 0).orderUnits()).isPositive();
    }

    @Test
    void a_rising_forecast_is_summed_over_the_protection_interval() {
        List<DemandDistribution> days = Stream.of(1, 2, 3, 4, 5)
                .map(mean -> DemandDistribution.poisson(mean))
                .toList();
        ProtectionDemand demand = ProtectionDemand.of(days, 2.5);
        assertThat(demand.dailyMeanUnits() * 2.5).isCloseTo(1 + 2 + 1.5, within(1e-9));
        assertThat(demand.dailySdUnits() * demand.dailySdUnits() * 2.5).isCloseTo(4.5, within(1e-9));
    }

    @Test
    void the_order_must_be_there_by_the_day_on_which_the_risk_is_reached() {
        Projection projection = StockProjection.project(
                new ProjectionInput(20, Collections.nCopies(10, DemandDistribution.poisson(4)), List.of()));
        assertThat(OrderDeadline.lastDay(projection, 3, 0.5)).hasValue(3);
        assertThat(OrderDeadline.lastDay(projection, 2.2, 0.1)).hasValue(1);
        assertThat(OrderDeadline.lastDay(projection, 9, 0.5)).hasValue(-3);
    }

    @Test
    void an_order_placed_on_the_last_day_keeps_the_risk_below_the_limit() {
        List<DemandDistribution> demand = Collections.nCopies(6, DemandDistribution.poisson(4));
        int leadTimeDays = 3;
        int deadline = OrderDeadline.lastDay(
                        StockProjection.project(new ProjectionInput(20, demand, List.of())), leadTimeDays, 0.5)
                .orElseThrow();
        assertThat(riskWithOrderOn(deadline, leadTimeDays, demand)).isLessThan(0.5);
        assertThat(riskWithOrderOn(deadline + 1, leadTimeDays, demand)).isGreaterThanOrEqualTo(0.5);
    }

    private static double riskWithOrderOn(int day, int leadTimeDays, List<DemandDistribution> demand) {
        return StockProjection.project(
                        new ProjectionInput(20, demand, List.of(IncomingUnits.onTime(day + leadTimeDays, 100))))
                .stockoutProbabilityWithin(6);
    }

    private static OrderSuggestion suggest(double onHand, double onOrder) {
        return OrderSuggestion.of(new OrderInputs(10, 3, 5, 1, 7, 0.95, onHand, onOrder, 0, 0, 1));
    }
}
