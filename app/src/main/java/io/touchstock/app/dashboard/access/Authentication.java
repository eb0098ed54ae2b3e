package io.touchstock.app.dashboard.access;

/** What an {@link Authenticator} makes of a request. */
public sealed interface Authentication {

    /** Known. */
    record Known(User user) implements Authentication {}

    /** Nobody yet; may sign in. */
    record Unknown() implements Authentication {}

    /**
     * Not to be let in by any sign-in.
     *
     * @param reason what is wrong and what to do
     */
    record Refused(String reason) implements Authentication {}
}
