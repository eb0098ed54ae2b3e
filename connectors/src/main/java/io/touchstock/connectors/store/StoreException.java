package io.touchstock.connectors.store;

import java.sql.SQLException;

/** The store could not be opened, read or written. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean worthRetrying;

    StoreException(String message, boolean worthRetrying, Throwable cause) {
        super(message, cause);
        this.worthRetrying = worthRetrying;
    }

    static StoreException of(SQLException e) {
        return new StoreException(e.getMessage(), SqlStates.isPassing(e), e);
    }

    /** Whether the same may succeed later: the database is away, full or busy. Otherwise it never will. */
    public boolean worthRetrying() {
        return worthRetrying;
    }
}
