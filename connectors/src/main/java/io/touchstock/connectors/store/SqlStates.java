package io.touchstock.connectors.store;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells failures that pass from those that stay, by SQLSTATE (ISO 9075, and PostgreSQL's and H2's own classes). */
final class SqlStates {

    /**
     * 08 connection, 25 a transaction in a wrong state after a failover, 40 rollback, 53 out of resources, 55 lock not
     * available, 57 operator intervention, 58 and XX system errors, HY and 90 H2's own.
     */
    private static final Set<String> PASSING = Set.of("08", "25", "40", "53", "55", "57", "58", "XX", "HY", "90");

    private static final String ALREADY_THERE = "23505";
    /** H2: a text that does not fit, a wrong cast, a division by zero and the like have classes of their own. */
    private static final String NO_SUCH_THING = "42";

    private SqlStates() {}

    static boolean isDuplicate(SQLException e) {
        return ALREADY_THERE.equals(e.getSQLState());
    }

    static boolean isPassing(SQLException e) {
        if (e instanceof SQLTransientException) {
            return true;
        }
        String state = e.getSQLState();
        if (state == null || state.length() < 2) {
            return true;
        }
        // Two writers have inserted one key at once; the second finds it there next time.
        return state.equals(ALREADY_THERE)
                || (!state.startsWith(NO_SUCH_THING) && PASSING.contains(state.substring(0, 2)));
    }
}
