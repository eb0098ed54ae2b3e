package io.touchstock.app.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

class ChanceTest {

    @Property
    void a_draw_depends_on_its_coordinates_alone(@ForAll long seed, @ForAll long a, @ForAll long b, @ForAll long c) {
        Chance one = new Chance(seed);
        Chance other = new Chance(seed);
        double before = one.uniform(Draw.WALK_IN, a, b, c);
        other.uniform(Draw.WALK_IN, c, b, a);
        assertThat(other.uniform(Draw.WALK_IN, a, b, c)).isEqualTo(before).isBetween(0.0, Math.nextDown(1.0));
    }

    @Property
    void an_integer_lies_within_its_bounds(
            @ForAll long bits, @ForAll @IntRange(min = -50, max = 50) int low, @ForAll @IntRange(max = 50) int span) {
        assertThat(Chance.between(bits, low, low + span)).isBetween(low, low + span);
    }

    @Test
    void uniforms_are_uniform_along_every_coordinate() {
        Chance chance = new Chance(1);
        SummaryStatistics along = new SummaryStatistics();
        for (int i = 0; i < 30_000; i++) {
            along.addValue(chance.uniform(Draw.SPEND, i, 0, 0));
            along.addValue(chance.uniform(Draw.SPEND, 0, i, 1));
            along.addValue(chance.uniform(Draw.SPEND, 1, 1, i));
        }
        assertThat(along.getMean()).isCloseTo(0.5, within(0.005));
        assertThat(along.getVariance()).isCloseTo(1 / 12.0, within(0.002));
    }

    @Test
    void a_negative_binomial_count_has_the_mean_and_the_variance_of_the_textbook() {
        Chance chance = new Chance(2);
        SummaryStatistics counts = new SummaryStatistics();
        for (int i = 0; i < 50_000; i++) {
            counts.addValue(chance.negativeBinomial(6, 12, Draw.WALK_IN, i, 0, 0));
        }
        assertThat(counts.getMean()).isCloseTo(6, within(0.06));
        assertThat(counts.getVariance()).isCloseTo(6 + 36 / 12.0, within(0.3));
    }

    @Test
    void nothing_is_drawn_from_a_rate_of_zero() {
        assertThat(new Chance(3).negativeBinomial(0, 12, Draw.WALK_IN, 0, 0, 0)).isZero();
    }
}
