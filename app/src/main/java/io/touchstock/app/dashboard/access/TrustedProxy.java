package io.touchstock.app.dashboard.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A proxy that signs people in.
 *
 * @param addresses it connects from, as numbers; empty if its secret alone tells it
 * @param secret that it adds to each request; empty if its address alone tells it
 * @param userHeader in which it names the person
 * @param rolesHeader in which it names the person's groups, separated by commas, semicolons or blanks
 * @param groups which role a group has; empty if groups are called like roles
 */
public record TrustedProxy(
        Set<String> addresses,
        Optional<AccessToken> secret,
        String userHeader,
        String rolesHeader,
        Map<String, Role> groups) {

    public TrustedProxy {
        addresses = Set.copyOf(addresses);
        groups = Map.copyOf(groups);
        if (addresses.isEmpty() && secret.isEmpty()) {
            throw new IllegalArgumentException("a proxy without an address and a secret could be anybody");
        }
    }
}
