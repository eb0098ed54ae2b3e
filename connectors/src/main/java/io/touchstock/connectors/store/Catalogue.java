package io.touchstock.connectors.store;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** What the database says of its own tables. */
final class Catalogue {

    private Catalogue() {}

    static List<String> tables(Database database) {
        return database.inTransaction(connection -> {
            DatabaseMetaData metadata = connection.getMetaData();
            List<String> tables = new ArrayList<>();
            try (ResultSet found = metadata.getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (found.next()) {
                    String name = found.getString("TABLE_NAME");
                    if (!name.startsWith("flyway_")) {
                        String remarks = found.getString("REMARKS");
                        tables.add(name + ": " + (remarks == null ? "" : remarks));
                    }
                }
            }
            return tables;
        });
    }
}
