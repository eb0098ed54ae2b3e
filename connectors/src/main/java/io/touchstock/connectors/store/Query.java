package io.touchstock.connectors.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A statement with its parameters, put together piece by piece. Values only ever travel as parameters. */
final class Query {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private boolean hasCondition;

    private Query() {}

    static Query of(String sql, Object... values) {
        return new Query().add(sql, values);
    }

    Query add(String more, Object... moreValues) {
        sql.append(' ').append(more);
        values.addAll(Arrays.asList(moreValues));
        return this;
    }

    /** A condition, with WHERE before the first. */
    Query where(String condition, Object... conditionValues) {
        add(hasCondition ? "AND" : "WHERE");
        hasCondition = true;
        return add(condition, conditionValues);
    }

    /** The column equals the value; no condition for null. */
    Query whereIs(String column, Object value) {
        return value == null ? this : where(column + " = ?", value);
    }

    /** The column is one of the values; no condition for none. */
    Query whereIn(String column, Collection<?> choices) {
        if (choices.isEmpty()) {
            return this;
        }
        String marks = choices.stream().map(choice -> "?").collect(Collectors.joining(", "));
        return where(column + " IN (" + marks + ")", choices.toArray());
    }

    /** One of the columns contains the text, whatever the case; no condition for null. */
    Query whereContains(String text, String... columns) {
        if (text == null || text.isBlank()) {
            return this;
        }
        String pattern = "%"
                + text.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_") + "%";
        String any = Arrays.stream(columns)
                .map(column -> "lower(" + column + ") LIKE ? ESCAPE '!'")
                .collect(Collectors.joining(" OR ", "(", ")"));
        Object[] patterns = new Object[columns.length];
        Arrays.fill(patterns, pattern);
        return where(any, patterns);
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.toString());
        try {
            int place = 1;
            for (Object value : values) {
                statement.setObject(place++, SqlValues.of(value));
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    @Override
    public String toString() {
        return sql.toString();
    }
}
