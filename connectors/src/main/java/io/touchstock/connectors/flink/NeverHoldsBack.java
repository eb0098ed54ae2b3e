package io.touchstock.connectors.flink;

import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Watermarks for inputs that are acted upon as they come, such as a catalogue or erasures: nobody waits for their event
 * time, however seldom they speak.
 */
public final class NeverHoldsBack<T> implements WatermarkGenerator<T> {

    private NeverHoldsBack() {}

    /** Keeps the timestamps that the records already bear. */
    public static <T> WatermarkStrategy<T> strategy() {
        return WatermarkStrategy.<T>forGenerator(context -> new NeverHoldsBack<>())
                .withTimestampAssigner((event, before) -> before);
    }

    @Override
    public void onEvent(T event, long eventTimestamp, WatermarkOutput output) {
        output.markIdle();
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        output.markIdle();
    }
}
