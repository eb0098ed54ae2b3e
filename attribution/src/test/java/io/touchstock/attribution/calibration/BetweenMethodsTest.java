package io.touchstock.attribution.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BetweenMethodsTest {

    @Test
    void differences_no_larger_than_chance_leave_no_variance() {
        assertThat(BetweenMethods.variance(List.of(new Estimate(0.1, 0.04), new Estimate(-0.2, 0.04))))
                .isZero();
        assertThat(BetweenMethods.variance(List.of())).isZero();
    }

    @Test
    void the_variance_of_many_made_up_differences_is_found_again() {
        Random random = new Random(5);
        List<Estimate> differences = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double chance = 0.05 + 0.2 * random.nextDouble();
            differences.add(
                    new Estimate(random.nextGaussian() * 0.3 + random.nextGaussian() * Math.sqrt(chance), chance));
        }
        assertThat(Math.sqrt(BetweenMethods.variance(differences))).isCloseTo(0.3, within(0.01));
    }
}
