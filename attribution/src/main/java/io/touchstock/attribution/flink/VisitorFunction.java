package io.touchstock.attribution.flink;

import io.touchstock.attribution.journey.JourneyReplay;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.attribution.journey.PersonDelta;
import io.touchstock.attribution.journey.VisitorLedger;
import io.touchstock.connectors.flink.RecordTypes;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * By device: learns to whom it belongs and hands its events to that person, taking them from another where that was
 * wrong. State ends when nothing that is held can change hands any more.
 */
final class VisitorFunction extends KeyedProcessFunction<String, Observation, PersonDelta> {

    private static final long serialVersionUID = 1L;

    private final JourneyRules rules;
    private transient ValueState<VisitorLedger> ledger;

    VisitorFunction(JourneyRules rules) {
        this.rules = rules;
    }

    @Override
    public void open(OpenContext context) {
        ledger =
                getRuntimeContext().getState(new ValueStateDescriptor<>("ledger", RecordTypes.of(VisitorLedger.class)));
    }

    @Override
    public void processElement(Observation observation, Context context, Collector<PersonDelta> out) throws Exception {
        VisitorLedger before = ledger.value() == null ? VisitorLedger.EMPTY : ledger.value();
        VisitorLedger.Learned learned =
                before.learn(JourneyReplay.deviceOf(context.getCurrentKey()), observation, rules);
        learned.deltas().forEach(out::collect);
        keep(learned.ledger(), before.nextForgetting(rules), context.timerService());
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<PersonDelta> out) throws Exception {
        if (ledger.value() != null) {
            String device = JourneyReplay.deviceOf(context.getCurrentKey());
            keep(
                    ledger.value().forget(device, Instant.ofEpochMilli(timestamp), rules),
                    Instant.MAX,
                    context.timerService());
        }
    }

    /** @param wakeAt when the operator wakes for this device anyway, and then looks further ahead */
    private void keep(VisitorLedger kept, Instant wakeAt, TimerService timers) throws Exception {
        if (kept.isEmpty()) {
            ledger.clear();
        } else {
            ledger.update(kept);
            Instant next = kept.nextForgetting(rules);
            if (next.isBefore(wakeAt)) {
                EventTimers.wakeAt(timers, next);
            }
        }
    }
}
