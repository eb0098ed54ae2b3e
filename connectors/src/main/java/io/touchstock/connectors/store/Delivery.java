package io.touchstock.connectors.store;

import java.time.Instant;

/**
 * A message to people or to another system.
 *
 * @param key made of what is told to whom: the same is never sent twice
 * @param channel slack, webhook or e-mail
 * @param target where it goes, without secrets
 * @param attempts so far
 * @param nextAttemptAt not before
 * @param finishedAt when it was sent or given up; null while it is pending
 * @param lastError of the last attempt; null if there was none
 */
public record Delivery(
        String key,
        String channel,
        String target,
        String subject,
        String body,
        State state,
        int attempts,
        Instant createdAt,
        Instant nextAttemptAt,
        Instant finishedAt,
        String lastError) {

    /** How it stands. */
    public enum State {
        PENDING,
        SENT,
        FAILED
    }

    /** One that is to be sent at once. */
    public static Delivery due(String key, String channel, String target, String subject, String body, Instant at) {
        return new Delivery(key, channel, target, subject, body, State.PENDING, 0, at, at, null, null);
    }
}
