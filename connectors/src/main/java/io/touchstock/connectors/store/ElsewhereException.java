package io.touchstock.connectors.store;

/** The store stands at another position of a topic than the batch begins at. Nothing was written. */
public final class ElsewhereException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ElsewhereException(String message) {
        super(message);
    }
}
