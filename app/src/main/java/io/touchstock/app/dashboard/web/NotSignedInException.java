package io.touchstock.app.dashboard.web;

/** Nobody is signed in, and somebody has to be. */
final class NotSignedInException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSignedInException() {
        super("not signed in");
    }
}
