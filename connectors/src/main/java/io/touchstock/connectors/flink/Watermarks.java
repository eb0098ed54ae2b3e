package io.touchstock.connectors.flink;

import io.touchstock.connectors.codec.Decoder;
import io.touchstock.connectors.codec.RawRecord;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;

/**
 * Watermarks that trail the latest event by a bound and do not wait for a partition that has fallen silent.
 *
 * <p>Assign them at the Kafka source: only there does Flink track each partition by itself, so that reading one ahead
 * of the others makes nobody late.
 */
public final class Watermarks {

    private static final Duration ALIGNMENT_UPDATE_INTERVAL = Duration.ofMillis(200);

    private Watermarks() {}

    /**
     * For raw records at their source, by the time that the event itself names. A record that will be refused, an
     * absurd time included, does not move the watermark.
     *
     * @param outOfOrderness how much later than its successors an event may come
     * @param idleness after how long a silent partition no longer holds the watermark back
     */
    public static WatermarkStrategy<RawRecord> ofRaw(Decoder<?> decoder, Duration outOfOrderness, Duration idleness) {
        return WatermarkStrategy.<RawRecord>forBoundedOutOfOrderness(outOfOrderness)
                .withTimestampAssigner((raw, before) -> decoder.eventTimeMillis(raw))
                .withIdleness(idleness);
    }

    /**
     * The same, with all sources of a group read at one speed of event time: a backlog of one topic is not read far
     * ahead of another's, which would make the slower one's events late.
     *
     * @param group shared by the sources of one job
     * @param maxDrift how far ahead of the slowest source of the group another may read
     */
    public static WatermarkStrategy<RawRecord> aligned(
            Decoder<?> decoder, Duration outOfOrderness, Duration idleness, String group, Duration maxDrift) {
        return ofRaw(decoder, outOfOrderness, idleness)
                .withWatermarkAlignment(group, maxDrift, ALIGNMENT_UPDATE_INTERVAL);
    }

    /** For events whose order no longer depends on a partition. */
    public static <T> WatermarkStrategy<T> of(EventTime<T> time, Duration outOfOrderness, Duration idleness) {
        return WatermarkStrategy.<T>forBoundedOutOfOrderness(outOfOrderness)
                .withTimestampAssigner((event, before) -> time.apply(event).toEpochMilli())
                .withIdleness(idleness);
    }

    /** When an event happened; serialisable, as Flink ships it. */
    @FunctionalInterface
    public interface EventTime<T> extends Function<T, Instant>, Serializable {}
}
