package io.touchstock.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.inventory.projection.DemandDistribution;
import io.touchstock.inventory.replenishment.ServiceLevel.Protection;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ServiceLevelTest {

    @Test
    void cycle_service_level_and_fill_rate_differ_and_either_may_be_the_larger() {
        ServiceLevel largeOrders = ServiceLevel.ofReorderPoint(new Protection(100, 20), 100, 1000);
        assertThat(largeOrders.cycleServiceLevel()).isCloseTo(0.5, within(1e-12));
        assertThat(largeOrders.fillRate()).isCloseTo(1 - 20 / Math.sqrt(2 * Math.PI) / 1000, within(1e-12));

        ServiceLevel slowMover = ServiceLevel.ofSinglePeriod(DemandDistribution.poisson(0.1), 0);
        assertThat(slowMover.cycleServiceLevel()).isCloseTo(Math.exp(-0.1), within(1e-12));
        assertThat(slowMover.fillRate()).isCloseTo(0, within(1e-12));
    }

    @Test
    void the_reorder_point_for_a_fill_rate_meets_it() {
        Protection leadTime = new Protection(108.33, 43.3);
        double point = ServiceLevel.reorderPointForFillRate(leadTime, 300, 0.98);
        assertThat(ServiceLevel.ofReorderPoint(leadTime, point, 300).fillRate()).isCloseTo(0.98, within(1e-10));
        assertThat(ServiceLevel.reorderPointForFillRate(new Protection(100, 0), 300, 0.98))
                .isCloseTo(94, within(1e-9));
    }

    @Test
    void the_fill_rate_of_an_order_up_to_level_is_what_a_simulated_shelf_meets() {
        int leadTime = 3;
        int review = 2;
        double level = 27;
        DemandDistribution daily = DemandDistribution.poisson(5);
        ServiceLevel expected =
                ServiceLevel.ofOrderUpTo(new Protection(15, Math.sqrt(15)), new Protection(25, Math.sqrt(25)), level);
        Random random = new Random(3);
        double[] arriving = new double[leadTime + 1];
        double onShelf = level;
        double onOrder = 0;
        double met = 0;
        double asked = 0;
        for (int day = 0; day < 200_000; day++) {
            double arrives = arriving[day % (leadTime + 1)];
            arriving[day % (leadTime + 1)] = 0;
            onShelf += arrives;
            onOrder -= arrives;
            if (day % review == 0) {
                double order = level - onShelf - onOrder;
                arriving[(day + leadTime) % (leadTime + 1)] = order;
                onOrder += order;
            }
            int units = draw(daily, random);
            asked += units;
            met += Math.min(units, Math.max(0, onShelf));
            onShelf -= units;
        }
        assertThat(met / asked).isCloseTo(expected.fillRate(), within(0.01));
    }

    @Test
    void the_reorder_point_of_a_slow_mover_is_a_whole_quantile_of_its_demand() {
        LeadTimeDemand slow = LeadTimeDemand.of(0.05, Math.sqrt(0.05), 7, 0, 7);
        assertThat(slow.meanUnits()).isCloseTo(0.7, within(1e-12));
        assertThat(slow.reorderPointUnits(0.95)).isEqualTo(2);
        assertThat(slow.reorderPointUnits(0.3)).isZero();
        LeadTimeDemand spread = LeadTimeDemand.of(100, 22, 12, 3, 0);
        assertThat(spread.normal().sdUnits()).isCloseTo(309.52867395444963, within(1e-9));
        assertThat(spread.normal().quantileUnits(0.95)).isCloseTo(1709.1293619994563, within(1e-9));
    }

    @Test
    void a_share_outside_of_0_and_1_is_refused() {
        assertThatThrownBy(() -> new Protection(10, 2).quantileUnits(1))
                .hasMessageContaining("cycle service level is 1.0");
        assertThatThrownBy(() -> ServiceLevel.reorderPointForFillRate(new Protection(10, 2), 5, 98))
                .hasMessageContaining("fill rate is 98.0");
    }

    private static int draw(DemandDistribution demand, Random random) {
        double u = random.nextDouble();
        int units = -1;
        while (u >= 0) {
            u -= demand.probability(++units);
        }
        return units;
    }
}
