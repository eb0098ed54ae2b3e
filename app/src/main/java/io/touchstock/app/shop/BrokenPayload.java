package io.touchstock.app.shop;

/**
 * A raw message that cannot be used.
 *
 * @param stream {@code touchpoints} or {@code orders}
 * @param key of the message
 * @param flaw what is wrong with it
 * @param payload as it arrives
 */
public record BrokenPayload(String stream, String key, Flaw flaw, String payload) {

    /** What is wrong with a payload. */
    public enum Flaw {
        MALFORMED_JSON,
        MISSING_FIELD,
        NEGATIVE_QUANTITY,
        ABSURD_TIMESTAMP,
        UNKNOWN_CURRENCY
    }
}
