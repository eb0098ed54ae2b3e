package io.touchstock.app.dashboard.store;

import io.touchstock.app.dashboard.operations.OperationsReadings;
import io.touchstock.connectors.store.AuditEntry;
import io.touchstock.connectors.store.FeedPosition;
import io.touchstock.connectors.store.JobLag;
import io.touchstock.connectors.store.RejectedLine;
import io.touchstock.connectors.store.RejectedReason;
import io.touchstock.connectors.store.RejectedSource;
import io.touchstock.connectors.store.ReportStore;
import java.time.ZoneId;
import java.util.List;

/** Operations as the store has them. */
public final class StoreOperations implements OperationsReadings {
    private final ReportStore store;
    private final Shop shop;

    public StoreOperations(ReportStore store, Shop shop) {
        this.store = store;
        this.shop = shop;
    }

    @Override
    public List<JobLag> lag() {
        return store.operations().lag();
    }

    @Override
    public List<FeedPosition> positions() {
        return store.operations().positions();
    }

    @Override
    public long rejected() {
        return store.operations().countRejected();
    }

    @Override
    public List<RejectedReason> reasons(int limit) {
        return store.operations().reasons(limit);
    }

    @Override
    public List<RejectedSource> sources(int limit) {
        return store.operations().sources(limit);
    }

    @Override
    public List<RejectedLine> records(String job, String kind, int offset, int limit) {
        return store.operations().rejected(job, kind, offset, limit);
    }

    @Override
    public List<AuditEntry> audited(int limit) {
        return store.people().audited(0, limit);
    }

    @Override
    public ZoneId zone() {
        return shop.zone();
    }
}
