package io.touchstock.connectors.codec;

import java.io.Serializable;
import java.time.Instant;
import java.time.InstantSource;

/** What time it is, for the rule on timestamps that lie ahead. Serialisable, because decoders travel. */
@FunctionalInterface
public interface DecodeClock extends InstantSource, Serializable {

    /** A clock that stands still. */
    static DecodeClock fixed(Instant now) {
        return () -> now;
    }
}
