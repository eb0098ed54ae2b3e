package io.touchstock.connectors.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** The first day that an area of the store still keeps. */
final class KeptFrom {

    static final String PATHS = "paths";

    private KeptFrom() {}

    /** {@link LocalDate#MIN} if nothing has been thrown away yet. */
    static LocalDate of(Connection connection, String area) throws SQLException {
        try (PreparedStatement statement = Query.of("SELECT day FROM kept_from WHERE area = ?", area)
                        .prepare(connection);
                ResultSet results = statement.executeQuery()) {
            return results.next() ? results.getObject(1, LocalDate.class) : LocalDate.MIN;
        }
    }

    static void set(Connection connection, String area, LocalDate day) throws SQLException {
        Database.change(connection, Query.of("DELETE FROM kept_from WHERE area = ?", area));
        Database.change(connection, Query.of("INSERT INTO kept_from (area, day) VALUES (?, ?)", area, day));
    }
}
