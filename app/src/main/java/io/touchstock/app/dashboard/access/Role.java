package io.touchstock.app.dashboard.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody is in the shop. */
public enum Role {
    VIEWER,
    MERCHANDISER,
    MEDIA,
    ADMIN;

    /** What the role allows. */
    public Set<Permission> permissions() {
        return switch (this) {
            case VIEWER, MEDIA -> Set.of(Permission.SEE);
            case MERCHANDISER -> Set.of(Permission.SEE, Permission.HANDLE_ALERTS, Permission.DECIDE_PROMOTIONS);
            case ADMIN -> Set.of(Permission.values());
        };
    }

    /** As it is written in files and headers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that name, whatever its capitals. */
    public static Optional<Role> named(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
