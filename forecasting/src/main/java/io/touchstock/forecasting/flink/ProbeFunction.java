package io.touchstock.forecasting.flink;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.drift.Probe;
import io.touchstock.forecasting.drift.ScoredDay;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by series: holds one forecast at a time against the demand of its days. State: that forecast, ended by its last
 * day's demand, or by an event-time timer if that never comes.
 */
final class ProbeFunction extends KeyedCoProcessFunction<String, Probe, Demand, ScoredDay> {
    private static final long serialVersionUID = 1L;

    private final DemandRules rules;
    private transient ValueState<Probe> held;

    ProbeFunction(DemandRules rules) {
        this.rules = rules;
    }

    @Override
    public void open(OpenContext context) {
        held = getRuntimeContext().getState(new ValueStateDescriptor<>("probe", RecordTypes.of(Probe.class)));
    }

    @Override
    public void processElement1(Probe fresh, Context context, Collector<ScoredDay> out) throws Exception {
        Probe before = held.value();
        Probe next = Probe.next(before, fresh);
        if (!next.equals(before)) {
            replace(before, next, context);
        }
    }

    @Override
    public void processElement2(Demand demand, Context context, Collector<ScoredDay> out) throws Exception {
        Probe probe = held.value();
        if (probe == null) {
            return;
        }
        Optional<ScoredDay> judged = probe.judged(demand);
        judged.ifPresent(out::collect);
        replace(probe, probe.after(demand), context);
    }

    private void replace(Probe before, Probe next, Context context) throws Exception {
        if (before != null && (next == null || !next.lastDay().equals(before.lastDay()))) {
            context.timerService().deleteEventTimeTimer(over(before));
        }
        if (next != null && (before == null || !next.lastDay().equals(before.lastDay()))) {
            context.timerService().registerEventTimeTimer(over(next));
        }
        held.update(next);
    }

    private long over(Probe probe) {
        return rules.endOf(probe.lastDay()).plus(rules.allowedLateness()).toEpochMilli();
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<ScoredDay> out) {
        held.clear();
    }
}
