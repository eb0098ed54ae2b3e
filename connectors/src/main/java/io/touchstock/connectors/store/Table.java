package io.touchstock.connectors.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A table as a target of merges. Rows go over in column arrays, some thousands in one statement: that takes a
 * PostgreSQL one plan and one round trip, and H2 understands the same text.
 *
 * @param <R> what a row is made of
 */
final class Table<R> {

    private static final int ROWS_A_STATEMENT = 2_000;

    private final String name;
    private final List<Column<R>> columns;
    private final String sql;

    private Table(String name, List<Column<R>> columns, String whenMatched) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.sql = merge(whenMatched);
    }

    static <R> Builder<R> named(String name) {
        return new Builder<>(name);
    }

    /** Merges rows, the last of those with equal keys. */
    void merge(Connection connection, Collection<R> rows) throws SQLException {
        merge(connection, rows, (earlier, later) -> later);
    }

    /** Merges rows; those with equal keys become one first, for one statement may touch a row only once. */
    void merge(Connection connection, Collection<R> rows, BinaryOperator<R> unite) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        Map<List<Object>, R> byKey = new LinkedHashMap<>();
        for (R row : rows) {
            byKey.merge(keyOf(row), row, unite);
        }
        List<R> distinct = new ArrayList<>(byKey.values());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int from = 0; from < distinct.size(); from += ROWS_A_STATEMENT) {
                execute(
                        connection,
                        statement,
                        distinct.subList(from, Math.min(distinct.size(), from + ROWS_A_STATEMENT)));
            }
        }
    }

    private void execute(Connection connection, PreparedStatement statement, List<R> rows) throws SQLException {
        List<Array> arrays = new ArrayList<>();
        try {
            for (Column<R> column : columns) {
                Object[] values = new Object[rows.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = SqlValues.of(column.value().apply(rows.get(i)));
                }
                Array array = connection.createArrayOf(column.type().element(), values);
                arrays.add(array);
                statement.setArray(arrays.size(), array);
            }
            statement.executeUpdate();
        } finally {
            for (Array array : arrays) {
                array.free();
            }
        }
    }

    private List<Object> keyOf(R row) {
        List<Object> key = new ArrayList<>();
        for (Column<R> column : columns) {
            if (column.isKey()) {
                key.add(SqlValues.of(column.value().apply(row)));
            }
        }
        return key;
    }

    private String merge(String whenMatched) {
        return "MERGE INTO " + name + " AS t USING (SELECT * FROM UNNEST("
                + joined(column -> "CAST(? AS " + column.type().sql() + " ARRAY)", column -> true)
                + ") AS u (" + joined(Column::name, column -> true) + ")) AS s ON "
                + columns.stream()
                        .filter(Column::isKey)
                        .map(column -> "t." + column.name() + " = s." + column.name())
                        .collect(Collectors.joining(" AND "))
                + whenMatched
                + " WHEN NOT MATCHED THEN INSERT (" + joined(Column::name, column -> true) + ") VALUES ("
                + joined(column -> "s." + column.name(), column -> true) + ")";
    }

    private String joined(Function<Column<R>, String> text, Predicate<Column<R>> which) {
        return columns.stream().filter(which).map(text).collect(Collectors.joining(", "));
    }

    /** A column and where its value comes from. */
    record Column<R>(String name, SqlType type, boolean isKey, Function<R, Object> value) {}

    /** Collects the columns. */
    static final class Builder<R> {
        private final String name;
        private final List<Column<R>> columns = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        Builder<R> key(String column, SqlType type, Function<R, Object> value) {
            columns.add(new Column<>(column, type, true, value));
            return this;
        }

        Builder<R> value(String column, SqlType type, Function<R, Object> value) {
            columns.add(new Column<>(column, type, false, value));
            return this;
        }

        /** The later revision wins; needs the columns {@code revised_at} and {@code revision}. */
        Table<R> laterWins(Function<R, Revision> revision) {
            value("revised_at", SqlType.MOMENT, row -> revision.apply(row).at());
            value("revision", SqlType.WHOLE, row -> revision.apply(row).position());
            return new Table<>(
                    name,
                    columns,
                    " WHEN MATCHED AND (s.revised_at > t.revised_at OR (s.revised_at = t.revised_at"
                            + " AND s.revision >= t.revision)) THEN UPDATE SET "
                            + set(column -> column + " = s." + column));
        }

        /** The higher value of the column {@code revision} wins. */
        Table<R> higherRevisionWins() {
            return new Table<>(
                    name,
                    columns,
                    " WHEN MATCHED AND s.revision >= t.revision THEN UPDATE SET "
                            + set(column -> column + " = s." + column));
        }

        /** The newcomer wins. */
        Table<R> lastWins() {
            return new Table<>(
                    name, columns, " WHEN MATCHED THEN UPDATE SET " + set(column -> column + " = s." + column));
        }

        /** What is there stays. */
        Table<R> firstWins() {
            return new Table<>(name, columns, "");
        }

        /** Values add up. */
        Table<R> addsUp() {
            return new Table<>(
                    name,
                    columns,
                    " WHEN MATCHED THEN UPDATE SET " + set(column -> column + " = t." + column + " + s." + column));
        }

        private String set(UnaryOperator<String> assignment) {
            return columns.stream()
                    .filter(column -> !column.isKey())
                    .map(column -> assignment.apply(column.name()))
                    .collect(Collectors.joining(", "));
        }
    }
}
