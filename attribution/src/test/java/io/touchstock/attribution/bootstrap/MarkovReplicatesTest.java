package io.touchstock.attribution.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.attribution.bootstrap.Given.Walk;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.ChannelCredit;
import io.touchstock.attribution.model.MarkovModel;
import io.touchstock.attribution.model.PathStatistics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MarkovReplicatesTest {

    private static final int REPLICATES = 5;

    @Provide
    Arbitrary<List<Walk>> walks() {
        return Given.walks();
    }

    @Property(tries = 150)
    void a_replicate_credits_what_the_model_credits_if_each_journey_is_repeated_as_often_as_it_weighs(
            @ForAll("walks") List<Walk> walks, @ForAll @IntRange(min = 1, max = 4) int order) {
        Map<String, ReplicateCredit> credits = chain(order, walks).credits();

        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            PathStatistics repeated = new PathStatistics();
            for (Walk walk : walks) {
                walk.addTo(repeated, new PoissonWeights(REPLICATES).of(walk.id())[replicate]);
            }
            Attribution expected = new MarkovModel(order).attribute(repeated);
            for (ChannelCredit credit : expected.credits()) {
                ReplicateCredit actual = credits.get(credit.channel());
                assertThat(actual.conversions()[replicate]).isCloseTo(credit.conversions(), within(1e-7));
                assertThat(actual.valueMicros()[replicate] / 1e6).isCloseTo(credit.value(), within(1e-7));
            }
            assertThat(sum(credits, replicate)).isCloseTo(expected.conversions(), within(1e-7));
        }
    }

    @Property(tries = 150)
    void what_is_taken_back_was_never_there(
            @ForAll("walks") List<Walk> kept,
            @ForAll("walks") List<Walk> gone,
            @ForAll @IntRange(min = 1, max = 4) int order,
            @ForAll Random random) {
        MarkovReplicates chain = chain(order, kept);
        List<Walk> anyOrder = new ArrayList<>(gone);
        anyOrder.forEach(walk -> walk.addTo(chain, 1, REPLICATES));
        Collections.shuffle(anyOrder, random);
        anyOrder.forEach(walk -> walk.addTo(chain, -1, REPLICATES));

        assertThat(chain.cells())
                .containsExactlyInAnyOrderEntriesOf(chain(order, kept).cells());
    }

    @Property(tries = 100)
    void cells_that_were_kept_apart_make_the_same_chain(
            @ForAll("walks") List<Walk> walks, @ForAll @IntRange(min = 1, max = 4) int order) {
        Map<ChainCell, long[]> kept = new HashMap<>();
        for (Walk walk : walks) {
            MarkovReplicates one = chain(order, List.of(walk));
            one.cells().forEach((cell, counts) -> kept.put(cell, MarkovReplicates.sum(kept.get(cell), counts)));
        }
        MarkovReplicates restored = new MarkovReplicates(order, REPLICATES);
        kept.forEach(restored::add);

        assertThat(restored.cells())
                .containsExactlyInAnyOrderEntriesOf(chain(order, walks).cells());
    }

    @Property(tries = 50)
    void parts_merge_to_the_whole(@ForAll("walks") List<Walk> walks, @ForAll @IntRange(min = 0, max = 25) int cut) {
        int at = Math.min(cut, walks.size());
        MarkovReplicates merged = chain(2, walks.subList(at, walks.size()));
        merged.merge(chain(2, walks.subList(0, at)));

        assertThat(merged.cells())
                .containsExactlyInAnyOrderEntriesOf(chain(2, walks).cells());
    }

    @Example
    void a_state_is_the_last_channels_as_the_journey_goes_on_and_equal_ones_in_a_row_count_once() {
        MarkovReplicates chain = new MarkovReplicates(2, 1);
        chain.add(List.of("A", "A", "A", "B"), true, 1, 5, new int[] {3});

        assertThat(chain.cells())
                .hasSize(4)
                .containsEntry(new ChainCell("", "A > A"), new long[] {3})
                .containsEntry(new ChainCell("A > A", "A > B"), new long[] {3})
                .containsEntry(new ChainCell("A > B", ChainCell.CONVERSION), new long[] {3})
                .containsEntry(new ChainCell("A > B", ChainCell.VALUE), new long[] {15});
    }

    @Example
    void taking_back_what_was_never_added_is_told() {
        MarkovReplicates chain = new MarkovReplicates(1, 1);
        chain.add(List.of("A"), true, -1, 5, new int[] {1});

        assertThatThrownBy(chain::credits)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("more was taken back than added");
    }

    @Example
    void counts_of_another_number_of_replicates_are_refused() {
        MarkovReplicates chain = new MarkovReplicates(1, 3);

        assertThatThrownBy(() -> chain.add(List.of("A"), true, 1, 5, new int[2]))
                .hasMessageContaining("there are 2 counts and 3 replicates");
        assertThatThrownBy(() -> chain.merge(new MarkovReplicates(2, 3))).hasMessageContaining("order is 1 here");
    }

    private static MarkovReplicates chain(int order, List<Walk> walks) {
        MarkovReplicates chain = new MarkovReplicates(order, REPLICATES);
        walks.forEach(walk -> walk.addTo(chain, 1, REPLICATES));
        return chain;
    }

    private static double sum(Map<String, ReplicateCredit> credits, int replicate) {
        return credits.values().stream()
                .mapToDouble(credit -> credit.conversions()[replicate])
                .sum();
    }
}
