package io.touchstock.attribution.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.attribution.model.TouchSequence;
import io.touchstock.connectors.event.TouchpointKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TouchEncodingTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final TouchEncoding ENCODING =
            new TouchEncoding(List.of("Email", "Search"), List.of("CLICK", "EMAIL"), 3);

    @Test
    void a_touch_is_its_channel_its_kind_and_its_distance_to_the_touch_before_and_to_the_last() {
        double[][] rows = ENCODING.encode(touches(NOON.plus(Duration.ofDays(1)), "Email", "Search"));

        assertThat(rows).isDeepEqualTo(new double[][] {
            {1, 0, 0, 1, 0, 0, StrictMath.log1p(2) / 5},
            {0, 1, 0, 1, 0, StrictMath.log1p(2) / 5, 0}
        });
    }

    @Test
    void a_channel_that_was_not_learnt_has_the_column_of_all_such_channels() {
        assertThat(ENCODING.column("Radio")).isEqualTo(2).isEqualTo(ENCODING.column("Fax"));
    }

    @Test
    void a_kind_that_was_not_learnt_has_no_column() {
        TouchSequence call = new TouchSequence(List.of("Email"), List.of(TouchpointKind.CALL), List.of(NOON), NOON);

        assertThat(ENCODING.encode(call)[0]).containsExactly(1, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void when_the_journey_ended_is_not_read() {
        assertThat(ENCODING.encode(touches(NOON.plus(Duration.ofDays(40)), "Email", "Search")))
                .isDeepEqualTo(ENCODING.encode(touches(NOON.plus(Duration.ofHours(2)), "Email", "Search")));
    }

    @Test
    void only_the_last_touches_are_read() {
        Instant end = NOON.plus(Duration.ofDays(1));

        assertThat(ENCODING.encode(touches(end, "Search", "Email", "Email", "Search")))
                .hasDimensions(3, 7)
                .satisfies(rows -> assertThat(rows[0][ENCODING.timesFrom()]).isZero());
    }

    @Test
    void without_a_touch_the_times_are_those_of_a_journey_that_never_had_it() {
        Instant end = NOON.plus(Duration.ofDays(1));
        TouchSequence all = touches(end, "Email", "Search", "Radio");

        assertThat(ENCODING.encodeWithout(all, 2)).isDeepEqualTo(ENCODING.encode(touches(end, "Email", "Search")));
        assertThat(ENCODING.encodeWithout(all, 1)[1][ENCODING.timesFrom()]).isCloseTo(Math.log(5) / 5, within(1e-15));
    }

    @Test
    void channels_seen_too_rarely_or_beyond_the_most_are_not_learnt() {
        LearnedSettings settings = LearnedSettings.DEFAULTS;
        List<TouchSequence> often = Collections.nCopies(
                settings.minTouchesOfChannel(), touches(NOON.plus(Duration.ofDays(1)), "Search", "Email"));
        List<TouchSequence> all = new ArrayList<>(often);
        all.add(touches(NOON.plus(Duration.ofDays(1)), "Radio"));

        assertThat(TouchEncoding.learnt(all, settings).channels()).containsExactly("Email", "Search");
    }

    @Test
    void touches_without_times_are_refused() {
        assertThatThrownBy(() -> ENCODING.encode(TouchSequence.untimed(List.of("Email"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("lstm needs the time", "leave this model out");
    }

    /** Clicks two hours apart. */
    private static TouchSequence touches(Instant endedAt, String... channels) {
        List<Instant> times = IntStream.range(0, channels.length)
                .mapToObj(touch -> NOON.plus(Duration.ofHours(2L * touch)))
                .toList();
        return new TouchSequence(
                List.of(channels), Collections.nCopies(channels.length, TouchpointKind.CLICK), times, endedAt);
    }
}
