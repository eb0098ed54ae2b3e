package io.touchstock.connectors.codec;

import io.touchstock.connectors.event.Decoded;
import java.io.Serializable;

/** Makes an event of a raw record, or says why not. Never throws on any payload. Travels with Flink's operators. */
public interface Decoder<T> extends Serializable {

    /** The event, or the refusal with payload, position and reason. */
    Decoded<T> decode(RawRecord raw);

    /**
     * When the event happened, in milliseconds since the epoch; {@link Long#MIN_VALUE} where the payload names no
     * acceptable time.
     */
    long eventTimeMillis(RawRecord raw);
}
