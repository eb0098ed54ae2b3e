package io.touchstock.connectors.store;

import static io.touchstock.connectors.store.SqlType.MOMENT;
import static io.touchstock.connectors.store.SqlType.TEXT;
import static io.touchstock.connectors.store.SqlType.WHOLE;

import java.util.List;

/** How the jobs are doing. */
public final class OperationsReads {

    private static final Table<JobLag> LAG = Table.<JobLag>named("job_lag")
            .key("job", TEXT, JobLag::job)
            .key("topic", TEXT, JobLag::topic)
            .value("behind", WHOLE, JobLag::behind)
            .value("measured_at", MOMENT, JobLag::measuredAt)
            .lastWins();

    private final Database database;

    OperationsReads(Database database) {
        this.database = database;
    }

    /** How far each topic has been read into the store, and how fresh it is. */
    public List<FeedPosition> positions() {
        return FeedPositions.all(database);
    }

    /** How far each job is behind. */
    public List<JobLag> lag() {
        return database.list(
                Query.of("SELECT * FROM job_lag ORDER BY job, topic"),
                row -> new JobLag(
                        row.text("job"), row.text("topic"), row.wholeOrNull("behind"), row.moment("measured_at")));
    }

    /** Notes how far jobs are behind. */
    public void note(List<JobLag> lag) {
        database.inTransaction(connection -> {
            LAG.merge(connection, lag);
            return null;
        });
    }

    /** Refusals by job and kind of reason, the most frequent first. */
    public List<RejectedReason> reasons(int limit) {
        return database.list(
                Query.of(
                        "SELECT job, reason_kind, count(*) AS often, max(rejected_at) AS last_at FROM rejected_record"
                                + " GROUP BY job, reason_kind ORDER BY often DESC, job, reason_kind FETCH FIRST ? ROWS ONLY",
                        limit),
                row -> new RejectedReason(
                        row.text("job"), row.text("reason_kind"), row.whole("often"), row.moment("last_at")));
    }

    /** Refusals by job and source, the most frequent first. */
    public List<RejectedSource> sources(int limit) {
        return database.list(
                Query.of(
                        "SELECT job, source, count(*) AS often, max(rejected_at) AS last_at FROM rejected_record"
                                + " GROUP BY job, source ORDER BY often DESC, job, source FETCH FIRST ? ROWS ONLY",
                        limit),
                row -> new RejectedSource(
                        row.text("job"), row.text("source"), row.whole("often"), row.moment("last_at")));
    }

    /**
     * Refused inputs, the newest first.
     *
     * @param job null for any; likewise kind, as {@link RejectedReason} names it
     */
    public List<RejectedLine> rejected(String job, String kind, int offset, int limit) {
        return database.list(
                Query.of("SELECT * FROM rejected_record")
                        .whereIs("job", job)
                        .whereIs("reason_kind", kind)
                        .add("ORDER BY rejected_at DESC, topic, part, revision DESC")
                        .add("OFFSET ? ROWS FETCH NEXT ? ROWS ONLY", offset, limit),
                row -> new RejectedLine(
                        row.moment("rejected_at"),
                        row.text("job"),
                        row.text("source"),
                        row.whole("source_position"),
                        row.text("reason"),
                        row.text("payload"),
                        row.count("payload_length")));
    }

    /** How many inputs were refused. */
    public long countRejected() {
        return database.first(Query.of("SELECT count(*) AS total FROM rejected_record"), row -> row.whole("total"))
                .orElse(0L);
    }
}
