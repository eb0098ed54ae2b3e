package io.touchstock.connectors.store;

import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.Severity;
import io.touchstock.connectors.event.StockAlert;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which open alerts were told on which channel. What was told and the message that tells it are written together. */
public final class NoticeBook {

    private static final String OPEN = """
            SELECT a.*, g.assignee FROM stock_alert a LEFT JOIN alert_assignment g
                ON g.sku = a.sku AND g.location = a.location AND g.kind = a.kind""";

    /** What somebody said counts before the jobs have heard of it. */
    private static final String UNHANDLED = """
            a.handled IS NULL AND NOT EXISTS (SELECT 1 FROM alert_action x
                WHERE x.sku = a.sku AND x.location = a.location AND x.kind = a.kind AND x.said_at >= a.revised_at)""";

    private final Database database;

    NoticeBook(Database database) {
        this.database = database;
    }

    /** Open alerts that nobody has handled, the most severe first. */
    public List<AlertView> open(Severity atLeast, int limit) {
        return views(open(atLeast), limit);
    }

    /** Those of them that the channel has not told yet, or not as severe as they are. */
    public List<AlertView> untold(String channel, Severity atLeast, int limit) {
        Query query = open(atLeast)
                .where(
                        "NOT EXISTS (SELECT 1 FROM alert_notice n WHERE n.channel = ? AND n.sku = a.sku"
                                + " AND n.location = a.location AND n.kind = a.kind AND n.severity_rank >= a.severity_rank)",
                        channel);
        return views(query, limit);
    }

    private static Query open(Severity atLeast) {
        return Query.of(OPEN)
                .whereIs("a.state", AlertState.OPEN)
                .where(UNHANDLED)
                .where("a.severity_rank >= ?", atLeast == Severity.LOW ? 0 : StockTables.rank(atLeast));
    }

    private List<AlertView> views(Query query, int limit) {
        return database.list(
                query.add(
                        "ORDER BY a.severity_rank DESC, a.lost_value_micros DESC NULLS LAST, a.sku, a.location, a.kind"
                                + " FETCH FIRST ? ROWS ONLY",
                        limit),
                row -> new AlertView(AlertRows.alert(row), row.text("assignee"), null));
    }

    /** Takes a message in and notes what it tells. Says whether it is new; else nothing is written. */
    public boolean tell(String channel, List<StockAlert> told, Delivery delivery) {
        try {
            return database.inTransaction(connection -> {
                if (Database.change(connection, DeliveryBook.insert(delivery)) == 0) {
                    return false;
                }
                for (StockAlert alert : told) {
                    Database.change(
                            connection,
                            Query.of("DELETE FROM alert_notice")
                                    .whereIs("channel", channel)
                                    .whereIs("sku", alert.sku())
                                    .whereIs("location", alert.location())
                                    .whereIs("kind", alert.kind()));
                    Database.change(
                            connection,
                            Query.of(
                                    "INSERT INTO alert_notice (channel, sku, location, kind, severity_rank, told_at)"
                                            + " VALUES (?, ?, ?, ?, ?, ?)",
                                    channel,
                                    alert.sku(),
                                    alert.location(),
                                    alert.kind(),
                                    StockTables.rank(alert.severity()),
                                    delivery.createdAt()));
                }
                return true;
            });
        } catch (StoreException e) {
            if (e.getCause() instanceof SQLException cause && SqlStates.isDuplicate(cause)) {
                return false;
            }
            throw e;
        }
    }

    /** Forgets alerts that are over, so that they are told when they open again. Says how many. */
    public int forgetResolved() {
        return database.change(Query.of("""
                DELETE FROM alert_notice WHERE NOT EXISTS (SELECT 1 FROM stock_alert a
                    WHERE a.sku = alert_notice.sku AND a.location = alert_notice.location
                        AND a.kind = alert_notice.kind AND a.state = 'OPEN')"""));
    }

    /** When messages were made for a channel since then, by where they go. */
    public Map<String, List<Instant>> made(String channel, Instant since) {
        Map<String, List<Instant>> times = new HashMap<>();
        database.list(
                Query.of("SELECT target, created_at FROM delivery")
                        .whereIs("channel", channel)
                        .where("created_at > ?", since)
                        .add("ORDER BY created_at"),
                row -> times.computeIfAbsent(row.text("target"), target -> new ArrayList<>())
                        .add(row.moment("created_at")));
        return times;
    }
}
