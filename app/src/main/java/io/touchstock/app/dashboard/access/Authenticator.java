package io.touchstock.app.dashboard.access;

import java.util.Optional;

/** Finds out who sends a request. */
public sealed interface Authenticator permits LocalAuthenticator, TokenAuthenticator, ProxyAuthenticator {

    /** Who it is. */
    Authentication authenticate(Caller caller);

    /** Whoever a token stands for that is typed into the sign-in page; empty if nobody signs in that way. */
    default Optional<User> signIn(String token) {
        return Optional.empty();
    }

    /** Whether there is a sign-in page. */
    default boolean hasSignIn() {
        return false;
    }

    /** How people are told apart, for the line that the start prints. */
    String words();
}
