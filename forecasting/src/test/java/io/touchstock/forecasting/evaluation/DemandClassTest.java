package io.touchstock.forecasting.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.forecasting.panel.Shops;
import org.junit.jupiter.api.Test;

class DemandClassTest {

    @Test
    void the_four_classes_meet_at_an_interval_of_1_32_and_a_squared_variation_of_0_49() {
        assertThat(DemandClass.of(1.31, 0.48)).isEqualTo(DemandClass.SMOOTH);
        assertThat(DemandClass.of(1.31, 0.49)).isEqualTo(DemandClass.ERRATIC);
        assertThat(DemandClass.of(1.32, 0.48)).isEqualTo(DemandClass.INTERMITTENT);
        assertThat(DemandClass.of(1.32, 0.49)).isEqualTo(DemandClass.LUMPY);
    }

    @Test
    void a_past_is_classed_from_its_first_sale_on() {
        assertThat(DemandClass.of(
                        Shops.single(0, 0, 0, 0, 3, 4, 3, 4, 3).series().get(0)))
                .isEqualTo(DemandClass.SMOOTH);
        assertThat(DemandClass.of(Shops.single(1, 0, 0, 1, 0, 0, 1, 0).series().get(0)))
                .isEqualTo(DemandClass.INTERMITTENT);
        assertThat(DemandClass.of(Shops.single(1, 0, 0, 1, 0, 0, 30, 0).series().get(0)))
                .isEqualTo(DemandClass.LUMPY);
        assertThat(DemandClass.of(
                        Shops.single(1, 40, 1, 1, 1, 30, 1, 1).series().get(0)))
                .isEqualTo(DemandClass.ERRATIC);
    }
}
