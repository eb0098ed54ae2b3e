package io.touchstock.connectors.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Connections to one database whose schema is up to date, and the few ways in which they are used. Thread-safe. */
final class Database implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String MIGRATIONS = "classpath:io/touchstock/connectors/store/migrations";

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    static Database open(StoreUrl url, String user, String password, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("touchstock-store");
        config.setJdbcUrl(url.bareJdbc());
        String[] inUrl = url.userInfo().orElse("").split(":", 2);
        String givenUser = user != null ? user : SqlValues.noneToNull(inUrl[0]);
        config.setUsername(givenUser != null || !url.embedded() ? givenUser : "touchstock");
        config.setPassword(password != null ? password : inUrl.length > 1 ? inUrl[1] : url.embedded() ? "" : null);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(PATIENCE.toMillis());
        config.setAutoCommit(true);
        HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(config);
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(pool)
                    .locations(MIGRATIONS)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
            return new Database(pool);
        } catch (RuntimeException e) {
            if (pool != null) {
                pool.close();
            }
            boolean passing = !(e instanceof FlywayException);
            throw new StoreException("The store " + url + " cannot be opened: " + rootMessage(e), passing, e);
        }
    }

    private static String rootMessage(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    /** All rows. */
    <T> List<T> list(Query query, Row.Reader<T> reader) {
        return with(connection -> {
            try (PreparedStatement statement = query.prepare(connection);
                    ResultSet results = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                Row row = new Row(results);
                while (results.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        });
    }

    /** The first row, if there is one. */
    <T> Optional<T> first(Query query, Row.Reader<T> reader) {
        List<T> rows = list(query, reader);
        return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.get(0));
    }

    /** Runs a statement that changes rows, and says how many. */
    int change(Query query) {
        return with(connection -> change(connection, query));
    }

    static int change(Connection connection, Query query) throws SQLException {
        try (PreparedStatement statement = query.prepare(connection)) {
            return statement.executeUpdate();
        }
    }

    /** Does all of it or nothing. */
    <T> T inTransaction(Work<T> work) {
        return with(connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            return work.in(connection);
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    /** What is done with a connection. */
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }
}
