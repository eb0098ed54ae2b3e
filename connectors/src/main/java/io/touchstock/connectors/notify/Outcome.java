package io.touchstock.connectors.notify;

import java.time.Duration;
import java.util.Optional;

/**
 * How an attempt ended.
 *
 * @param error null if it was sent
 * @param again whether another attempt can help
 * @param after pause that the receiver asks for
 */
record Outcome(String error, boolean again, Optional<Duration> after) {

    static final Outcome SENT = new Outcome(null, false, Optional.empty());

    static Outcome retry(String error) {
        return new Outcome(error, true, Optional.empty());
    }

    static Outcome refused(String error) {
        return new Outcome(error, false, Optional.empty());
    }
}
