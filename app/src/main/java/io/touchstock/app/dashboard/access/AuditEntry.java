package io.touchstock.app.dashboard.access;

import java.time.Instant;

/**
 * Something that somebody did, or tried to do.
 *
 * @param at when
 * @param who the user's name; empty if nobody was signed in
 * @param roles of theirs in words; empty if nobody was
 * @param address of the machine that it came from
 * @param action for example {@code alert.snooze}
 * @param subject what it was done to; empty if nothing in particular
 * @param outcome how it ended
 * @param detail what was given with it, or why it was refused; may be empty
 */
public record AuditEntry(
        Instant at,
        String who,
        String roles,
        String address,
        String action,
        String subject,
        Outcome outcome,
        String detail) {

    /** How it ended. */
    public enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }
}
