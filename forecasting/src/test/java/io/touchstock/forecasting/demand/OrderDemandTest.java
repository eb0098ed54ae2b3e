package io.touchstock.forecasting.demand;

import static io.touchstock.forecasting.demand.Fixtures.MONDAY;
import static io.touchstock.forecasting.demand.Fixtures.at;
import static io.touchstock.forecasting.demand.Fixtures.cancelled;
import static io.touchstock.forecasting.demand.Fixtures.placed;
import static io.touchstock.forecasting.demand.Fixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderLine;
import io.touchstock.connectors.event.OrderStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OrderDemandTest {
    private static final Order TEA = placed("o1", at(MONDAY, "10:00"), "tea", 3);

    private static int units(List<Order> messages) {
        Map<String, OrderState> remembered = new HashMap<>();
        int units = 0;
        for (Order message : messages) {
            OrderDemand demand = OrderDemand.of(remembered.get(message.orderId()), message, rules());
            remembered.put(message.orderId(), demand.after());
            units += demand.changes().stream().mapToInt(SeriesEvent::units).sum();
        }
        return units;
    }

    @Test
    void a_line_that_names_no_article_is_no_demand() {
        Order whole = Fixtures.order(
                "o1",
                at(MONDAY, "10:00"),
                OrderStatus.PLACED,
                List.of(new OrderLine(OrderLine.WHOLE_ORDER, 1, 5_000_000, null), new OrderLine("tea", 2, 1, null)));

        assertThat(OrderDemand.of(null, whole, rules()).changes())
                .extracting(SeriesEvent::sku)
                .containsExactly("tea");
    }

    @Test
    void an_order_adds_each_line_on_its_day_with_what_was_paid() {
        Order two = Fixtures.order(
                "o1",
                at(MONDAY, "10:00"),
                OrderStatus.PLACED,
                List.of(new OrderLine("tea", 2, 5, null), new OrderLine("rice", 1, 7, null)));

        assertThat(OrderDemand.of(null, two, rules()).changes())
                .containsExactly(
                        SeriesEvent.sold("tea", "north", MONDAY, 2, 10),
                        SeriesEvent.sold("rice", "north", MONDAY, 1, 7));
    }

    @Test
    void a_repeated_order_counts_once() {
        assertThat(units(List.of(TEA, TEA))).isEqualTo(3);
    }

    @Test
    void a_cancellation_takes_the_units_back_from_the_orders_day() {
        OrderState remembered = OrderDemand.of(null, TEA, rules()).after();

        List<SeriesEvent> changes = OrderDemand.of(
                        remembered, cancelled("o1", at(MONDAY.plusDays(2), "09:00")), rules())
                .changes();

        assertThat(changes).containsExactly(SeriesEvent.sold("tea", "north", MONDAY, -3, -3 * Fixtures.PRICE_MICROS));
    }

    @Test
    void returned_goods_stay_demand() {
        Order returned = Fixtures.order("o1", at(MONDAY.plusDays(3), "10:00"), OrderStatus.RETURNED, TEA.lines());

        assertThat(units(List.of(TEA, returned))).isEqualTo(3);
    }

    @Property(tries = 200)
    void neither_order_nor_repetition_of_the_messages_changes_the_units(@ForAll long seed) {
        List<Order> messages = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Order order = placed("o" + i, at(MONDAY, "10:00"), "tea", i + 1);
            messages.add(order);
            messages.add(order);
        }
        for (String gone : List.of("o1", "o4")) {
            messages.add(cancelled(gone, at(MONDAY, "11:00")));
            messages.add(cancelled(gone, at(MONDAY, "11:00")));
        }
        Collections.shuffle(messages, new Random(seed));

        assertThat(units(messages)).isEqualTo(1 + 3 + 4 + 6);
    }
}
