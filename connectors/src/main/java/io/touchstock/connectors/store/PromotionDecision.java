package io.touchstock.connectors.store;

import java.time.Instant;

/**
 * What somebody made of a plan.
 *
 * @param note null for none
 */
public record PromotionDecision(Kind kind, String note, String by, Instant at) {

    /** The decisions there are. */
    public enum Kind {
        ACCEPTED,
        REJECTED
    }
}
