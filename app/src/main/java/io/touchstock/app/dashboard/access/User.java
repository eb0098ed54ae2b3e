package io.touchstock.app.dashboard.access;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody who has been let in.
 *
 * @param name as the audit log shall tell it
 * @param roles at least one
 */
public record User(String name, Set<Role> roles) {

    public User {
        roles = Set.copyOf(roles);
    }

    /** Whether one of the roles allows it. */
    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    /** The roles in words, for the page's head. */
    public String rolesInWords() {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining(", "));
    }
}
