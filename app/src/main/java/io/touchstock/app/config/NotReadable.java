package io.touchstock.app.config;

/** A text that does not say what its setting needs; the message says what would. */
final class NotReadable extends Exception {
    private static final long serialVersionUID = 1L;

    NotReadable(String reason) {
        super(reason);
    }
}
