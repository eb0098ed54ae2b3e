package io.touchstock.app.dashboard.web;

import io.touchstock.app.dashboard.access.AuditEntry;
import io.touchstock.app.dashboard.access.AuditEntry.Outcome;
import io.touchstock.app.dashboard.access.AuditLog;
import io.touchstock.app.dashboard.access.User;
import java.time.Instant;

/**
 * What a page is asked.
 *
 * @param user who asks, and may
 * @param params of the form by POST, otherwise of the address
 * @param path of the address, with what stands behind the question mark
 * @param now when it came
 * @param from address of the machine that it came from
 */
public record Request(User user, Params params, String path, Instant now, String from, AuditLog audit) {

    /** That the user did something: to be kept together with what was done. */
    public AuditEntry entry(String action, String subject, String detail) {
        return new AuditEntry(now, user.name(), user.rolesInWords(), from, action, subject, Outcome.DONE, detail);
    }

    /** Keeps that it was refused, or went wrong. */
    public void notDone(String action, String subject, Outcome outcome, String reason) {
        audit.record(new AuditEntry(now, user.name(), user.rolesInWords(), from, action, subject, outcome, reason));
    }
}
