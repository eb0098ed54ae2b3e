package io.touchstock.app.dashboard.access;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Under which names the server answers, and where its forms may come from. A page of somebody else whose name was bent
 * to point at this machine (DNS rebinding) still sends its own name, and is refused.
 */
public final class HostNames {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> allowed;

    private HostNames(Set<String> allowed) {
        this.allowed = allowed;
    }

    /** Loopback's names, and those given besides, without ports. */
    public static HostNames loopbackAnd(Set<String> names) {
        Set<String> all = new HashSet<>(LOOPBACK);
        names.forEach(name -> all.add(name.toLowerCase(Locale.ROOT)));
        return new HostNames(all);
    }

    /** Any name: for a server that asks everybody for credentials that no other site's pages send. */
    public static HostNames any() {
        return new HostNames(Set.of());
    }

    /** Whether a request with this header {@code Host} is meant for this server; null if it has none. */
    public boolean allows(String host) {
        return host != null
                && !host.isBlank()
                && (allowed.isEmpty() || allowed.contains(withoutPort(host).toLowerCase(Locale.ROOT)));
    }

    private static String withoutPort(String host) {
        return host.replaceFirst(":[0-9]+$", "");
    }

    /**
     * Whether a form comes from a page of this server. Browsers send {@code Origin} with each; the few that do not send
     * {@code Referer}.
     *
     * @param origin the header, or null
     * @param referer the header, or null
     * @param fetchSite the header {@code Sec-Fetch-Site}, or null
     */
    public boolean isOwn(String origin, String referer, String fetchSite, String host) {
        if (fetchSite != null && !fetchSite.equals("same-origin") && !fetchSite.equals("none")) {
            return false;
        }
        String from = origin != null ? origin : referer;
        return from != null && host != null && authority(from).equalsIgnoreCase(host);
    }

    private static String authority(String url) {
        int begin = url.indexOf("://");
        if (begin < 0) {
            return "";
        }
        String rest = url.substring(begin + 3);
        int end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }
}
