package io.touchstock.connectors.event;

import java.io.Serializable;

/**
 * An input that could not be used, with the evidence.
 *
 * @param source topic and partition, or file; on the topic of refusals with the job before it
 * @param position offset in the partition, or line in the file
 * @param reason names the field, the value and the rule, and says what to do
 * @param payload what came in, as text; never null, may be empty
 */
public record Rejected(String source, long position, String reason, String payload) implements Serializable {

    /** The same with the job that refused it named in the source, for example {@code journeys: orders-0}. */
    public Rejected by(String job) {
        return new Rejected(job + ": " + source, position, reason, payload);
    }
}
