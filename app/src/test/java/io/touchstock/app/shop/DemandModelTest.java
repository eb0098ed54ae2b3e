package io.touchstock.app.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class DemandModelTest {
    private static final int DAYS = 364;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final PromotionSpec NO_PROMOTIONS = new PromotionSpec(0, 4, 9, 0, 0, 0, 0, 0, 14);

    private static ShopScenario scenario(ProductSpec... products) {
        return SmallShop.walkInsOnly(SmallShop.scenario(11))
                .withTime(FIRST_DAY, DAYS, FIRST_DAY, FIRST_DAY)
                .withProducts(List.of(products))
                .withPromotions(NO_PROMOTIONS);
    }

    private static double mean(List<TrueDemand> days, Predicate<TrueDemand> which) {
        return days.stream()
                .filter(which)
                .mapToInt(TrueDemand::wantedUnits)
                .average()
                .orElseThrow();
    }

    @Test
    void the_week_that_was_put_in_is_seen_in_the_sales() {
        List<TrueDemand> days = SmallShop.play(scenario(SmallShop.product("a", "x", 90, WeekShape.WEEKEND, 0))).truth;
        double all = mean(days, d -> true);
        for (DayOfWeek day : DayOfWeek.values()) {
            assertThat(mean(days, d -> d.day().getDayOfWeek() == day) / all)
                    .as(day.toString())
                    .isCloseTo(WeekShape.WEEKEND.factor(day), within(0.15));
        }
    }

    @Test
    void locations_sell_in_proportion_to_their_shares() {
        List<TrueDemand> days = SmallShop.play(scenario(SmallShop.product("a", "x", 90, WeekShape.FLAT, 0))).truth;
        double north = mean(days, d -> d.location().equals("north"));
        double south = mean(days, d -> d.location().equals("south"));
        assertThat(north / south).isCloseTo(2, within(0.15));
        assertThat(north + south).isCloseTo(90, within(6.0));
    }

    @Test
    void nothing_is_sold_or_counted_before_a_launch() {
        Recording played = SmallShop.play(scenario(
                SmallShop.product("old", "x", 30, WeekShape.FLAT, 0),
                SmallShop.product("new", "x", 30, WeekShape.FLAT, 100)));
        assertThat(played.truth)
                .filteredOn(d -> d.sku().equals("new"))
                .isNotEmpty()
                .allMatch(d -> !d.day().isBefore(FIRST_DAY.plusDays(100)));
        assertThat(mean(played.truth, d -> d.sku().equals("new") && d.day().isAfter(FIRST_DAY.plusDays(250))))
                .isCloseTo(15, within(2.0));
    }

    @Test
    void the_yearly_wave_is_high_on_its_peak_and_low_half_a_year_away() {
        ProductSpec flat = SmallShop.product("a", "x", 60, WeekShape.FLAT, 0);
        ProductSpec summer = new ProductSpec(
                flat.sku(),
                flat.name(),
                flat.category(),
                flat.owner(),
                flat.priceMicros(),
                flat.unitCostMicros(),
                flat.unitsPerDay(),
                flat.week(),
                0.5,
                182,
                0,
                0,
                0,
                5,
                1,
                6,
                6);
        List<TrueDemand> days = SmallShop.play(scenario(summer)).truth;
        double peak = mean(days, d -> Math.abs(d.day().getDayOfYear() - 182) < 20);
        double trough = mean(days, d -> d.day().getDayOfYear() > 345 || d.day().getDayOfYear() < 20);
        assertThat(peak / trough).isCloseTo(3, within(0.6));
    }

    @Test
    void a_higher_price_sells_less() {
        ShopScenario shop = scenario(SmallShop.product("a", "x", 60, WeekShape.FLAT, 0));
        DemandModel demand = new DemandModel(shop, new Chance(shop.seed()));
        ProductSpec spec = shop.products().get(0);
        int change = 1;
        while (!demand.prices().changed(0, change)) {
            change++;
        }
        List<TrueDemand> days = SmallShop.play(shop).truth;
        LocalDate changed = FIRST_DAY.plusDays(change);
        double before = mean(days, d -> d.day().isBefore(changed));
        double after = mean(days, d -> !d.day().isBefore(changed) && d.day().isBefore(changed.plusDays(100)));
        double relative = (double) demand.prices().priceMicros(0, change) / spec.priceMicros();
        assertThat(after / before).isCloseTo(Math.pow(relative, spec.elasticity()), within(0.06));
    }

    private static final PromotionSpec WEEKS_OF_20_PERCENT_OFF =
            new PromotionSpec(60, 7, 7, 0.2, 0.2, 0.3, 0.4, 0.3, 14);
    private static final double LIFT = Math.pow(0.8, -2) * 1.3;

    private static PlannedPromotion first(DemandModel demand, int product) {
        return demand.promotions().promotions().stream()
                .filter(p -> p.product() == product && p.runsAt(0))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_promotion_lifts_demand_and_leaves_a_dip_that_fades() {
        ShopScenario without = scenario(SmallShop.product("promoted", "x", 200, WeekShape.FLAT, 0));
        DemandModel plain = new DemandModel(without, new Chance(1));
        DemandModel moved = new DemandModel(without.withPromotions(WEEKS_OF_20_PERCENT_OFF), new Chance(1));
        PlannedPromotion promotion = first(moved, 0);
        assertThat(ratio(moved, plain, 0, promotion.startDay() - 1)).isCloseTo(1, within(1e-6));
        assertThat(ratio(moved, plain, 0, promotion.startDay())).isCloseTo(LIFT, within(1e-6));
        assertThat(ratio(moved, plain, 0, promotion.endDay())).isCloseTo(LIFT, within(1e-6));
        assertThat(ratio(moved, plain, 0, promotion.endDay() + 1)).isCloseTo(0.6, within(1e-6));
        assertThat(ratio(moved, plain, 0, promotion.endDay() + 3)).isCloseTo(0.8, within(1e-6));
        assertThat(ratio(moved, plain, 0, promotion.endDay() + 11)).isCloseTo(1, within(1e-6));
    }

    @Test
    void a_promotion_takes_from_its_category_alone() {
        ShopScenario without = scenario(
                SmallShop.product("promoted", "x", 200, WeekShape.FLAT, 0),
                SmallShop.product("neighbour", "x", 200, WeekShape.FLAT, 330),
                SmallShop.product("stranger", "y", 200, WeekShape.FLAT, 330));
        DemandModel plain = new DemandModel(without, new Chance(1));
        DemandModel moved = new DemandModel(without.withPromotions(WEEKS_OF_20_PERCENT_OFF), new Chance(1));
        int promoted = moved.promotions().promotions().stream()
                .filter(p -> p.product() == 0 && p.runsAt(0))
                .mapToInt(PlannedPromotion::endDay)
                .filter(day -> day >= 330 && day < DAYS)
                .findFirst()
                .orElseThrow();
        assertThat(ratio(moved, plain, 2, promoted)).isCloseTo(1 - 0.3 * (1 - 1 / LIFT), within(1e-6));
        assertThat(ratio(moved, plain, 4, promoted)).isCloseTo(1, within(1e-6));
    }

    @Test
    void promotions_are_seen_in_the_sales() {
        ShopScenario without = scenario(SmallShop.product("promoted", "x", 100, WeekShape.FLAT, 0));
        ShopScenario with = without.withPromotions(WEEKS_OF_20_PERCENT_OFF);
        DemandModel moved = new DemandModel(with, new Chance(with.seed()));
        List<TrueDemand> days = SmallShop.play(with).truth;
        Predicate<TrueDemand> promoted =
                d -> moved.promotions().running(0, (int) (d.day().toEpochDay() - FIRST_DAY.toEpochDay())) != null;
        Predicate<TrueDemand> north = d -> d.location().equals("north");
        assertThat(mean(days, north.and(promoted)) / mean(days, north.and(promoted.negate())))
                .isCloseTo(LIFT, within(0.35));
    }

    private static double ratio(DemandModel one, DemandModel other, int series, int day) {
        one.moveTo(day);
        other.moveTo(day);
        return one.rate(series) / other.rate(series);
    }
}
