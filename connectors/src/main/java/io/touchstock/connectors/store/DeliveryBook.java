package io.touchstock.connectors.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Messages to people and other systems, each sent once. */
public final class DeliveryBook {

    private final Database database;

    DeliveryBook(Database database) {
        this.database = database;
    }

    /** Takes a message in. Says whether it is new; one with its key is never taken twice. */
    public boolean add(Delivery delivery) {
        try {
            return database.change(insert(delivery)) == 1;
        } catch (StoreException e) {
            if (e.getCause() instanceof SQLException cause && SqlStates.isDuplicate(cause)) {
                return false;
            }
            throw e;
        }
    }

    /** Adds it unless its key is there. */
    static Query insert(Delivery delivery) {
        return Query.of(
                """
                    INSERT INTO delivery (delivery_key, channel, target, subject, body, state, attempts,
                        created_at, next_attempt_at)
                    SELECT CAST(? AS varchar), CAST(? AS varchar), CAST(? AS varchar), CAST(? AS varchar),
                        CAST(? AS varchar), CAST(? AS varchar), CAST(? AS integer),
                        CAST(? AS timestamp with time zone), CAST(? AS timestamp with time zone)
                    WHERE NOT EXISTS (SELECT 1 FROM delivery WHERE delivery_key = ?)""",
                delivery.key(),
                delivery.channel(),
                delivery.target(),
                delivery.subject(),
                delivery.body(),
                delivery.state(),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.nextAttemptAt(),
                delivery.key());
    }

    /** What is to be sent by now, the longest due first. */
    public List<Delivery> due(Instant now, int limit) {
        return database.list(
                Query.of("SELECT * FROM delivery")
                        .whereIs("state", Delivery.State.PENDING)
                        .where("next_attempt_at <= ?", now)
                        .add("ORDER BY next_attempt_at, delivery_key FETCH FIRST ? ROWS ONLY", limit),
                DeliveryBook::delivery);
    }

    /** Notes that an attempt succeeded. */
    public void sent(String key, Instant at) {
        database.change(Query.of(
                "UPDATE delivery SET state = 'SENT', attempts = attempts + 1, finished_at = ?,"
                        + " last_error = NULL WHERE delivery_key = ? AND state = 'PENDING'",
                at,
                key));
    }

    /** Notes that an attempt failed, and when the next is due. */
    public void retry(String key, String error, Instant nextAttemptAt) {
        database.change(Query.of(
                "UPDATE delivery SET attempts = attempts + 1, last_error = ?, next_attempt_at = ?"
                        + " WHERE delivery_key = ? AND state = 'PENDING'",
                error,
                nextAttemptAt,
                key));
    }

    /** Notes that an attempt failed, and that there will be no other. */
    public void giveUp(String key, String error, Instant at) {
        database.change(Query.of(
                "UPDATE delivery SET state = 'FAILED', attempts = attempts + 1, last_error = ?,"
                        + " finished_at = ? WHERE delivery_key = ? AND state = 'PENDING'",
                error,
                at,
                key));
    }

    /** The newest messages. */
    public List<Delivery> newest(int limit) {
        return database.list(
                Query.of(
                        "SELECT * FROM delivery ORDER BY created_at DESC, delivery_key FETCH FIRST ? ROWS ONLY", limit),
                DeliveryBook::delivery);
    }

    private static Delivery delivery(Row row) throws SQLException {
        return new Delivery(
                row.text("delivery_key"),
                row.text("channel"),
                row.text("target"),
                row.text("subject"),
                row.text("body"),
                row.constant(Delivery.State.class, "state"),
                row.count("attempts"),
                row.moment("created_at"),
                row.moment("next_attempt_at"),
                row.moment("finished_at"),
                row.text("last_error"));
    }
}
