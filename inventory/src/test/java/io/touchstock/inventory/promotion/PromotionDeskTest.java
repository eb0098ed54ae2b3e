package io.touchstock.inventory.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionVerdict;
import io.touchstock.inventory.ortools.MixedIntegerChoice;
import io.touchstock.inventory.projection.IncomingUnits;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromotionDeskTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final PriceResponse KEEN = new PriceResponse(4, List.of());

    @Test
    void an_article_whose_customers_react_is_promoted_at_once_and_stock_with_and_without_is_told() {
        ArticleAdvice advice = only(article("tea", 10, 5_000));

        PromotionPlan plan = advice.plans().get(0);
        assertThat(plan.verdict()).isEqualTo(PromotionVerdict.PROMOTE);
        assertThat(plan.startsOn()).isEqualTo(MONDAY);
        assertThat(plan.endsOn()).isEqualTo(MONDAY.plusDays(6));
        assertThat(plan.asOf()).isEqualTo(MONDAY.minusDays(1));
        double sold = 70 * Math.pow(0.8, -4);
        assertThat(plan.expectedUnits()).isCloseTo(sold, within(1e-9));
        assertThat(advice.withoutPlan().get(27).expectedEndStockUnits()).isCloseTo(5_000 - 280, within(1e-6));
        assertThat(advice.withPlan().get(27).expectedEndStockUnits())
                .isCloseTo(5_000 - 280 - 2 * (sold - 70), within(1e-6));
    }

    @Test
    void a_range_of_reactions_gives_a_range_of_gains() {
        ArticleAdvice.GainRange range = only(article("tea", 10, 5_000)).gains().get(0);

        // A week at 2.00 a unit and 10 · 0.8^-β a day instead of 10 at 4.00.
        assertThat((double) range.lowMicros()).isCloseTo(70e6 * (2 * Math.pow(0.8, -2) - 4), within(10.0));
        assertThat((double) range.highMicros()).isCloseTo(70e6 * (2 * Math.pow(0.8, -6) - 4), within(10.0));
    }

    @Test
    void a_planned_promotion_that_stock_carries_stands_and_new_ones_keep_their_distance() {
        ArticleSituation article = with(article("tea", 10, 5_000), window("spring", 0, 6));

        List<PromotionPlan> plans = only(article).plans();

        assertThat(plans).extracting(PromotionPlan::promotionId).containsExactly("spring", null);
        assertThat(plans.get(0).verdict()).isEqualTo(PromotionVerdict.PROMOTE);
        assertThat(plans.get(1).startsOn()).isEqualTo(MONDAY.plusDays(7 + 3));
    }

    @Test
    void planned_promotions_count_among_those_allowed() {
        ArticleSituation article = with(article("tea", 10, 5_000), window("spring", 0, 6), window("more", 20, 26));

        List<PromotionPlan> plans = only(article).plans();

        assertThat(plans).hasSize(3);
        assertThat(plans.get(2).verdict()).isEqualTo(PromotionVerdict.NONE);
        assertThat(plans.get(2).reason()).isEqualTo("No promotion: none is allowed.");
    }

    @Test
    void the_budget_pays_for_planned_promotions_first() {
        double aWindow = 2e6 * 70 * Math.pow(0.8, -4);
        ArticleSituation planned = with(article("tea", 10, 5_000), window("spring", 0, 6));
        ArticleSituation other = article("mate", 10, 5_000);

        assertThat(suggested(2.01 * aWindow, planned, other)).hasSize(1);
        assertThat(suggested(1.99 * aWindow, planned, other)).isEmpty();
        assertThat(suggested(2.01 * aWindow, planned)).hasSize(1);
        assertThat(suggested(1.99 * aWindow, planned)).isEmpty();
        assertThat(suggested(1.01 * aWindow, with(article("tea", 10, 150), window("spring", 0, 6)), other))
                .as("what is held costs nothing")
                .hasSize(1);
    }

    @Test
    void planned_promotions_take_their_slots_first() {
        ArticleSituation planned = with(article("tea", 10, 5_000), window("spring", 0, 6));
        LocalDate afterwards = MONDAY.plusDays(7);

        for (CategoryPlanner planner : List.of(
                new CategoryPlanner(),
                new CategoryPlanner(
                        MixedIntegerChoice.load(Duration.ofMinutes(1)).orElseThrow()))) {
            PromotionDesk one = new PromotionDesk(rules(Set.of()), new SharedLimits(1, Long.MAX_VALUE), planner);
            PromotionDesk two = new PromotionDesk(rules(Set.of()), new SharedLimits(2, Long.MAX_VALUE), planner);

            assertThat(suggested(one, planned, article("mate", 10, 5_000)))
                    .isNotEmpty()
                    .allSatisfy(plan -> assertThat(plan.startsOn()).isAfterOrEqualTo(afterwards));
            assertThat(suggested(two, planned, article("mate", 10, 5_000), article("chai", 10, 5_000)))
                    .filteredOn(plan -> plan.startsOn().isBefore(afterwards))
                    .hasSize(1);
        }
    }

    private static List<PromotionPlan> suggested(PromotionDesk desk, ArticleSituation... articles) {
        return desk.advise(List.of(articles)).stream()
                .flatMap(advice -> advice.plans().stream())
                .filter(plan -> plan.promotionId() == null && plan.startsOn() != null)
                .toList();
    }

    private static List<PromotionPlan> suggested(double budgetMicros, ArticleSituation... articles) {
        SharedLimits shared = new SharedLimits(Integer.MAX_VALUE, Math.round(budgetMicros));
        return suggested(new PromotionDesk(rules(Set.of()), shared, new CategoryPlanner()), articles);
    }

    @Test
    void slots_are_those_of_the_calendar_where_forecasts_begin_on_different_days() {
        ArticleSituation early = article("tea", 10, 5_000);
        ArticleSituation late = later(article("mate", 10, 5_000), 5);
        ArticleSituation over = with(later(article("chai", 10, 0), 9), window("early spring", 0, 6));
        for (CategoryPlanner planner : List.of(
                new CategoryPlanner(),
                new CategoryPlanner(
                        MixedIntegerChoice.load(Duration.ofMinutes(1)).orElseThrow()))) {
            PromotionDesk desk = new PromotionDesk(rules(Set.of()), new SharedLimits(1, Long.MAX_VALUE), planner);

            List<ArticleAdvice> advice = desk.advise(List.of(early, late, over));

            assertThat(days(advice.get(0))).isNotEmpty().doesNotContainAnyElementsOf(days(advice.get(1)));
            assertThat(days(advice.get(1)))
                    .as("chai is promoted from Monday to Sunday, before its own forecast begins")
                    .isNotEmpty()
                    .allSatisfy(day -> assertThat(day).isAfterOrEqualTo(MONDAY.plusDays(7)));
            assertThat(days(desk.advise(List.of(early, over)).get(0)))
                    .isNotEmpty()
                    .allSatisfy(day -> assertThat(day).isAfterOrEqualTo(MONDAY.plusDays(7)));
        }
    }

    @Test
    void the_reason_tells_between_what_the_gain_is_believed_to_lie() {
        assertThat(only(article("tea", 10, 5_000)).plans().get(0).reason())
                .isEqualTo("20% off sells 101 units more in the window; it adds 61.80 of margin. In 80 of 100 such"
                        + " campaigns it adds between -61.25 and 254.06, 82.56 on average.");
    }

    @Test
    void a_planned_promotion_that_stock_cannot_carry_is_held_until_the_receipt() {
        ArticleSituation poor = with(article("tea", 10, 150, IncomingUnits.onTime(15, 400)), window("spring", 2, 8));

        List<PromotionPlan> plans = only(poor).plans();

        assertThat(plans.get(0).verdict()).isEqualTo(PromotionVerdict.HOLD);
        assertThat(plans.get(0).promotionId()).isEqualTo("spring");
        assertThat(plans.get(0).couldStartOn()).isEqualTo(MONDAY.plusDays(14));
    }

    @Test
    void without_known_stock_nothing_is_promoted() {
        ArticleSituation unknown = article("tea", 10, null);

        ArticleAdvice advice = only(unknown);

        assertThat(advice.plans()).singleElement().satisfies(plan -> {
            assertThat(plan.verdict()).isEqualTo(PromotionVerdict.NONE);
            assertThat(plan.reason()).isEqualTo("No promotion: nothing is known of its stock.");
        });
        assertThat(advice.withoutPlan()).isEmpty();
    }

    @Test
    void what_would_be_left_when_an_article_goes_is_cleared_before() {
        ArticleSituation goes = delisted(article("tea", 10, 400), MONDAY.plusDays(14));

        PromotionPlan plan = only(goes).plans().get(0);

        assertThat(plan.verdict()).isEqualTo(PromotionVerdict.CLEAR);
        assertThat(plan.endsOn()).isBefore(MONDAY.plusDays(14));
    }

    @Test
    void an_article_that_goes_before_a_window_could_end_is_not_promoted() {
        assertThat(only(delisted(article("tea", 10, 400), MONDAY))
                        .plans()
                        .get(0)
                        .reason())
                .isEqualTo("No promotion: it goes on 2026-03-02, before a window could end.");
        assertThat(only(delisted(article("tea", 10, 400), MONDAY.plusDays(3)))
                        .plans()
                        .get(0)
                        .reason())
                .isEqualTo("No promotion: the horizon is shorter than the shortest window.");
    }

    @Test
    void articles_of_a_category_take_turns_in_its_slots() {
        List<ArticleSituation> articles = List.of(article("a", 10, 5_000), article("b", 20, 5_000));

        List<ArticleAdvice> advice = new PromotionDesk(
                        rules(Set.of()), new SharedLimits(1, Long.MAX_VALUE), new CategoryPlanner())
                .advise(articles);

        Set<LocalDate> first = days(advice.get(0));
        Set<LocalDate> second = days(advice.get(1));
        assertThat(first).isNotEmpty().doesNotContainAnyElementsOf(second);
        assertThat(second).isNotEmpty();
    }

    @Test
    void nothing_is_promoted_on_blackout_days() {
        Set<LocalDate> closed =
                Set.copyOf(IntStream.range(0, 10).mapToObj(MONDAY::plusDays).toList());

        ArticleAdvice advice = new PromotionDesk(rules(closed), null, new CategoryPlanner())
                .advise(List.of(article("tea", 10, 5_000)))
                .get(0);

        assertThat(advice.plans().get(0).startsOn()).isEqualTo(MONDAY.plusDays(10));
    }

    private static Set<LocalDate> days(ArticleAdvice advice) {
        return Set.copyOf(advice.plans().stream()
                .filter(plan -> plan.startsOn() != null)
                .flatMap(plan -> plan.startsOn().datesUntil(plan.endsOn().plusDays(1)))
                .toList());
    }

    private static ArticleAdvice only(ArticleSituation article) {
        return new PromotionDesk(rules(Set.of()), null, new CategoryPlanner())
                .advise(List.of(article))
                .get(0);
    }

    /** Four weeks, a week at 20 % off, at most twice, three days apart. */
    private static PlanningRules rules(Set<LocalDate> blackout) {
        return new PlanningRules(
                28,
                0,
                1,
                List.of(0.8),
                List.of(),
                0,
                PromotionLimits.of(2, 3).withWindows(List.of(7)),
                blackout,
                0,
                0,
                0,
                HoldPolicy.defaults(),
                0);
    }

    private static ArticleSituation article(String sku, int unitsADay, Integer onHand, IncomingUnits... incoming) {
        return new ArticleSituation(
                sku,
                "north",
                "drinks",
                10_000_000,
                6_000_000,
                MONDAY.minusDays(1),
                null,
                IntStream.range(0, 28)
                        .mapToObj(day -> new ForecastDay(
                                MONDAY.plusDays(day),
                                unitsADay,
                                unitsADay,
                                unitsADay,
                                unitsADay,
                                unitsADay,
                                unitsADay,
                                unitsADay,
                                unitsADay))
                        .toList(),
                onHand,
                List.of(incoming),
                KEEN,
                new PriceResponse(2, List.of()),
                new PriceResponse(6, List.of()),
                Collections.emptyList());
    }

    private static ArticleSituation.PlannedWindow window(String id, int first, int last) {
        return new ArticleSituation.PlannedWindow(id, MONDAY.plusDays(first), MONDAY.plusDays(last), 8_000_000);
    }

    private static ArticleSituation with(ArticleSituation of, ArticleSituation.PlannedWindow... planned) {
        return copy(of, of.delistedOn(), List.of(planned));
    }

    private static ArticleSituation delisted(ArticleSituation of, LocalDate day) {
        return copy(of, day, of.planned());
    }

    private static ArticleSituation later(ArticleSituation of, int days) {
        return new ArticleSituation(
                of.sku(),
                of.location(),
                of.category(),
                of.listPriceMicros(),
                of.unitCostMicros(),
                of.asOf().plusDays(days),
                of.delistedOn(),
                of.days().stream()
                        .map(day -> new ForecastDay(
                                day.day().plusDays(days),
                                day.mean(),
                                day.q05(),
                                day.q10(),
                                day.q25(),
                                day.q50(),
                                day.q75(),
                                day.q90(),
                                day.q95()))
                        .toList(),
                of.onHandUnits(),
                of.incoming(),
                of.response(),
                of.lowResponse(),
                of.highResponse(),
                of.planned());
    }

    private static ArticleSituation copy(
            ArticleSituation of, LocalDate delistedOn, List<ArticleSituation.PlannedWindow> planned) {
        return new ArticleSituation(
                of.sku(),
                of.location(),
                of.category(),
                of.listPriceMicros(),
                of.unitCostMicros(),
                of.asOf(),
                delistedOn,
                of.days(),
                of.onHandUnits(),
                of.incoming(),
                of.response(),
                of.lowResponse(),
                of.highResponse(),
                planned);
    }
}
