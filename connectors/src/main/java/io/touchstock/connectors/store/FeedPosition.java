package io.touchstock.connectors.store;

import java.time.Instant;

/**
 * How far a partition of a topic has been read into the store.
 *
 * @param next offset of the next message to read
 * @param end where the partition ended when it was last looked at
 * @param lastRecordAt when the newest message read was written; null before the first
 * @param lastEventAt latest moment that a message spoke of; null if none names one
 * @param updatedAt when this was written
 */
public record FeedPosition(
        String topic,
        int partition,
        long next,
        long end,
        Instant lastRecordAt,
        Instant lastEventAt,
        Instant updatedAt) {

    /** Messages that are there and not yet read; at least 0. */
    public long behind() {
        return Math.max(0, end - next);
    }
}
