package io.touchstock.attribution.flink;

import io.touchstock.connectors.codec.RawRecord;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The inputs of the journey job. Touchpoints, orders and identities come with event-time timestamps and watermarks, as
 * {@code Watermarks.ofRaw} assigns them at the source; erasures and spend need none.
 */
public record JourneySources(
        DataStream<RawRecord> touchpoints,
        DataStream<RawRecord> orders,
        DataStream<RawRecord> identities,
        DataStream<RawRecord> erasures,
        DataStream<RawRecord> spend) {}
