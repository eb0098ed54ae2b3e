package io.touchstock.app.dashboard.store;

import io.touchstock.connectors.store.FeedPosition;
import io.touchstock.connectors.store.ReportStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * The shop's time. It is the machine's, unless what has been read is of another time, as in a replay or a simulated
 * shop: then it is the newest moment that anything read speaks of.
 */
final class StoreClock {
    private static final Duration BEHIND = Duration.ofDays(2);

    private final ReportStore store;
    private final ZoneId zone;
    private final InstantSource machine;

    StoreClock(ReportStore store, ZoneId zone, InstantSource machine) {
        this.store = store;
        this.zone = zone;
        this.machine = machine;
    }

    /** The newest moment that anything read speaks of; empty if nothing has been read. */
    Optional<Instant> newest() {
        return store.positions().stream()
                .map(FeedPosition::lastEventAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    Instant now() {
        Instant wall = machine.instant();
        return newest().filter(moment -> Duration.between(moment, wall).abs().compareTo(BEHIND) > 0)
                .orElse(wall);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }
}
