package io.touchstock.app.dashboard.access;

import java.util.Set;

/** Everybody who works at this machine is its user: for a server that listens on loopback only. */
public final class LocalAuthenticator implements Authenticator {
    private final User user;

    public LocalAuthenticator(String name) {
        this.user = new User(name, Set.of(Role.ADMIN));
    }

    @Override
    public Authentication authenticate(Caller caller) {
        return new Authentication.Known(user);
    }

    @Override
    public String words() {
        return "anybody on this machine, as " + user.name() + " (admin)";
    }
}
