package io.touchstock.inventory.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.inventory.projection.ArrivalDelay;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class FurtherDelayTest {

    @Test
    void what_is_overdue_comes_as_a_normal_delay_does_that_has_lasted_so_long_already() {
        NormalDistribution delay = new NormalDistribution(null, 0, 4);
        double notYet = 1 - delay.cumulativeProbability(1.5);
        ArrivalDelay further = FurtherDelay.of(2, 4);
        for (int day = 0; day < 20; day++) {
            assertThat(further.arrivedBy(day))
                    .isCloseTo((delay.cumulativeProbability(2.5 + day) - (1 - notYet)) / notYet, within(1e-3));
        }
    }

    @Test
    void the_longer_it_is_overdue_the_longer_it_may_stay_away() {
        double weekLater = 1;
        for (int overdueDays = 1; overdueDays <= 30; overdueDays++) {
            double arrived = FurtherDelay.of(overdueDays, 1).arrivedBy(7);
            assertThat(arrived).isLessThanOrEqualTo(weekLater + 1e-12).isPositive();
            weekLater = arrived;
        }
        assertThat(weekLater).isLessThan(0.5);
    }

    @Test
    void a_supplier_who_is_never_late_by_the_catalogue_may_be_late_all_the_same() {
        assertThat(FurtherDelay.of(1, 0).arrivedBy(0)).isBetween(0.5, 0.9);
    }
}
