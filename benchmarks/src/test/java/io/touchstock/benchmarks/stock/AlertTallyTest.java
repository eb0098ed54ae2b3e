package io.touchstock.benchmarks.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.app.shop.TrueDemand;
import java.time.LocalDate;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class AlertTallyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    /** Two a day from twelve units; ordered on day 4, ten come on day 8, a day after the shelf ran out. */
    private static ItemTruth truth() {
        ItemTruth truth = new ItemTruth();
        int stock = 12;
        for (int day = 0; day < 12; day++) {
            int received = day == 8 ? 10 : 0;
            int opening = stock;
            int sold = Math.min(2, opening + received);
            stock = opening + received - sold;
            truth.add(new TrueDemand(
                    "teapot",
                    "berlin",
                    FIRST.plusDays(day),
                    2,
                    sold,
                    stock == 0,
                    opening,
                    received,
                    0,
                    0,
                    stock,
                    stock,
                    2));
        }
        truth.delivered(4, 8, 8, 10);
        return truth;
    }

    @Test
    void without_orders_the_shelf_runs_out_when_what_was_on_its_way_is_used_up() {
        ItemTruth truth = truth();
        assertThat(truth.firstEmptyDayWithoutOrders(3, 8)).isEqualTo(6);
        assertThat(truth.firstEmptyDayWithoutOrders(8, 3)).isEqualTo(-1);
        assertThat(truth.firstEmptyDayWithoutOrders(0, 5)).isEqualTo(-1);
        assertThat(truth.stockouts(0, 12)).containsExactly(6);
        assertThat(truth.nextArrival(4)).isEqualTo(8);
        assertThat(truth.nextArrival(3)).isEqualTo(-1);
    }

    @Test
    void an_alert_that_stood_three_days_before_has_warned_and_one_that_nothing_followed_was_wrong() {
        BitSet open = new BitSet();
        open.set(2, 6);
        open.set(9);
        AlertTally tally = new AlertTally();
        tally.add(truth(), open, new BitSet(), 1, 12, 4);
        assertThat(tally.opened()).isEqualTo(2);
        assertThat(tally.precision()).isEqualTo(0.5);
        assertThat(tally.recall()).isEqualTo(1);
        assertThat(tally.medianLeadDays()).isEqualTo(4);
    }

    @Test
    void a_warning_of_the_day_before_comes_too_late() {
        BitSet open = new BitSet();
        open.set(5);
        AlertTally tally = new AlertTally();
        tally.add(truth(), open, new BitSet(), 1, 12, 4);
        assertThat(tally.recall()).isZero();
        assertThat(tally.medianLeadDays()).isEqualTo(1);
        assertThat(tally.precision()).isEqualTo(1);
    }
}
