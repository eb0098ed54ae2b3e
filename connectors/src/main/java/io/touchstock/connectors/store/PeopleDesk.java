package io.touchstock.connectors.store;

import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.PromotionPlan;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What people do. What concerns the jobs goes to the outbox in the same transaction, from where it is written to its
 * topic: neither is there without the other.
 */
public final class PeopleDesk {

    private static final String ALERT_FEEDBACK = "alert-feedback";
    private static final String PROMOTIONS = "promotions";

    private final Database database;

    PeopleDesk(Database database) {
        this.database = database;
    }

    /** Somebody says something of an alert. The same once more changes nothing. */
    public void say(AlertFeedback feedback, AuditEntry audit) {
        database.inTransaction(connection -> {
            StockTables.writeActions(connection, List.of(feedback));
            post(
                    connection,
                    ALERT_FEEDBACK,
                    EventCodecs.ALERT_FEEDBACK.key(feedback),
                    EventCodecs.ALERT_FEEDBACK.toJson(feedback),
                    feedback.at());
            write(connection, audit);
            return null;
        });
    }

    /**
     * Somebody is to look after an alert.
     *
     * @param assignee null for nobody in particular
     */
    public void assign(String sku, String location, AlertKind kind, String assignee, AuditEntry audit) {
        database.inTransaction(connection -> {
            Database.change(
                    connection,
                    Query.of("DELETE FROM alert_assignment")
                            .where("sku = ? AND location = ? AND kind = ?", sku, location, kind));
            if (assignee != null) {
                Database.change(
                        connection,
                        Query.of(
                                "INSERT INTO alert_assignment"
                                        + " (sku, location, kind, assignee, assigned_by, assigned_at) VALUES (?, ?, ?, ?, ?, ?)",
                                sku,
                                location,
                                kind,
                                assignee,
                                audit.actor(),
                                audit.at()));
            }
            write(connection, audit);
            return null;
        });
    }

    /**
     * Somebody decides on a plan.
     *
     * @param planned the promotion that an accepted suggestion becomes; null if none
     */
    public void decide(PromotionPlan plan, PromotionDecision decision, Promotion planned, AuditEntry audit) {
        database.inTransaction(connection -> {
            String promotionId = SqlValues.orNone(plan.promotionId());
            String slot = PromotionTables.slot(plan);
            Database.change(
                    connection,
                    Query.of("DELETE FROM promotion_decision")
                            .where("sku = ? AND location = ?", plan.sku(), plan.location())
                            .where("promotion_id = ? AND slot = ?", promotionId, slot));
            Database.change(
                    connection,
                    Query.of(
                            "INSERT INTO promotion_decision"
                                    + " (sku, location, promotion_id, slot, decision, note, decided_by, decided_at)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                            plan.sku(),
                            plan.location(),
                            promotionId,
                            slot,
                            decision.kind(),
                            decision.note(),
                            decision.by(),
                            decision.at()));
            if (planned != null) {
                post(
                        connection,
                        PROMOTIONS,
                        EventCodecs.PROMOTIONS.key(planned),
                        EventCodecs.PROMOTIONS.toJson(planned),
                        planned.updatedAt());
            }
            write(connection, audit);
            return null;
        });
    }

    /** Keeps an entry of what was done or refused. */
    public void audit(AuditEntry entry) {
        database.inTransaction(connection -> {
            write(connection, entry);
            return null;
        });
    }

    /** What was done and refused, the newest first. */
    public List<AuditEntry> audited(int offset, int limit) {
        return database.list(
                Query.of(
                        "SELECT * FROM audit_entry ORDER BY happened_at DESC, id DESC"
                                + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                        offset,
                        limit),
                row -> new AuditEntry(
                        row.moment("happened_at"),
                        row.text("actor"),
                        row.text("role"),
                        row.text("remote"),
                        row.text("action"),
                        row.text("target"),
                        row.text("detail"),
                        row.text("outcome")));
    }

    /** Messages that are still to be written to their topics, the oldest first. */
    public List<OutboxMessage> outbox(int limit) {
        return database.list(
                Query.of("SELECT * FROM outbox WHERE sent_at IS NULL ORDER BY id FETCH FIRST ? ROWS ONLY", limit),
                row -> new OutboxMessage(
                        row.whole("id"), row.text("topic"), row.text("message_key"), row.text("payload")));
    }

    /** Notes that messages are on their topics. */
    public void sent(Collection<OutboxMessage> messages, Instant at) {
        if (!messages.isEmpty()) {
            database.change(Query.of("UPDATE outbox SET sent_at = ?", at)
                    .whereIn("id", messages.stream().map(OutboxMessage::id).toList()));
        }
    }

    private static void post(Connection connection, String topic, String key, String payload, Instant at)
            throws SQLException {
        Database.change(
                connection,
                Query.of(
                        "INSERT INTO outbox (topic, message_key, payload, created_at) VALUES (?, ?, ?, ?)",
                        topic,
                        key,
                        payload,
                        at));
    }

    private static void write(Connection connection, AuditEntry entry) throws SQLException {
        Database.change(
                connection,
                Query.of(
                        "INSERT INTO audit_entry (happened_at, actor, role, remote, action, target, detail, outcome)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        entry.at(),
                        entry.actor(),
                        entry.role(),
                        entry.remote(),
                        entry.action(),
                        entry.target(),
                        entry.detail(),
                        entry.outcome()));
    }
}
