package io.touchstock.app.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.TouchpointKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChannelTruthTest {
    private static final ShopScenario SCENARIO = SmallShop.scenario(5);
    private static final LocalDate LAST_DAY = SCENARIO.endDay().minusDays(1);
    private static final ShopTruth TRUTH = ShopTruth.of(SCENARIO, SmallShop.TOUCHPOINTS_FROM, LAST_DAY);
    private static final Map<String, ChannelTruth> CHANNELS =
            TRUTH.channels().stream().collect(Collectors.toMap(ChannelTruth::channel, c -> c));

    @Test
    void taking_out_a_channel_without_effect_changes_no_order() {
        List<Order> orders = SmallShop.play(SCENARIO).all(Order.class);
        assertThat(orders).isNotEmpty();
        for (String channel : List.of("Brand Search", "Retargeting")) {
            assertThat(SmallShop.play(SCENARIO.without(channel)).all(Order.class))
                    .isEqualTo(orders);
        }
    }

    @Test
    void taking_out_a_channel_with_an_effect_changes_orders_of_people_but_of_no_walk_in() {
        Recording with = SmallShop.play(SCENARIO);
        Recording without = SmallShop.play(SCENARIO.without("Paid Social"));
        assertThat(wishes(without, false)).isNotEqualTo(wishes(with, false));
        assertThat(wishes(without, true)).isEqualTo(wishes(with, true));
    }

    private static List<String> wishes(Recording recording, boolean walkIns) {
        return recording.decisions.stream()
                .filter(d -> d.walkIn() == walkIns)
                .map(d -> d.orderId() + " " + d.wantedUnits())
                .toList();
    }

    @Test
    void a_channel_that_only_harvests_is_last_before_many_sales_and_causes_none() {
        ChannelTruth brand = CHANNELS.get("Brand Search");
        assertThat(brand.incrementalDecisions()).isZero();
        assertThat(brand.lastTouches()).isGreaterThan(TRUTH.decisions() / 6);
    }

    @Test
    void a_channel_that_starts_journeys_causes_more_sales_than_it_is_last_for() {
        ChannelTruth video = CHANNELS.get("Online Video");
        assertThat(video.incrementalDecisions()).isGreaterThan(video.lastTouches());
    }

    @Test
    void the_truth_of_a_channel_is_the_difference_between_two_simulations() {
        ShopTruth whole = ShopTruth.of(SCENARIO, SmallShop.FIRST_DAY, LAST_DAY);
        long with = wishes(SmallShop.play(SCENARIO), false).size();
        long without = wishes(SmallShop.play(SCENARIO.without("Email")), false).size();
        assertThat(whole.decisions()).isEqualTo(with);
        assertThat(whole.channels())
                .filteredOn(c -> c.channel().equals("Email"))
                .singleElement()
                .satisfies(email -> assertThat(email.incrementalDecisions()).isEqualTo(with - without));
    }

    @Test
    void a_stronger_effect_causes_more() {
        List<ChannelSpec> stronger = SCENARIO.channels().stream()
                .map(c -> c.name().equals("Paid Social") ? c.withEffect(c.effect() * 4) : c)
                .toList();
        long caused = ShopTruth.channels(SCENARIO.withChannels(stronger), SmallShop.TOUCHPOINTS_FROM, LAST_DAY).stream()
                .filter(c -> c.channel().equals("Paid Social"))
                .mapToLong(ChannelTruth::incrementalDecisions)
                .sum();
        assertThat(caused).isGreaterThan(CHANNELS.get("Paid Social").incrementalDecisions());
    }

    @Test
    void twice_the_budget_reaches_less_than_twice_the_people() {
        ChannelSpec video = SCENARIO.channels().get(0);
        MediaPlan once = new MediaPlan(SCENARIO.withChannels(List.of(budget(video, 1))), new Chance(1));
        MediaPlan twice = new MediaPlan(SCENARIO.withChannels(List.of(budget(video, 2))), new Chance(1));
        for (int day = 0; day < SCENARIO.days(); day++) {
            assertThat(twice.reach(0, day)).isBetween(once.reach(0, day) * 1.0001, once.reach(0, day) * 1.9999);
        }
    }

    @Test
    void pressure_is_still_felt_after_the_money_is_gone() {
        ChannelSpec video = SCENARIO.channels().get(0);
        assertThat(video.adstock()).isPositive();
        MediaPlan plan = new MediaPlan(SCENARIO.withChannels(List.of(video)), new Chance(1));
        double roughest = 0;
        for (int day = 1; day < SCENARIO.days(); day++) {
            roughest = Math.max(roughest, Math.abs(plan.reach(0, day) / plan.reach(0, day - 1) - 1));
        }
        assertThat(roughest).isLessThan(0.25);
    }

    private static ChannelSpec budget(ChannelSpec channel, int factor) {
        return new ChannelSpec(
                channel.name(),
                channel.kind(),
                channel.targeting(),
                channel.maxReach(),
                channel.effect(),
                channel.slow(),
                channel.dailyBudgetMicros() * factor,
                channel.halfSaturationMicros(),
                channel.adstock(),
                channel.costPerTouchMicros(),
                channel.productShare(),
                channel.campaigns());
    }

    @Test
    void a_channel_that_waits_for_the_decided_cannot_be_given_an_effect() {
        assertThatThrownBy(() -> new ChannelSpec(
                        "Brand",
                        TouchpointKind.CLICK,
                        Targeting.DECIDED,
                        0.3,
                        0.1,
                        false,
                        0,
                        0,
                        0,
                        0,
                        0,
                        List.of(new CampaignSpec("brand", 1, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("channel.effect of Brand is 0.1");
    }

    @Test
    void a_channel_that_is_not_there_cannot_be_taken_out() {
        assertThatThrownBy(() -> SCENARIO.without("Radio"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Radio")
                .hasMessageContaining("Online Video");
    }
}
