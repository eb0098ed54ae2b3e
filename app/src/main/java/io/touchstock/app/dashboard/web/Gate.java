package io.touchstock.app.dashboard.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.SameSite;
import io.touchstock.app.dashboard.access.AuditEntry;
import io.touchstock.app.dashboard.access.AuditEntry.Outcome;
import io.touchstock.app.dashboard.access.Authentication;
import io.touchstock.app.dashboard.access.Caller;
import io.touchstock.app.dashboard.access.CsrfTokens;
import io.touchstock.app.dashboard.access.Permission;
import io.touchstock.app.dashboard.access.RandomIds;
import io.touchstock.app.dashboard.access.Sessions;
import io.touchstock.app.dashboard.access.SignInLimit;
import io.touchstock.app.dashboard.access.User;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Optional;

/** Lets requests through to pages, or says why not. */
final class Gate {
    /** Holds the name of the session where people sign in; forms are bound to it everywhere. */
    static final String COOKIE = "touchstock";

    /** In a form. */
    static final String CSRF = "csrf";

    private final ServerAccess access;
    private final InstantSource clock;
    private final RandomIds ids = new RandomIds();
    private final Sessions sessions;
    private final SignInLimit limit;
    private final CsrfTokens csrf = new CsrfTokens(ids.next());

    Gate(ServerAccess access, InstantSource clock) {
        this.access = access;
        this.clock = clock;
        this.sessions = new Sessions(clock, ids);
        this.limit = new SignInLimit(clock);
    }

    /** Refuses what is not meant for this server. */
    void checkHost(Context context) {
        if (!access.hosts().allows(context.header("Host"))) {
            throw new RefusedException(
                    421,
                    "This server does not answer to that name. Open it by its own address, or name it with"
                            + " --public-url.");
        }
    }

    Authentication authenticate(Context context) {
        return access.authenticator()
                .authenticate(new Caller(
                        context.req().getRemoteAddr(),
                        name -> Collections.list(context.req().getHeaders(name)),
                        cookie(context).flatMap(sessions::find)));
    }

    /** The user, if known and allowed to. */
    User admit(Context context, Permission needed, String action) {
        Authentication found = authenticate(context);
        if (found instanceof Authentication.Refused refused) {
            audit(context, null, action, refused.reason());
            throw new RefusedException(403, refused.reason());
        }
        if (!(found instanceof Authentication.Known known)) {
            if (HandlerType.POST.equals(context.method())) {
                audit(context, null, action, "not signed in");
            }
            throw new NotSignedInException();
        }
        if (!known.user().may(needed)) {
            String reason = known.user().name() + " (" + known.user().rolesInWords() + ") may not " + needed.words()
                    + ". Ask an admin for a role that may.";
            audit(context, known.user(), action, reason);
            throw new RefusedException(403, reason);
        }
        return known.user();
    }

    /**
     * Refuses a form that no page of this server wrote. What has its token in a header was written by a script.
     *
     * @param who sends it, or null
     */
    void checkForm(Context context, User who, String action) {
        if (context.header("Authorization") != null && access.authenticator().hasSignIn()) {
            return;
        }
        boolean own = access.hosts()
                .isOwn(
                        context.header("Origin"),
                        context.header("Referer"),
                        context.header("Sec-Fetch-Site"),
                        context.header("Host"));
        if (!own) {
            audit(context, who, action, "the form came from another site");
            throw new RefusedException(403, "This form came from another site, so nothing was done.");
        }
        if (!csrf.matches(context.formParam(CSRF), cookie(context).orElse(null))) {
            audit(context, who, action, "the form's token was wrong");
            throw new RefusedException(
                    403, "This form is no longer valid, so nothing was done. Load the page again and repeat it.");
        }
    }

    /** What forms for this browser must carry; gives it a cookie if it has none. */
    String formToken(Context context) {
        String cookie = cookie(context).orElseGet(() -> {
            String made = ids.next();
            set(context, made);
            return made;
        });
        return csrf.of(cookie);
    }

    /** Signs in by a token; empty if it is wrong. */
    Optional<User> signIn(Context context, String token) {
        String address = context.req().getRemoteAddr();
        if (!limit.allows(address)) {
            audit(context, null, "sign-in", "too many wrong tokens");
            throw new RefusedException(429, "Too many wrong tokens from this address. Try again in five minutes.");
        }
        Optional<User> user = access.authenticator().signIn(token);
        if (user.isEmpty()) {
            limit.wrong(address);
            audit(context, null, "sign-in", "the token is not known");
            return user;
        }
        cookie(context).ifPresent(sessions::close);
        set(context, sessions.open(user.get()));
        access.audit()
                .record(new AuditEntry(
                        clock.instant(),
                        user.get().name(),
                        user.get().rolesInWords(),
                        address,
                        "sign-in",
                        "",
                        Outcome.DONE,
                        ""));
        return user;
    }

    void signOut(Context context) {
        cookie(context).ifPresent(sessions::close);
        set(context, ids.next());
    }

    boolean hasSignIn() {
        return access.authenticator().hasSignIn();
    }

    private void audit(Context context, User who, String action, String reason) {
        if (!action.isEmpty()) {
            access.audit()
                    .record(new AuditEntry(
                            clock.instant(),
                            who == null ? "" : who.name(),
                            who == null ? "" : who.rolesInWords(),
                            context.req().getRemoteAddr(),
                            action,
                            "",
                            Outcome.REFUSED,
                            reason));
        }
    }

    private static Optional<String> cookie(Context context) {
        return Optional.ofNullable(context.cookie(COOKIE)).filter(RandomIds::isId);
    }

    private void set(Context context, String value) {
        context.cookie(new Cookie(COOKIE, value, "/", -1, access.secureCookies(), true, null, SameSite.STRICT));
    }
}
