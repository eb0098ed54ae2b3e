package io.touchstock.attribution.flink;

import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.PersonDelta;
import io.touchstock.attribution.journey.PersonHistory;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.flink.RecordTypes;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * By person: tells journeys as soon as the watermark makes them certain and corrects them when something comes late.
 * State ends when no journey that was told can change any more.
 */
final class PersonFunction extends KeyedProcessFunction<String, PersonDelta, JourneyChange> {

    private static final long serialVersionUID = 1L;

    private final JourneyRules rules;
    private transient ValueState<PersonHistory> history;

    PersonFunction(JourneyRules rules) {
        this.rules = rules;
    }

    @Override
    public void open(OpenContext context) {
        history = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("history", RecordTypes.of(PersonHistory.class)));
    }

    @Override
    public void processElement(PersonDelta delta, Context context, Collector<JourneyChange> out) throws Exception {
        PersonHistory before = history.value() == null ? PersonHistory.EMPTY : history.value();
        PersonHistory after = before.with(delta);
        history.update(after);
        Instant watermark = EventTimers.watermark(context.timerService());
        EventTimers.wakeAt(context.timerService(), after.wakeFor(delta, watermark, rules));
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<JourneyChange> out) throws Exception {
        PersonHistory before = history.value();
        if (before == null) {
            return;
        }
        Instant watermark = EventTimers.watermark(context.timerService());
        PersonHistory.Told told = before.advanceTo(context.getCurrentKey(), watermark, rules);
        told.changes().forEach(out::collect);
        if (told.history().isEmpty()) {
            history.clear();
        } else {
            history.update(told.history());
            EventTimers.wakeAt(context.timerService(), told.wakeAt());
        }
    }
}
