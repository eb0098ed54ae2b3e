package io.touchstock.app.dashboard.store;

import io.touchstock.app.dashboard.access.AuditEntry;
import io.touchstock.app.dashboard.access.AuditLog;
import io.touchstock.connectors.store.ReportStore;

/** The audit log in the store. */
public final class StoreAudit implements AuditLog {
    private final ReportStore store;

    public StoreAudit(ReportStore store) {
        this.store = store;
    }

    @Override
    public void record(AuditEntry entry) {
        store.people().audit(row(entry));
    }

    static io.touchstock.connectors.store.AuditEntry row(AuditEntry entry) {
        return new io.touchstock.connectors.store.AuditEntry(
                entry.at(),
                entry.who(),
                entry.roles(),
                entry.address(),
                entry.action(),
                entry.subject(),
                entry.detail(),
                entry.outcome().name());
    }
}
