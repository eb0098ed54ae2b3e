package io.touchstock.connectors.store;

/** The types that columns have, by their names in both databases. */
enum SqlType {
    TEXT("varchar", "varchar"),
    DAY("date", "date"),
    MOMENT("timestamp with time zone", "timestamptz"),
    WHOLE("bigint", "int8"),
    COUNT("integer", "int4"),
    REAL("double precision", "float8"),
    FLAG("boolean", "bool"),
    ID("uuid", "uuid");

    private final String sql;
    private final String element;

    SqlType(String sql, String element) {
        this.sql = sql;
        this.element = element;
    }

    /** As a cast names it. */
    String sql() {
        return sql;
    }

    /** As PostgreSQL's driver names the elements of an array. */
    String element() {
        return element;
    }
}
