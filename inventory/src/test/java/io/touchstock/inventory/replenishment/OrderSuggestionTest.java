package io.touchstock.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstock.inventory.SharedCases;
import io.touchstock.inventory.projection.DemandDistribution;
import io.touchstock.inventory.projection.IncomingUnits;
import io.touchstock.inventory.projection.ProjectedDay;
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

    @Test
    void an_order_by_the_deadline_keeps_the_service_of_every_day_that_it_can_serve() {
        List<DemandDistribution> demand = Collections.nCopies(20, DemandDistribution.poisson(4));
        int leadTimeDays = 3;
        double risk = 0.05;
        Projection projection = StockProjection.project(new ProjectionInput(40, demand, List.of()));
        int deadline =
                OrderDeadline.lastDay(projection, 1, leadTimeDays, 0, 14, risk).orElseThrow();
        assertThat(deadline).isGreaterThan(1);
        assertThat(worstDayWithOrderOn(deadline, leadTimeDays, demand)).isLessThan(risk);
        assertThat(worstDayWithOrderOn(deadline + 1, leadTimeDays, demand)).isGreaterThanOrEqualTo(risk);
    }

    @Test
    void there_is_no_need_to_order_what_is_on_its_way_or_what_the_next_review_can_order() {
        List<DemandDistribution> demand = Collections.nCopies(20, DemandDistribution.poisson(4));
        Projection covered =
                StockProjection.project(new ProjectionInput(2, demand, List.of(IncomingUnits.onTime(4, 100))));
        assertThat(covered.stockoutProbabilityWithin(3)).isGreaterThan(0.99);
        assertThat(OrderDeadline.lastDay(covered, 1, 5, 1, 7, 0.05)).isEmpty();

        Projection lasting = StockProjection.project(new ProjectionInput(60, demand, List.of()));
        assertThat(OrderDeadline.lastDay(lasting, 1, 3, 0, 3, 0.05)).isEmpty();
        assertThat(OrderDeadline.lastDay(lasting, 1, 3, 0, 14, 0.05)).isPresent();
    }

    @Test
    void an_empty_shelf_is_filled_again_though_hardly_anybody_comes_on_a_day() {
        List<DemandDistribution> slow = Collections.nCopies(40, DemandDistribution.poisson(0.02));
        Projection empty = StockProjection.project(new ProjectionInput(0, slow, List.of()));
        Projection supplied =
                StockProjection.project(new ProjectionInput(0, slow, List.of(IncomingUnits.onTime(20, 2))));
        assertThat(OrderDeadline.lastDay(empty, 1, 30, 0, 1, 0.05)).isPresent();
        assertThat(OrderDeadline.lastDay(supplied, 1, 30, 0, 1, 0.05)).isEmpty();

        List<DemandDistribution> dead = Collections.nCopies(40, DemandDistribution.poisson(0.002));
        assertThat(OrderDeadline.lastDay(
                        StockProjection.project(new ProjectionInput(0, dead, List.of())), 1, 30, 0, 1, 0.05))
                .isEmpty();
    }

    @Test
    void an_uncertain_supplier_is_to_be_asked_earlier_and_a_late_order_tells_by_how_much() {
        List<DemandDistribution> demand = Collections.nCopies(20, DemandDistribution.poisson(4));
        Projection projection = StockProjection.project(new ProjectionInput(50, demand, List.of()));
        int certain = OrderDeadline.lastDay(projection, 1, 5, 0, 14, 0.05).orElseThrow();
        int uncertain = OrderDeadline.lastDay(projection, 1, 5, 4, 14, 0.05).orElseThrow();
        assertThat(uncertain).isBetween(1, certain - 1);
        assertThat(OrderDeadline.lastDay(projection, 1, 12, 0, 7, 0.05))
                .hasValue(projection.firstDayAtLeast(0.05).orElseThrow() - 12);
    }

    private static double worstDayWithOrderOn(int day, int leadTimeDays, List<DemandDistribution> demand) {
        Projection with = StockProjection.project(
                new ProjectionInput(40, demand, List.of(IncomingUnits.onTime(day + leadTimeDays, 1_000))));
        return with.days().stream()
                .filter(projected -> projected.day() >= 1 + leadTimeDays)
                .mapToDouble(ProjectedDay::stockoutProbability)
                .max()
                .orElseThrow();
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
