package io.touchstock.app.dashboard.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who has signed in, until they sign out, stay away too long, or the server stops. */
public final class Sessions {
    private static final Duration IDLE = Duration.ofHours(8);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int MOST = 10_000;

    private record Session(User user, Instant since, Instant seen) {}

    private final InstantSource clock;
    private final RandomIds ids;
    private final Map<String, Session> open = new LinkedHashMap<>();

    public Sessions(InstantSource clock, RandomIds ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** Signs somebody in under a new name, so that nobody can have planted it. */
    public synchronized String open(User user) {
        Instant now = clock.instant();
        open.values().removeIf(session -> isOver(session, now));
        if (open.size() >= MOST) {
            open.remove(open.keySet().iterator().next());
        }
        String id = ids.next();
        open.put(id, new Session(user, now, now));
        return id;
    }

    /** Who it is; empty if the session is over or never was. */
    public synchronized Optional<User> find(String id) {
        Session session = open.get(id);
        Instant now = clock.instant();
        if (session == null || isOver(session, now)) {
            open.remove(id);
            return Optional.empty();
        }
        open.put(id, new Session(session.user(), session.since(), now));
        return Optional.of(session.user());
    }

    /** Signs out. */
    public synchronized void close(String id) {
        open.remove(id);
    }

    private static boolean isOver(Session session, Instant now) {
        return session.seen().plus(IDLE).isBefore(now)
                || session.since().plus(LONGEST).isBefore(now);
    }
}
