package io.touchstock.connectors.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Throws away what is older than the store keeps. */
final class Pruning {

    private final Database database;
    private final Retention retention;

    Pruning(Database database, Retention retention) {
        this.database = database;
        this.retention = retention;
    }

    /** Each area in a transaction of its own. Returns how many rows went. */
    long run(Instant now) {
        long gone = 0;
        gone += days("attribution_day", "day", retention.reportDays());
        gone += days("attribution_period", "last_day", retention.reportDays());
        gone += days("wasted_spend", "day", retention.reportDays());
        gone += days("lost_sale_day", "day", retention.reportDays());
        gone += days("demand_day", "day", retention.demandDays());
        gone += days("forecast_day", "day", retention.demandDays());
        gone += days("model_drift", "day", retention.demandDays());
        gone += paths();
        gone += changes();
        gone += before("rejected_record", "rejected_at", now);
        gone += before("outbox", "sent_at", now);
        gone += before("delivery", "finished_at", now);
        return gone;
    }

    private long days(String table, String column, int kept) {
        return newest(table, column)
                .map(day -> (long) database.change(
                        Query.of("DELETE FROM " + table).where(column + " < ?", day.minusDays(kept - 1L))))
                .orElse(0L);
    }

    private Optional<LocalDate> newest(String table, String column) {
        return database.first(Query.of("SELECT max(" + column + ") AS newest FROM " + table), row -> row.day("newest"));
    }

    /** The journeys go with their sums, and never come back: a later change of one must not be taken for a new one. */
    private long paths() {
        Optional<LocalDate> newest = newest("path_length_day", "day");
        if (newest.isEmpty()) {
            return 0;
        }
        LocalDate first = newest.get().minusDays(retention.pathDays() - 1L);
        return database.inTransaction(connection -> {
            if (!first.isAfter(KeptFrom.of(connection, KeptFrom.PATHS))) {
                return 0L;
            }
            KeptFrom.set(connection, KeptFrom.PATHS, first);
            long gone = 0;
            for (String table : new String[] {"journey_seen", "path_day", "path_length_day", "time_lag_day"}) {
                gone += Database.change(
                        connection, Query.of("DELETE FROM " + table).where("day < ?", first));
            }
            return gone + unwalkedPaths(connection);
        });
    }

    private static int unwalkedPaths(Connection connection) throws SQLException {
        return Database.change(
                connection,
                Query.of("DELETE FROM path")
                        .where("NOT EXISTS (SELECT 1 FROM path_day d WHERE d.path_id = path.path_id)")
                        .where("NOT EXISTS (SELECT 1 FROM journey_seen j WHERE j.path_id = path.path_id)"));
    }

    private long changes() {
        Optional<Instant> newest = database.first(
                Query.of("SELECT max(revised_at) AS newest FROM stock_alert_change"), row -> row.moment("newest"));
        return newest.map(moment -> (long) database.change(Query.of("DELETE FROM stock_alert_change")
                        .where(
                                "revised_at < ?",
                                moment.atOffset(ZoneOffset.UTC)
                                        .minusDays(retention.historyDays())
                                        .toInstant())))
                .orElse(0L);
    }

    private long before(String table, String column, Instant now) {
        return database.change(
                Query.of("DELETE FROM " + table).where(column + " < ?", now.minus(retention.messages())));
    }
}
