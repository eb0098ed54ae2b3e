package io.touchstock.attribution.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.attribution.model.Interval;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    @Test
    void ends_are_interpolated_as_type_7_does() {
        double[] backwards = IntStream.range(0, 200).mapToDouble(i -> 199 - i).toArray();

        Interval interval = Intervals.of95(backwards);

        assertThat(interval.low()).isCloseTo(0.025 * 199, within(1e-12));
        assertThat(interval.high()).isCloseTo(0.975 * 199, within(1e-12));
        assertThat(backwards[0]).as("the input stays as it is").isEqualTo(199);
    }

    @Test
    void one_replicate_is_its_own_interval() {
        assertThat(Intervals.of95(new double[] {3e6}, 1e6)).isEqualTo(new Interval(3, 3));
    }
}
