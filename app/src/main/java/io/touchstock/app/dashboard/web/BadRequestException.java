package io.touchstock.app.dashboard.web;

/** A request that cannot be answered; the message names the field, its value and what to do. */
public final class BadRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadRequestException(String message) {
        super(message);
    }
}
