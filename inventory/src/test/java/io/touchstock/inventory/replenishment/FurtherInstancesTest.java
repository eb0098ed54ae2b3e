package io.touchstock.inventory.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.inventory.projection.DemandDistribution;
import io.touchstock.inventory.replenishment.LossFunctions.Loss;
import java.util.List;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.junit.jupiter.api.Test;

/** Textbook instances with their printed values, and closed forms. */
class FurtherInstancesTest {

    @Test
    void loss_of_any_continuous_demand_agrees_with_closed_forms() {
        assertLoss(
                LossFunctions.continuous(10, new LogNormalDistribution(null, 2, 0.3)),
                0.283649738881062,
                2.554491200971182);
        assertLoss(
                LossFunctions.continuous(1, new ExponentialDistribution(null, 5)),
                4.093653765389909,
                0.093653765389909);
        assertLoss(
                LossFunctions.continuous(4, new GammaDistribution(null, 2, 3)), 2.635971381157268, 0.635971381157268);
        assertLoss(LossFunctions.continuous(4, new UniformRealDistribution(null, 2, 12)), 3.2, 0.2);
        assertLoss(
                LossFunctions.continuous(11, new NormalDistribution(null, 8, 3)), 0.249946411763059, 3.249946411763059);
        assertLoss(
                LossFunctions.continuousSecond(11, new NormalDistribution(null, 8, 3)),
                0.339029025046969,
                8.660970974953031);
        assertLoss(
                LossFunctions.continuousSecond(2.5, new ExponentialDistribution(null, 1)),
                0.082084998623899,
                1.542915001376101);
        assertLoss(
                LossFunctions.continuousSecond(4, new GammaDistribution(null, 2, 3)),
                10.280288386513346,
                0.7197116134866537);
    }

    @Test
    void loss_of_any_demand_in_whole_units_agrees_with_closed_forms() {
        DemandDistribution given = DemandDistribution.ofMass(0, .13, .15, .02, .15, .10, .02, .04, .09, .15, .15);
        assertLoss(LossFunctions.discrete(6, given), 1.27, 1.71);
        assertLoss(LossFunctions.discrete(5, DemandDistribution.poisson(7)), 2.292600125697305, 0.292600125697305);
        assertLoss(
                LossFunctions.discreteSecond(18, DemandDistribution.poisson(15)), 0.848340302917794, 12.6516596970822);
        assertLoss(LossFunctions.poissonSecond(50, 47), 5.192979532973098, 24.3070204670269);
    }

    @Test
    void demand_without_spread_is_lost_only_above_the_level() {
        assertLoss(LossFunctions.normal(5, 3, 0), 0, 2);
        assertLoss(LossFunctions.normal(3, 3, 0), 0, 0);
        assertLoss(LossFunctions.normalSecond(1, 3, 0), 2, 0);
        assertLoss(LossFunctions.poisson(3, 0), 0, 3);
        assertLoss(LossFunctions.poissonSecond(3, 0), 0, 6);
    }

    @Test
    void profit_and_cost_of_any_level_are_told_and_not_only_of_the_best() {
        Newsvendor.Margins news = new Newsvendor.Margins(1, 0.3, 0.12, 0, 0);
        assertThat(Newsvendor.normalProfit(news, 40, 50, 8)).isCloseTo(35 - 7.356131552870388, within(1e-9));
        assertThat(Newsvendor.normalProfit(news, 56.60395592743389, 50, 8)).isCloseTo(33.002394806823354, within(1e-9));
        assertThat(Newsvendor.poissonProfit(news, 56, 50)).isCloseTo(33.20276478819082, within(1e-9));
        assertThat(new Newsvendor(1, 0.1765).continuousCost(350, new LogNormalDistribution(null, 6, 0.3)))
                .isCloseTo(34.588836685654854, within(1e-6));
    }

