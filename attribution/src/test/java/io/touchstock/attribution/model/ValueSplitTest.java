package io.touchstock.attribution.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class ValueSplitTest {

    @Provide
    Arbitrary<double[]> shares() {
        Arbitrary<Double> share = Arbitraries.oneOf(
                Arbitraries.doubles().between(0, 1), Arbitraries.of(0.0, 0.1, 0.25, 1 / 3.0, 0.4, 1.0));
        return share.array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(30)
                .filter(shares -> Arrays.stream(shares).sum() > 0);
    }

    @Property
    void not_a_millionth_is_lost(
            @ForAll @LongRange(min = -Long.MAX_VALUE) long micros, @ForAll("shares") double[] shares) {
        assertThat(Arrays.stream(ValueSplit.split(micros, shares)).sum()).isEqualTo(micros);
    }

    @Property
    void each_part_is_within_one_millionth_of_its_share(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long micros, @ForAll("shares") double[] shares) {
        double sum = Arrays.stream(shares).sum();
        long[] parts = ValueSplit.split(micros, shares);
        for (int part = 0; part < parts.length; part++) {
            assertThat((double) parts[part]).isCloseTo(micros * shares[part] / sum, within(1.01));
            assertThat(parts[part]).isNotNegative();
        }
    }

    @Property
    void what_is_taken_back_is_split_as_what_was_given(
            @ForAll @LongRange(min = 0) long micros, @ForAll("shares") double[] shares) {
        long[] given = ValueSplit.split(micros, shares);
        long[] takenBack = ValueSplit.split(-micros, shares);
        Arrays.setAll(takenBack, part -> -takenBack[part]);
        assertThat(takenBack).isEqualTo(given);
    }

    @Example
    void of_equal_remainders_the_earlier_is_rounded_up() {
        assertThat(ValueSplit.split(10, new double[] {1, 1, 1})).containsExactly(4, 3, 3);
        assertThat(ValueSplit.split(5, new double[] {.25, .25, .25, .25})).containsExactly(2, 1, 1, 1);
    }

    @Example
    void the_largest_remainder_is_rounded_up_first() {
        assertThat(ValueSplit.split(10, new double[] {.34, .37, .29})).containsExactly(3, 4, 3);
    }

    @Example
    void nothing_to_split_over_gives_nothing() {
        assertThat(ValueSplit.split(5, new double[0])).isEmpty();
    }

    @Example
    void shares_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> ValueSplit.split(5, new double[] {0, 0})).hasMessageContaining("sum to 0");
        assertThatThrownBy(() -> ValueSplit.split(5, new double[] {1, -1})).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> ValueSplit.split(5, new double[] {Double.NaN})).hasMessageContaining("NaN");
    }
}
