package io.touchstock.attribution.flink;

import io.touchstock.attribution.journey.CustomerDirectory;
import io.touchstock.attribution.journey.JourneyRules;
import io.touchstock.attribution.journey.Observation;
import io.touchstock.connectors.flink.RecordTypes;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * By customer: takes links and erasures, and sends an erasure to each device of the customer. State ends when the links
 * have ended.
 */
final class CustomerDirectoryFunction extends KeyedProcessFunction<String, Observation, Observation> {

    private static final long serialVersionUID = 1L;

    private final JourneyRules rules;
    private transient ValueState<CustomerDirectory> directory;

    CustomerDirectoryFunction(JourneyRules rules) {
        this.rules = rules;
    }

    @Override
    public void open(OpenContext context) {
        directory = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("directory", RecordTypes.of(CustomerDirectory.class)));
    }

    @Override
    public void processElement(Observation observation, Context context, Collector<Observation> out) throws Exception {
        CustomerDirectory before = directory.value() == null ? CustomerDirectory.EMPTY : directory.value();
        CustomerDirectory.Learned learned = observation.erasure() != null
                ? before.erase(context.getCurrentKey(), observation.erasure().requestedAt())
                : before.learn(observation.link());
        learned.erasures().forEach(erasure -> out.collect(Observation.of(erasure)));
        keep(learned.directory(), context.timerService());
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Observation> out) throws Exception {
        if (directory.value() != null) {
            keep(directory.value().forget(Instant.ofEpochMilli(timestamp), rules), context.timerService());
        }
    }

    private void keep(CustomerDirectory kept, TimerService timers) throws Exception {
        if (kept.isEmpty()) {
            directory.clear();
        } else {
            directory.update(kept);
            EventTimers.wakeAt(timers, kept.nextForgetting(rules));
        }
    }
}
