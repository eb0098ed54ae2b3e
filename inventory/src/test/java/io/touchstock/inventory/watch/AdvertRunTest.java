package io.touchstock.inventory.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AdvertRunTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Duration GOES_ON = Duration.ofDays(3);

    @Property(tries = 100)
    void a_run_does_not_depend_on_the_order_in_which_its_meetings_are_told(
            @ForAll @IntRange(min = 1, max = 8) int meetings, @ForAll long seed) {
        Random random = new Random(seed);
        List<Instant> times = new ArrayList<>();
        for (int i = 0; i < meetings; i++) {
            times.add(START.plus(Duration.ofMinutes(random.nextInt(60 * 24))));
        }
        AdvertRun expected = new AdvertRun("spring", Collections.min(times), Collections.max(times));
        Collections.shuffle(times, random);

        assertThat(run(times)).isEqualTo(expected);
    }

    @Test
    void adverts_run_from_their_first_meeting_until_a_while_after_the_last() {
        AdvertRun run = run(List.of(START, START.plus(Duration.ofDays(2))));

        assertThat(run.runsAt(START.minusMillis(1), GOES_ON)).isFalse();
        assertThat(run.runsAt(START, GOES_ON)).isTrue();
        assertThat(run.runsAt(START.plus(Duration.ofDays(5)).minusMillis(1), GOES_ON))
                .isTrue();
        assertThat(run.runsAt(START.plus(Duration.ofDays(5)), GOES_ON)).isFalse();
        assertThat(run.isOverAt(START.plus(Duration.ofDays(5)), GOES_ON)).isTrue();
    }

    @Test
    void a_campaign_that_comes_back_begins_anew() {
        AdvertRun first = run(List.of(START));
        AdvertRun again = AdvertRun.with(first, "spring", START.plus(Duration.ofDays(4)), GOES_ON);

        assertThat(again.from()).isEqualTo(START.plus(Duration.ofDays(4)));
        assertThat(AdvertRun.begins(first, again)).isTrue();
        assertThat(AdvertRun.with(again, "spring", START, GOES_ON)).isEqualTo(again);
    }

    private static AdvertRun run(List<Instant> meetings) {
        AdvertRun run = null;
        for (Instant at : meetings) {
            run = AdvertRun.with(run, "spring", at, GOES_ON);
        }
        return run;
    }
}
