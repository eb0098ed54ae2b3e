package io.touchstock.connectors.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** How far each topic has been read: changed in the transaction that writes what was read. */
final class FeedPositions {

    private FeedPositions() {}

    static List<FeedPosition> all(Database database) {
        return database.list(
                Query.of("SELECT * FROM feed_position ORDER BY topic, part"),
                row -> new FeedPosition(
                        row.text("topic"),
                        row.count("part"),
                        row.whole("next_position"),
                        row.whole("end_position"),
                        row.moment("last_record_at"),
                        row.moment("last_event_at"),
                        row.moment("updated_at")));
    }

    /** Refuses to go on from anywhere but where the store stands: another process may be feeding it too. */
    static void advance(Connection connection, List<StoreBatch.Step> steps) throws SQLException {
        for (StoreBatch.Step step : steps) {
            FeedPosition to = step.to();
            int changed = Database.change(
                    connection,
                    Query.of(
                                    "UPDATE feed_position SET next_position = ?, end_position = ?, updated_at = ?",
                                    to.next(),
                                    to.end(),
                                    to.updatedAt())
                            .add(to.lastRecordAt() == null ? "" : ", last_record_at = ?", present(to.lastRecordAt()))
                            .add(
                                    to.lastEventAt() == null
                                            ? ""
                                            : ", last_event_at = CASE WHEN last_event_at > ?"
                                                    + " THEN last_event_at ELSE ? END",
                                    present(to.lastEventAt(), to.lastEventAt()))
                            .add(
                                    "WHERE topic = ? AND part = ? AND next_position = ?",
                                    to.topic(),
                                    to.partition(),
                                    step.from()));
            if (changed == 0) {
                begin(connection, step);
            }
        }
    }

    private static void begin(Connection connection, StoreBatch.Step step) throws SQLException {
        FeedPosition to = step.to();
        int began = Database.change(
                connection,
                Query.of(
                        """
                INSERT INTO feed_position
                    (topic, part, next_position, end_position, last_record_at, last_event_at, updated_at)
                SELECT CAST(? AS varchar), CAST(? AS integer), CAST(? AS bigint), CAST(? AS bigint),
                    CAST(? AS timestamp with time zone), CAST(? AS timestamp with time zone),
                    CAST(? AS timestamp with time zone)
                WHERE NOT EXISTS (SELECT 1 FROM feed_position WHERE topic = ? AND part = ?)""",
                        to.topic(),
                        to.partition(),
                        to.next(),
                        to.end(),
                        to.lastRecordAt(),
                        to.lastEventAt(),
                        to.updatedAt(),
                        to.topic(),
                        to.partition()));
        if (began == 0) {
            throw new ElsewhereException(to.topic() + "-" + to.partition()
                    + ": the store does not stand at offset " + step.from()
                    + ". Another process feeds it, or its positions were changed; read them again.");
        }
    }

    private static Object[] present(Object... values) {
        return values[0] == null ? new Object[0] : values;
    }
}
