package io.touchstock.connectors.notify;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where webhooks may go: to https hosts all of whose addresses are public, and to hosts allowed by name. It is asked
 * right before each attempt. A name that changes its address between the question and the connection, which
 * {@code java.net.http} does not let one rule out, ends at the certificate: an inner host has none for that name.
 *
 * @param allowedHosts that may be inner ones and may speak plain http, in lower case
 */
public record SafeTarget(Set<String> allowedHosts, Resolver resolver) {

    /** Finds all addresses of a host. */
    public interface Resolver {
        /** At least one address. */
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    public SafeTarget {
        allowedHosts = Set.copyOf(allowedHosts);
    }

    /** Asks the system for addresses. */
    public static SafeTarget allowing(Set<String> hosts) {
        return new SafeTarget(hosts, InetAddress::getAllByName);
    }

    /**
     * Why nothing may be sent there; empty if it may.
     *
     * @throws UnknownHostException if the name is not known now
     */
    Optional<String> objection(URI uri) throws UnknownHostException {
        String host = uri.getHost();
        if (host == null || uri.getUserInfo() != null) {
            return Optional.of("the address has no plain host name");
        }
        String name = host.toLowerCase(Locale.ROOT);
        if (allowedHosts.contains(name)) {
            return Optional.empty();
        }
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            return Optional.of("'" + name + "' is not spoken to by https; notifications.allowed-hosts can allow it");
        }
        if (isOddNumber(name)) {
            return Optional.of("'" + name + "' is an address in an odd form");
        }
        boolean isPublic = Arrays.stream(resolver.resolve(name)).allMatch(PublicAddress::is);
        return isPublic
                ? Optional.empty()
                : Optional.of(
                        "'" + name + "' has an address that is not public; notifications.allowed-hosts can allow it");
    }

    /** Decimal, octal, hexadecimal and short forms, which resolvers read differently. */
    private static boolean isOddNumber(String host) {
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String last = bare.substring(bare.lastIndexOf('.') + 1);
        boolean numeric = last.matches("\\d+|0x[0-9a-f]*");
        return numeric && !host.matches("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
    }
}
