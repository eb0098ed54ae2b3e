package io.touchstock.connectors.codec;

import java.io.Serializable;

/**
 * A record as it came from a topic, before anybody looked inside.
 *
 * @param timestampMillis the broker's or producer's timestamp, milliseconds since the epoch
 * @param key null if it had none
 * @param payload the value as text; null for a tombstone; {@code base64:} and the bytes where they are no UTF-8
 */
public record RawRecord(String topic, int partition, long offset, long timestampMillis, String key, String payload)
        implements Serializable {

    /** Topic and partition, as {@code rejected} names them: {@code touchpoints-3}. */
    public String source() {
        return topic + "-" + partition;
    }
}
