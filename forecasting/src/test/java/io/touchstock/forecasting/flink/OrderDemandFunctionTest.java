package io.touchstock.forecasting.flink;

import static io.touchstock.forecasting.demand.Fixtures.MONDAY;
import static io.touchstock.forecasting.demand.Fixtures.at;
import static io.touchstock.forecasting.demand.Fixtures.cancelled;
import static io.touchstock.forecasting.demand.Fixtures.placed;
import static io.touchstock.forecasting.demand.Fixtures.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.forecasting.demand.SeriesEvent;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderDemandFunctionTest {
    private KeyedOneInputStreamOperatorTestHarness<String, Order, SeriesEvent> harness;

    @BeforeEach
    void open() throws Exception {
        open(null);
    }

    private void open(OperatorSubtaskState snapshot) throws Exception {
        harness = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new OrderDemandFunction(rules())), Order::orderId, Types.STRING);
        harness.setup(Serializers.of(SeriesEvent.class));
        if (snapshot != null) {
            harness.initializeState(snapshot);
        }
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    private void send(Order order) throws Exception {
        harness.processElement(order, order.occurredAt().toEpochMilli());
    }

    private int units() {
        return harness.extractOutputValues().stream()
                .mapToInt(SeriesEvent::units)
                .sum();
    }

    private java.util.List<Rejected> rejected() {
        var records = harness.getSideOutput(Rejections.TAG);
        return records == null
                ? java.util.List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }

    @Test
    void an_order_is_forgotten_once_nothing_can_cancel_it() throws Exception {
        send(placed("o1", at(MONDAY, "10:00"), "tea", 2));
        assertThat(harness.numKeyedStateEntries()).isEqualTo(1);

        harness.processWatermark(rules().orderForgottenAt(at(MONDAY, "10:00")).toEpochMilli());

        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
        assertThat(rejected()).isEmpty();
    }

    @Test
    void an_order_that_comes_after_its_day_is_sealed_is_rejected_with_its_payload() throws Exception {
        harness.processWatermark(at(MONDAY.plusDays(2), "00:00").toEpochMilli());

        send(placed("o1", at(MONDAY, "10:00"), "tea", 2));

        assertThat(units()).isZero();
        assertThat(rejected()).singleElement().satisfies(late -> {
            assertThat(late.source()).isEqualTo("orders");
            assertThat(late.reason()).contains("late", "o1", "2026-11-02", "allowedLateness");
            assertThat(late.payload()).contains("\"orderId\":\"o1\"");
        });
        assertThat(harness.numKeyedStateEntries()).isZero();
    }

    @Test
    void a_cancellation_counts_days_after_the_orders_day_was_sealed() throws Exception {
        send(placed("o1", at(MONDAY, "10:00"), "tea", 2));
        harness.processWatermark(at(MONDAY.plusDays(4), "00:00").toEpochMilli());

        send(cancelled("o1", at(MONDAY.plusDays(4), "09:00")));

        assertThat(units()).isZero();
        assertThat(harness.extractOutputValues()).hasSize(2);
        assertThat(rejected()).isEmpty();
    }

    @Test
    void a_cancellation_of_an_order_never_seen_is_rejected_when_it_is_forgotten() throws Exception {
        send(cancelled("o1", at(MONDAY, "10:00")));

        harness.processWatermark(Long.MAX_VALUE);

        assertThat(rejected())
                .singleElement()
                .satisfies(lost -> assertThat(lost.reason()).contains("o1", "never seen"));
        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    @Test
    void a_repetition_after_a_restart_still_counts_once() throws Exception {
        Order order = placed("o1", at(MONDAY, "10:00"), "tea", 2);
        send(order);
        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        harness.close();
        open(snapshot);

        send(order);

        assertThat(harness.extractOutputValues()).isEmpty();
    }
}
