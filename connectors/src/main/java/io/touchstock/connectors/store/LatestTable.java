package io.touchstock.connectors.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** A table with a row a key, which holds what the latest message says. */
final class LatestTable<E> implements EventTable<E> {

    private final Table<Versioned<E>> table;
    private final Function<Versioned<E>, Revision> revision;

    private LatestTable(Table.Builder<Versioned<E>> columns, Function<Versioned<E>, Revision> revision) {
        this.table = columns.laterWins(revision);
        this.revision = revision;
    }

    /** The message written last counts. */
    static <E> LatestTable<E> asRecorded(Table.Builder<Versioned<E>> columns) {
        return new LatestTable<>(columns, Versioned::asRecorded);
    }

    /** That of the latest moment counts, which the event names. */
    static <E> LatestTable<E> by(Table.Builder<Versioned<E>> columns, Function<E, Instant> moment) {
        return new LatestTable<>(columns, versioned -> versioned.as(moment.apply(versioned.event())));
    }

    @Override
    public void write(Connection connection, List<Versioned<E>> events) throws SQLException {
        table.merge(
                connection,
                events,
                (one, other) -> Versioned.later(one, other, revision.apply(one), revision.apply(other)));
    }
}
