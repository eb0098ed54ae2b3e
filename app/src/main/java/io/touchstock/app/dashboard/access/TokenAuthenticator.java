package io.touchstock.app.dashboard.access;

import java.util.List;
import java.util.Optional;

/** Knows people by a secret: in a browser after signing in with it, in a script by the header {@code Authorization}. */
public final class TokenAuthenticator implements Authenticator {
    private static final String BEARER = "bearer ";

    private final List<AccessToken> tokens;

    public TokenAuthenticator(List<AccessToken> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    @Override
    public Authentication authenticate(Caller caller) {
        Optional<String> header = caller.header("Authorization");
        if (header.isPresent()) {
            return bearer(header.get())
                    .flatMap(this::signIn)
                    .<Authentication>map(Authentication.Known::new)
                    .orElse(new Authentication.Refused(
                            "The token of the header Authorization is not known. Send 'Bearer TOKEN' with one from the"
                                    + " file of tokens."));
        }
        return caller.session().<Authentication>map(Authentication.Known::new).orElse(new Authentication.Unknown());
    }

    private static Optional<String> bearer(String header) {
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    /** Compares with each token, so that the time it takes tells nothing. */
    @Override
    public Optional<User> signIn(String token) {
        User found = null;
        for (AccessToken known : tokens) {
            if (known.matches(token)) {
                found = known.user();
            }
        }
        return Optional.ofNullable(found);
    }

    @Override
    public boolean hasSignIn() {
        return true;
    }

    @Override
    public String words() {
        return tokens.size() == 1 ? "1 token" : tokens.size() + " tokens";
    }
}
