package io.touchstock.benchmarks.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.app.shop.ShopScenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The direction of what the benchmark measures, on a shop that is small enough for every build. */
class SmallShopTest {

    private static final Span SPAN = new Span(120, 130, 180, 195);
    private static final ShopScenario SHOP = StockShops.scenario(101, 20, SPAN.end());

    @Test
    void alerts_are_right_more_often_than_those_of_the_rules_that_find_as_many_stockouts() {
        Policy touchstock = StockPolicies.touchstockWatching();
        Policy cover = new CoverRule("cover", 7, 7, true);
        Policy reorderPoint = new ReorderPointRule("reorder point", 0.95, 7, true);
        WatchTrial trial = WatchTrial.run(SHOP, SPAN, List.of(touchstock, cover, reorderPoint));
        AlertTally ours = trial.warnings(touchstock, StockPolicies.NIGHTLY);
        AlertTally byCover = trial.warnings(cover, StockPolicies.NIGHTLY);
        AlertTally byPoint = trial.warnings(reorderPoint, StockPolicies.NIGHTLY);
        assertThat(ours.stockouts()).isGreaterThan(5);
        assertThat(ours.precision()).isGreaterThan(2 * byCover.precision());
        assertThat(ours.opened()).isLessThan(byCover.opened() / 2);
        assertThat(ours.precision()).isGreaterThan(byPoint.precision());
        assertThat(ours.recall()).isGreaterThan(byPoint.recall());
    }

    @Test
    void followed_orders_lose_less_the_more_service_they_aim_at_and_less_than_a_fixed_cover() {
        List<Policy> touchstock = StockPolicies.following().get(0);
        LoopTrial some = LoopTrial.run(SHOP, SPAN, touchstock.get(0));
        LoopTrial more = LoopTrial.run(SHOP, SPAN, touchstock.get(1));
        LoopTrial cover = LoopTrial.run(SHOP, SPAN, new CoverRule("cover", 7, 7, true));
        assertThat(more.lostShare()).isLessThan(some.lostShare());
        assertThat(more.stockValue()).isGreaterThan(some.stockValue());
        assertThat(some.lostShare()).isLessThan(cover.lostShare());
    }
}
