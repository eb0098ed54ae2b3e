package io.touchstock.app.dashboard.operations;

import java.util.List;

/**
 * The page of operations, ready for its template.
 *
 * @param subtitle when it was made
 * @param mayRead whether the user may read rejected records themselves
 * @param chosen the kind of reason that records are narrowed to; empty for all
 * @param csv address of the records as a table; empty if the user may not read them
 * @param mayAudit whether the user may read who did what
 */
public record OperationsView(
        String subtitle,
        List<Tile> tiles,
        List<JobRow> jobs,
        List<FeedRow> feeds,
        List<ReasonRow> reasons,
        List<SourceRow> sources,
        boolean mayRead,
        String chosen,
        List<RecordRow> records,
        String previous,
        String next,
        String csv,
        boolean mayAudit,
        List<AuditRow> audit) {

    public OperationsView {
        tiles = List.copyOf(tiles);
        jobs = List.copyOf(jobs);
        feeds = List.copyOf(feeds);
        reasons = List.copyOf(reasons);
        sources = List.copyOf(sources);
        records = List.copyOf(records);
        audit = List.copyOf(audit);
    }

    /** A figure. */
    public record Tile(String label, String value, String note) {}

    /**
     * How something is doing.
     *
     * @param id class of the style sheet: good, warn or bad
     */
    public record State(String id, String words) {}

    /** A job in a topic that it reads. */
    public record JobRow(String job, String topic, String behind, State state, String measured) {}

    /** A topic on its way into the store. */
    public record FeedRow(String topic, String read, String behind, String written, String speaksOf, State state) {}

    /** Rejections of one kind; the path leads to their records and is empty if nothing is to be seen there. */
    public record ReasonRow(String job, String kind, String count, String last, String path) {}

    /** Rejections of what came from one place. */
    public record SourceRow(String job, String source, String count, String last) {}

    /** A rejected record; cut is empty if all of the payload is shown. */
    public record RecordRow(String at, String job, String place, String reason, String payload, String cut) {}

    /** Something that somebody did. */
    public record AuditRow(String at, String who, String roles, String action, String subject, String outcome) {}
}
