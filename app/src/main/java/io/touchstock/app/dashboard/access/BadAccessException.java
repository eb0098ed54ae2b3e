package io.touchstock.app.dashboard.access;

/** Access is set up so that the dashboard must not start; the message says what to do. */
public final class BadAccessException extends Exception {
    private static final long serialVersionUID = 1L;

    public BadAccessException(String message) {
        super(message);
    }
}
