package io.touchstock.app.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

class MediaTruthTest {
    private static final LocalDate FROM = SmallShop.FIRST_DAY.plusDays(60);
    private static final LocalDate TO = SmallShop.FIRST_DAY.plusDays(SmallShop.DAYS - 1L);
    private static final double NEVER_BY_ITSELF = 0;
    private static final double BY_ITSELF = 0.004;

    @Test
    void a_channel_that_alone_causes_is_missed_for_every_decision() {
        MediaTruth truth = truth(shop(1, NEVER_BY_ITSELF, channel("Social", 0.5), channel("Banner", 0)));
        assertThat(truth.decisions()).isGreaterThan(500);
        assertThat(truth.decisionsWithoutAny()).isZero();
        assertThat(incremental(truth))
                .containsExactlyInAnyOrderEntriesOf(Map.of("Social", truth.decisions(), "Banner", 0L));
    }

    @Test
    void where_no_channel_has_an_effect_all_decisions_come_without_them() {
        MediaTruth truth = truth(shop(1, BY_ITSELF, channel("Social", 0), channel("Banner", 0)));
        assertThat(truth.channels()).extracting(ChannelTruth::touches).allMatch(touches -> touches > 1000);
        assertThat(truth.decisionsWithoutAny()).isEqualTo(truth.decisions()).isGreaterThan(200);
        assertThat(incremental(truth)).containsExactlyInAnyOrderEntriesOf(Map.of("Social", 0L, "Banner", 0L));
    }

    @Test
    void what_all_channels_cause_is_the_difference_to_a_simulation_without_any() {
        ShopScenario shop = shop(1, BY_ITSELF, channel("Social", 0.5), channel("Search", 0.2));
        MediaTruth truth = truth(shop);
        assertThat(truth.incrementalTogether())
                .isEqualTo(decisions(shop) - decisions(shop.withChannels(List.of())))
                .isPositive();
    }

    @Test
    void channels_that_saturate_one_another_are_missed_less_one_by_one_than_together() {
        MediaTruth truth = truth(shop(1, BY_ITSELF, channel("Social", 3), channel("Search", 3)));
        assertThat(truth.incrementalOneByOne()).isLessThan((long) (0.8 * truth.incrementalTogether()));
    }

    @Test
    void a_sale_that_one_channel_began_and_another_won_is_missed_for_both() {
        ChannelSpec follower = new ChannelSpec(
                "Search",
                TouchpointKind.CLICK,
                Targeting.INTERESTED,
                0.9,
                1,
                false,
                0,
                0,
                0,
                0,
                0,
                List.of(new CampaignSpec("all", 1, 1)));
        MediaTruth truth = truth(shop(1, NEVER_BY_ITSELF, channel("Video", 0.3), follower));
        assertThat(truth.incrementalOneByOne()).isGreaterThan((long) (1.3 * truth.incrementalTogether()));
    }

    @Test
    void common_random_numbers_leave_a_fraction_of_the_variance_of_two_independent_runs() {
        List<MediaTruth> truths = LongStream.rangeClosed(1, 8)
                .mapToObj(seed -> truth(shop(seed, BY_ITSELF, channel("Social", 0.3), channel("Search", 0.3))))
                .toList();
        double[] common = new double[truths.size()];
        double[] independent = new double[truths.size()];
        for (int i = 0; i < truths.size(); i++) {
            MediaTruth other = truths.get((i + 1) % truths.size());
            common[i] = incremental(truths.get(i)).get("Social");
            independent[i] = truths.get(i).decisions()
                    - (other.decisions() - incremental(other).get("Social"));
        }
        assertThat(StatUtils.variance(common)).isLessThan(StatUtils.variance(independent) / 3);
    }

    @Test
    void a_channel_that_people_tire_of_causes_less_with_as_many_touches() {
        ChannelTruth fresh = truth(shop(1, BY_ITSELF, channel("Banner", 0.3), channel("Search", 0.1)))
                .channels()
                .get(0);
        ChannelTruth tiring = truth(shop(1, BY_ITSELF, channel("Banner", 0.3).withFatigue(0.5), channel("Search", 0.1)))
                .channels()
                .get(0);
        assertThat(tiring.touches()).isEqualTo(fresh.touches());
        assertThat(tiring.incrementalDecisions()).isBetween(1L, fresh.incrementalDecisions() * 3 / 4);
    }

    @Test
    void people_with_one_device_are_one_visitor_each() {
        ShopScenario shop = shop(1, BY_ITSELF, channel("Social", 0.3));
        assertThat(visitors(shop.withPeople(people(BY_ITSELF, DeviceSpec.ONE)))).isLessThanOrEqualTo(2000);
        assertThat(visitors(shop.withPeople(people(BY_ITSELF, new DeviceSpec(1, 0, 0.5)))))
                .isBetween(3000L, 4000L);
    }

    private static long visitors(ShopScenario shop) {
        return SmallShop.play(shop).all(Touchpoint.class).stream()
                .map(Touchpoint::visitorId)
                .distinct()
                .count();
    }

    private static long decisions(ShopScenario shop) {
        return SmallShop.play(shop).decisions.stream()
                .filter(decision -> !decision.walkIn() && !decision.day().isBefore(FROM))
                .count();
    }

    private static MediaTruth truth(ShopScenario shop) {
        return ShopTruth.media(shop, FROM, TO);
    }

    private static Map<String, Long> incremental(MediaTruth truth) {
        return truth.channels().stream()
                .collect(Collectors.toMap(ChannelTruth::channel, ChannelTruth::incrementalDecisions));
    }

    private static ShopScenario shop(long seed, double baseHazard, ChannelSpec... channels) {
        return SmallShop.scenario(seed)
                .withPeople(people(baseHazard, DeviceSpec.USUAL))
                .withChannels(List.of(channels));
    }

    private static PeopleSpec people(double baseHazard, DeviceSpec devices) {
        return new PeopleSpec(2000, 0.65, 0.12, 0.06, baseHazard, 0.035, 6, 0.2, 0, devices);
    }

    private static ChannelSpec channel(String name, double effect) {
        return new ChannelSpec(
                name,
                TouchpointKind.CLICK,
                Targeting.EVERYONE,
                0.1,
                effect,
                false,
                0,
                0,
                0,
                0,
                0,
                List.of(new CampaignSpec("all", 1, 1)));
    }
}
