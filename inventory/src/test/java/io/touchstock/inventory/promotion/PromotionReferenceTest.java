package io.touchstock.inventory.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.touchstock.inventory.SharedCases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PromotionReferenceTest {

    @TestFactory
    Stream<DynamicTest> the_plan_is_the_optimum_of_full_enumeration_to_the_digits_given() {
        return SharedCases.stream(SharedCases.read("reference_cases.json")
                        .get("promotion_calendar")
                        .get("cases"))
                .map(c -> DynamicTest.dynamicTest(c.get("id").asText(), () -> check(c)));
    }

    private static void check(JsonNode c) {
        PromotionProblem problem = problem(c.get("inputs"));
        JsonNode expected = c.get("expected");

        PromotionSchedule schedule = new PromotionPlanner().plan(problem);
        assertThat(schedule.optimal()).isTrue();
        assertThat(schedule.gap()).isZero();
        assertThat(schedule.outcome().marginMicros()).isEqualTo(micros(expected.get("optimal_profit")));
        assertThat(schedule.withoutPromotion().marginMicros()).isEqualTo(micros(expected.get("no_promo_profit")));
        assertThat(prices(problem, schedule.promotions()))
                .containsExactly(SharedCases.doubles(expected.get("optimal_prices")));

        PriceModel model = new PriceModel(problem);
        double none = Window.follow(model, List.of()).marginMicros();
        expected.get("marginal_contributions").fields().forEachRemaining(entry -> {
            String[] slot = entry.getKey().substring(1).split("@", 2);
            int price = priceNumber(problem, Double.parseDouble(slot[1]));
            Window alone = new Window(Integer.parseInt(slot[0]) - 1, 1, price);
            assertThat(Window.follow(model, List.of(alone)).marginMicros() - none)
                    .isCloseTo(entry.getValue().asDouble() * 1e6, within(1e-2));
        });

        LinearApproximation linear = LinearApproximation.of(problem);
        assertThat(linear.approximateMarginMicros()).isEqualTo(micros(expected.get("linear_approx_objective")));
        assertThat(linear.trueMarginMicros()).isEqualTo(micros(expected.get("linear_approx_true_profit")));
        assertThat((double) linear.trueMarginMicros() / schedule.outcome().marginMicros())
                .isCloseTo(expected.get("ratio").asDouble(), within(1e-9));
    }

    private static PromotionProblem problem(JsonNode in) {
        int horizon = in.get("T").asInt();
        int periods = horizon + in.get("tail_periods").asInt();
        List<Double> base = new ArrayList<>();
        for (double season : SharedCases.doubles(in.get("season"))) {
            base.add(season * in.get("base").asDouble());
        }
        assertThat(base).hasSize(periods);
        long list = micros(in.get("list_price"));
        List<PriceStep> ladder = Arrays.stream(SharedCases.doubles(in.get("price_ladder")))
                .mapToLong(price -> Math.round(price * 1e6))
                .filter(price -> price < list)
                .mapToObj(PriceStep::of)
                .toList();
        PriceResponse response = new PriceResponse(
                in.get("elasticity_beta").asDouble(),
                Arrays.stream(SharedCases.doubles(in.get("fatigue_exponents")))
                        .boxed()
                        .toList());
        PromotionProblem problem = PromotionProblem.of(
                horizon,
                base,
                list,
                micros(in.get("unit_cost")),
                ladder,
                response,
                PromotionLimits.of(
                        in.get("max_promotions").asInt(),
                        in.get("separating_periods").asInt()));
        if (in.get("start_inventory").isNull()) {
            return problem;
        }
        List<Double> receipts = new ArrayList<>(Collections.nCopies(periods, 0.0));
        in.get("receipts")
                .fields()
                .forEachRemaining(r -> receipts.set(
                        Integer.parseInt(r.getKey()) - 1, r.getValue().asDouble()));
        return problem.withSupply(new Supply(in.get("start_inventory").asDouble(), receipts, 0));
    }

    private static double[] prices(PromotionProblem problem, List<PlannedPromotion> promotions) {
        double[] prices = new double[problem.horizonPeriods()];
        Arrays.fill(prices, problem.listPriceMicros() / 1e6);
        for (PlannedPromotion promotion : promotions) {
            for (int t = promotion.firstPeriod(); t <= promotion.lastPeriod(); t++) {
                prices[t - 1] = promotion.priceMicros() / 1e6;
            }
        }
        return prices;
    }

    private static int priceNumber(PromotionProblem problem, double price) {
        for (int i = 0; i < problem.ladder().size(); i++) {
            if (problem.ladder().get(i).priceMicros() == Math.round(price * 1e6)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("no step of the ladder is " + price);
    }

    private static long micros(JsonNode amount) {
        return Math.round(amount.asDouble() * 1e6);
    }
}
