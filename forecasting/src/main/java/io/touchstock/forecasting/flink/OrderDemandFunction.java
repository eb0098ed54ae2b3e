package io.touchstock.forecasting.flink;

import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.forecasting.demand.Admission;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.demand.OrderDemand;
import io.touchstock.forecasting.demand.OrderState;
import io.touchstock.forecasting.demand.SeriesEvent;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by order: drops repeated messages, turns orders and cancellations into what they add to and take from series.
 * State: one {@link OrderState} an order, ended by an event-time timer once nothing can cancel the order any more.
 */
final class OrderDemandFunction extends KeyedProcessFunction<String, Order, SeriesEvent> {
    private static final long serialVersionUID = 1L;

    private final DemandRules rules;
    private transient ValueState<OrderState> remembered;

    OrderDemandFunction(DemandRules rules) {
        this.rules = rules;
    }

    @Override
    public void open(OpenContext context) {
        remembered =
                getRuntimeContext().getState(new ValueStateDescriptor<>("order", RecordTypes.of(OrderState.class)));
    }

    @Override
    public void processElement(Order order, Context context, Collector<SeriesEvent> out) throws Exception {
        OrderState before = remembered.value();
        Optional<String> refusal =
                Admission.refusal(order, before, rules, context.timerService().currentWatermark());
        if (refusal.isPresent()) {
            context.output(Rejections.TAG, Rejections.of("orders", refusal.get(), EventCodecs.ORDERS.toJson(order)));
            return;
        }
        OrderDemand demand = OrderDemand.of(before, order, rules);
        if (before == null && demand.after() != null) {
            context.timerService()
                    .registerEventTimeTimer(
                            rules.orderForgottenAt(order.occurredAt()).toEpochMilli());
        }
        remembered.update(demand.after());
        demand.changes().forEach(out::collect);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<SeriesEvent> out) throws Exception {
        Admission.refusal(context.getCurrentKey(), remembered.value(), rules)
                .ifPresent(reason ->
                        context.output(Rejections.TAG, Rejections.of("orders", reason, context.getCurrentKey())));
        remembered.clear();
    }
}
