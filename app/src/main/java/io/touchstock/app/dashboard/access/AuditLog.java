package io.touchstock.app.dashboard.access;

/** Keeps what was done. */
public interface AuditLog {

    /** Keeps an entry; one that cannot be kept is an error, so that nothing is done unseen. */
    void record(AuditEntry entry);
}
