package io.touchstock.attribution.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.Interval;
import io.touchstock.connectors.event.RowDimension;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DirectExclusionTest {

    private static Attribution attribution(double direct, double search, double social) {
        return new Attribution(
                "linear",
                List.of(
                        new ChannelCredit("linear", "(no touchpoint)", 5, 50, null),
                        new ChannelCredit("linear", "Direct", direct, 10 * direct, null),
                        new ChannelCredit("linear", "Search", search, 20 * search, null)
                                .withIntervals(new Interval(search - 1, search + 2), new Interval(1, 2)),
                        new ChannelCredit("linear", "Social", social, 30 * social, null)));
    }

    private static DirectExclusion without(Attribution attribution) {
        return DirectExclusion.of(List.of(attribution), Set.of("Direct", "Typed in"), RowDimension.CHANNEL);
    }

    @Test
    void the_credit_of_direct_goes_to_the_others_in_proportion() {
        DirectExclusion exclusion = without(attribution(20, 30, 10));
        DirectExclusion.Model model = exclusion.models().get(0);
        assertThat(exclusion.directChannels()).containsExactly("Direct");
        assertThat(model.excludedConversions()).isEqualTo(20);
        assertThat(model.factor()).isEqualTo(1.5);
        assertThat(model.attribution().credits())
                .extracting(ChannelCredit::channel)
                .containsExactly("(no touchpoint)", "Search", "Social");
        assertThat(model.attribution().of("Search").conversions()).isCloseTo(45, within(1e-9));
        assertThat(model.attribution().of("Search").conversionsInterval()).isEqualTo(new Interval(43.5, 48));
        assertThat(model.attribution().of("(no touchpoint)").conversions()).isEqualTo(5);
    }

    @Property(tries = 100)
    void totals_stay_what_they_were(@ForAll @Size(3) List<@DoubleRange(min = 0.5, max = 1e6) Double> credits) {
        Attribution raw = attribution(credits.get(0), credits.get(1), credits.get(2));
        Attribution rest = without(raw).models().get(0).attribution();
        assertThat(rest.conversions()).isCloseTo(raw.conversions(), within(1e-9 * raw.conversions()));
        assertThat(rest.value()).isCloseTo(raw.value(), within(1e-9 * raw.value()));
    }

    @Test
    void a_model_that_gives_everything_to_direct_stays_and_says_so() {
        DirectExclusion.Model model = without(attribution(20, 0, 0)).models().get(0);
        assertThat(model.factor()).isNull();
        assertThat(model.attribution().of("Direct").conversions()).isEqualTo(20);
    }

    @Test
    void without_direct_traffic_there_is_nothing_to_take_out() {
        assertThat(DirectExclusion.of(List.of(attribution(20, 1, 1)), Set.of("Typed in"), RowDimension.CHANNEL)
                        .models())
                .isEmpty();
    }

    @Test
    void a_campaign_of_a_direct_channel_is_direct_and_a_bare_campaign_is_not() {
        Attribution rows = new Attribution(
                "last",
                List.of(
                        new ChannelCredit("last", "Direct | (no campaign)", 3, 0, null),
                        new ChannelCredit("last", "Search | Direct", 1, 0, null)));
        assertThat(DirectExclusion.of(List.of(rows), Set.of("Direct"), RowDimension.CHANNEL_CAMPAIGN)
                        .directChannels())
                .containsExactly("Direct | (no campaign)");
        assertThat(DirectExclusion.of(List.of(rows), Set.of("Direct"), RowDimension.CAMPAIGN)
                        .directChannels())
                .isEmpty();
    }
}
