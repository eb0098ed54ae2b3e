package io.touchstock.connectors.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One row of a result, by column names. Null where the column is. */
final class Row {

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    String first() throws SQLException {
        return results.getString(1);
    }

    String text(String column) throws SQLException {
        return results.getString(column);
    }

    /** Null for the empty text, which stands for none in keys. */
    String textOrNull(String column) throws SQLException {
        return SqlValues.noneToNull(results.getString(column));
    }

    long whole(String column) throws SQLException {
        return results.getLong(column);
    }

    Long wholeOrNull(String column) throws SQLException {
        long value = results.getLong(column);
        return results.wasNull() ? null : Long.valueOf(value);
    }

    int count(String column) throws SQLException {
        return results.getInt(column);
    }

    Integer countOrNull(String column) throws SQLException {
        int value = results.getInt(column);
        return results.wasNull() ? null : Integer.valueOf(value);
    }

    double real(String column) throws SQLException {
        return results.getDouble(column);
    }

    Double realOrNull(String column) throws SQLException {
        double value = results.getDouble(column);
        return results.wasNull() ? null : Double.valueOf(value);
    }

    boolean flag(String column) throws SQLException {
        return results.getBoolean(column);
    }

    LocalDate day(String column) throws SQLException {
        return results.getObject(column, LocalDate.class);
    }

    Instant moment(String column) throws SQLException {
        OffsetDateTime moment = results.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    UUID id(String column) throws SQLException {
        return results.getObject(column, UUID.class);
    }

    <E extends Enum<E>> E constant(Class<E> type, String column) throws SQLException {
        String name = results.getString(column);
        return name == null || name.isEmpty() ? null : Enum.valueOf(type, name);
    }

    /** Makes something of a row. */
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }
}
