package io.touchstock.connectors.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Where the events of one kind go. */
interface EventTable<E> {

    /** Writes within the connection's transaction. Writing the same again changes nothing. */
    void write(Connection connection, List<Versioned<E>> events) throws SQLException;
}