    @Test
    void a_discount_is_taken_only_where_it_pays() {
        EconomicOrderQuantity candy = new EconomicOrderQuantity(1300, 8);
        List<Double> from = List.of(0.0, 400.0, 800.0);
        List<Double> costs = List.of(0.75, 0.72, 0.68);
        var allUnits = candy.optimalWithAllUnitsDiscount(from, costs, 0.3);
        assertThat(allUnits.quantityUnits()).isEqualTo(800);
        assertThat(allUnits.cost()).isCloseTo(978.6, within(1e-9));
        var incremental = candy.optimalWithIncrementalDiscount(from, costs, 0.3);
        assertThat(incremental.region()).isZero();
        assertThat(incremental.quantityUnits()).isCloseTo(304.04678003, within(1e-8));
        assertThat(incremental.cost()).isCloseTo(1043.41052551, within(1e-8));
        assertThatThrownBy(() -> candy.optimalWithAllUnitsDiscount(List.of(0.0, 800.0, 400.0), costs, 0.3))
                .hasMessageContaining("breakpoints rise");
        assertThatThrownBy(() -> candy.optimalWithIncrementalDiscount(from, List.of(0.75), 0.3))
                .hasMessageContaining("one unit cost a breakpoint");
    }

    @Test
    void an_order_that_comes_in_slowly_is_larger_and_cheaper() {
        var order = new EconomicOrderQuantity(1300, 8).optimalWithSupplyRate(0.225, 2000);
        assertThat(order.quantityUnits()).isCloseTo(513.9328595516969, within(1e-9));
        assertThat(order.cost()).isCloseTo(40.47221268969612, within(1e-9));
        assertThatThrownBy(() -> new EconomicOrderQuantity(1300, 8).optimalWithSupplyRate(0.225, 1000))
                .hasMessageContaining("supply rate is 1000.0");
        assertThatThrownBy(() -> new EconomicOrderQuantity(1300, 8).optimal(0))
                .hasMessageContaining("holding cost is 0");
    }

    @Test
    void reorder_points_and_quantities_of_a_short_lead_time() {
        ReorderPointPolicy policy = new ReorderPointPolicy(3.1, 45, 50, 800, 40, 4.0 / 365);
        var eil = policy.expectedLevelApproximation(1e-9);
        assertThat(eil.reorderPointUnits()).isCloseTo(17.972649360167715, within(1e-7));
        assertThat(eil.orderQuantityUnits()).isCloseTo(162.1231617283653, within(1e-7));
        assertThat(policy.bestReorderPoint(750)).isCloseTo(-39.569675038859785, within(1e-6));
        assertThat(policy.cost(100, 250)).isCloseTo(830.3219178082192, within(1e-9));
        var exact = new PoissonReorderPointPolicy(4, 28, 4, 12, 0.5).optimal();
        assertThat(List.of(exact.reorderPointUnits(), exact.orderQuantityUnits()))
                .containsExactly(6, 7);
        assertThat(exact.cost()).isCloseTo(28.241312842169155, within(1e-9));
    }

    /** Zheng and Federgruen (1991), table 1: h = 1, p = 9, K = 64, Poisson demand. */
    @Test
    void best_levels_of_the_published_instances() {
        int[] mean = {10, 15, 20, 25, 30, 40, 50, 55, 60, 65, 70, 75, 21, 24, 51, 59, 64};
        int[] point = {6, 10, 14, 19, 23, 33, 42, 47, 52, 56, 62, 67, 15, 18, 43, 51, 55};
        int[] upTo = {40, 49, 62, 56, 66, 87, 108, 118, 129, 75, 81, 86, 65, 54, 110, 126, 74};
        for (int i = 0; i < mean.length; i++) {
            var levels = new MinMaxPolicy(1, 9, 64).optimal(DemandDistribution.poisson(mean[i]));
            assertThat(List.of(levels.reorderPointUnits(), levels.orderUpToUnits()))
                    .as("mean " + mean[i])
                    .containsExactly(point[i], upTo[i]);
        }
    }

    @Test
    void an_item_without_demand_has_no_reorder_cycle() {
        assertThatThrownBy(() -> new MinMaxPolicy(1, 9, 64).optimal(DemandDistribution.none()))
                .hasMessageContaining("there is no demand");
    }

    private static void assertLoss(Loss loss, double expected, double complementary) {
        assertThat(loss.loss()).isCloseTo(expected, within(1e-7));
        assertThat(loss.complementaryLoss()).isCloseTo(complementary, within(1e-7));
    }
}
