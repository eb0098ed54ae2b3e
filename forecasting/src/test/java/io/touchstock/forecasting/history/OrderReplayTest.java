package io.touchstock.forecasting.history;

import static io.touchstock.forecasting.demand.Fixtures.MONDAY;
import static io.touchstock.forecasting.demand.Fixtures.at;
import static io.touchstock.forecasting.demand.Fixtures.cancelled;
import static io.touchstock.forecasting.demand.Fixtures.placed;
import static io.touchstock.forecasting.demand.Fixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.Order;
import io.touchstock.forecasting.demand.SeriesEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderReplayTest {
    private static final Order TEA = placed("o1", at(MONDAY, "10:00"), "tea", 3);
    private static final Order LATER = placed("o1", at(MONDAY, "10:00"), "tea", 5);

    @Test
    void of_two_messages_with_one_status_the_one_in_the_earlier_place_counts_whatever_comes_first() {
        OrderMessage first = new OrderMessage(0, 9, TEA);
        OrderMessage second = new OrderMessage(1, 2, LATER);

        assertThat(OrderReplay.of(List.of(second, first), rules()).changes())
                .extracting(SeriesEvent::units)
                .containsExactly(3);
    }

    @Test
    void a_cancellation_takes_its_order_back_on_the_day_of_the_order() {
        OrderReplay replay = OrderReplay.of(
                List.of(
                        new OrderMessage(0, 1, TEA),
                        new OrderMessage(0, 2, cancelled("o1", at(MONDAY.plusDays(40), "10:00")))),
                rules());

        assertThat(replay.changes()).extracting(SeriesEvent::day).containsExactly(MONDAY, MONDAY);
        assertThat(replay.changes()).extracting(SeriesEvent::units).containsExactly(3, -3);
        assertThat(replay.complaint()).isEmpty();
    }

    @Test
    void a_cancellation_of_nothing_is_complained_of() {
        OrderReplay replay =
                OrderReplay.of(List.of(new OrderMessage(0, 1, cancelled("o7", at(MONDAY, "10:00")))), rules());

        assertThat(replay.changes()).isEmpty();
        assertThat(replay.complaint())
                .contains("order o7 was cancelled at 2026-11-02T09:00:00Z but no file tells that it was placed; read"
                        + " the file with it as well");
    }
}
