package io.touchstock.app.notebook;

/** A notebook cannot be read, or one of its cells did not run. The message names the cell and the cause. */
public final class NotebookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotebookException(String message) {
        super(message);
    }

    NotebookException(String message, Throwable cause) {
        super(message, cause);
    }
}
