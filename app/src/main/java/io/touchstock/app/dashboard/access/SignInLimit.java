package io.touchstock.app.dashboard.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slows down whoever guesses tokens: ten wrong ones in five minutes, and an address has to wait. */
public final class SignInLimit {
    private static final int MOST_WRONG = 10;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST_ADDRESSES = 10_000;

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> wrong = new LinkedHashMap<>();

    public SignInLimit(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether the address may try. */
    public synchronized boolean allows(String address) {
        return recent(address).size() < MOST_WRONG;
    }

    /** Tells of a wrong token. */
    public synchronized void wrong(String address) {
        if (wrong.size() >= MOST_ADDRESSES && !wrong.containsKey(address)) {
            wrong.remove(wrong.keySet().iterator().next());
        }
        wrong.computeIfAbsent(address, key -> new ArrayDeque<>()).addLast(clock.instant());
    }

    private Deque<Instant> recent(String address) {
        Deque<Instant> times = wrong.getOrDefault(address, new ArrayDeque<>());
        Instant from = clock.instant().minus(WINDOW);
        while (!times.isEmpty() && times.peekFirst().isBefore(from)) {
            times.removeFirst();
        }
        if (times.isEmpty()) {
            wrong.remove(address);
        }
        return times;
    }
}
