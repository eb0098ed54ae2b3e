package io.touchstock.app.dashboard.operations;

import io.touchstock.connectors.store.AuditEntry;
import io.touchstock.connectors.store.FeedPosition;
import io.touchstock.connectors.store.JobLag;
import io.touchstock.connectors.store.RejectedLine;
import io.touchstock.connectors.store.RejectedReason;
import io.touchstock.connectors.store.RejectedSource;
import java.time.ZoneId;
import java.util.List;

/** What the page of operations reads. */
public interface OperationsReadings {

    /** How far each job is behind in each topic, by job and topic. */
    List<JobLag> lag();

    /** How far each topic has been read into the store. */
    List<FeedPosition> positions();

    /** How many records were rejected. */
    long rejected();

    /** Rejections by job and kind of reason, the most frequent first. */
    List<RejectedReason> reasons(int limit);

    /** Rejections by job and source, the most frequent first. */
    List<RejectedSource> sources(int limit);

    /**
     * Rejected records, the newest first.
     *
     * @param job null for any; likewise kind, as {@link RejectedReason} names it
     */
    List<RejectedLine> records(String job, String kind, int offset, int limit);

    /** What people did and were refused, the newest first. */
    List<AuditEntry> audited(int limit);

    /** The shop's, in which moments are told. */
    ZoneId zone();
}
