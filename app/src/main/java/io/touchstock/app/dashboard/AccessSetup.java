package io.touchstock.app.dashboard;

import io.touchstock.app.dashboard.access.AccessToken;
import io.touchstock.app.dashboard.access.Authenticator;
import io.touchstock.app.dashboard.access.BadAccessException;
import io.touchstock.app.dashboard.access.HostNames;
import io.touchstock.app.dashboard.access.LocalAuthenticator;
import io.touchstock.app.dashboard.access.ProxyAuthenticator;
import io.touchstock.app.dashboard.access.Role;
import io.touchstock.app.dashboard.access.TokenAuthenticator;
import io.touchstock.app.dashboard.access.TokenFile;
import io.touchstock.app.dashboard.access.TrustedProxy;
import io.touchstock.app.dashboard.access.User;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides from what was typed who gets in, and refuses to open a door that nobody guards. */
final class AccessSetup {
    /** Holds the token of an admin. */
    static final String TOKEN_VARIABLE = "TOUCHSTOCK_TOKEN";

    private final AccessOptions options;
    private final String tokenOfAdmin;
    private final boolean loopback;

    /** @param tokenOfAdmin null for none */
    AccessSetup(AccessOptions options, String tokenOfAdmin) throws BadAccessException {
        this.options = options;
        this.tokenOfAdmin = tokenOfAdmin;
        try {
            this.loopback = InetAddress.getByName(options.bind).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new BadAccessException("--bind " + options.bind
                    + ": no such address; give one of this machine, for example 127.0.0.1 or 0.0.0.0");
        }
    }

    /** Who gets in, and as whom. */
    Authenticator authenticator(String machineUser) throws BadAccessException {
        List<AccessToken> tokens = tokens();
        boolean proxied = !options.proxyAddresses.isEmpty() || options.proxySecret != null;
        if (proxied && !tokens.isEmpty()) {
            throw new BadAccessException("--tokens and a proxy are both given; people sign in one way: leave one out"
                    + " (the environment variable " + TOKEN_VARIABLE + " counts as a token)");
        }
        if (proxied) {
            return new ProxyAuthenticator(proxy());
        }
        if (options.proxyUserHeader != null || options.proxyRolesHeader != null || !options.proxyGroups.isEmpty()) {
            throw new BadAccessException("a proxy's headers are named, but anybody could send them: name the proxy by"
                    + " --proxy-address IP or --proxy-secret FILE");
        }
        if (!tokens.isEmpty()) {
            return new TokenAuthenticator(tokens);
        }
        if (!loopback) {
            throw new BadAccessException("--bind " + options.bind + ": other machines could open the dashboard, and"
                    + " nobody would ask who they are. Give --tokens FILE, or a proxy by --proxy-address IP or"
                    + " --proxy-secret FILE; or leave --bind out to serve this machine alone");
        }
        return new LocalAuthenticator(machineUser);
    }

    /** Under which names the server answers. */
    HostNames hosts() throws BadAccessException {
        Set<String> names = new HashSet<>();
        if (options.publicUrl != null) {
            String host = options.publicUrl.getHost();
            if (host == null || !("http".equals(options.publicUrl.getScheme()) || isHttps())) {
                throw new BadAccessException("--public-url " + options.publicUrl
                        + ": is no address of a page; write it as https://stock.example.com");
            }
            names.add(host);
        }
        return loopback || options.publicUrl != null ? HostNames.loopbackAnd(names) : HostNames.any();
    }

    /** Whether browsers reach it by https alone. */
    boolean isHttps() {
        return options.publicUrl != null && "https".equals(options.publicUrl.getScheme());
    }

    private List<AccessToken> tokens() throws BadAccessException {
        List<AccessToken> tokens = new ArrayList<>();
        if (options.tokens != null) {
            tokens.addAll(TokenFile.read(options.tokens.toString(), lines("--tokens", options.tokens)));
        }
        if (tokenOfAdmin != null && !tokenOfAdmin.isBlank()) {
            tokens.add(TokenFile.secret(
                    TOKEN_VARIABLE + ": ", new User("admin", Set.of(Role.ADMIN)), tokenOfAdmin.strip()));
        }
        return tokens;
    }

    private TrustedProxy proxy() throws BadAccessException {
        Set<String> addresses = new HashSet<>();
        for (String address : options.proxyAddresses) {
            try {
                addresses.add(InetAddress.getByName(address.strip()).getHostAddress());
            } catch (UnknownHostException e) {
                throw new BadAccessException("--proxy-address " + address + ": no such address");
            }
        }
        Optional<AccessToken> secret = Optional.empty();
        if (options.proxySecret != null) {
            List<String> lines = lines("--proxy-secret", options.proxySecret);
            secret = Optional.of(TokenFile.secret(
                    options.proxySecret + ": ",
                    new User("proxy", Set.of()),
                    lines.isEmpty() ? "" : lines.get(0).strip()));
        }
        return new TrustedProxy(
                addresses,
                secret,
                options.proxyUserHeader == null ? "X-Forwarded-User" : options.proxyUserHeader,
                options.proxyRolesHeader == null ? "X-Forwarded-Groups" : options.proxyRolesHeader,
                Map.copyOf(options.proxyGroups));
    }

    private static List<String> lines(String option, Path file) throws BadAccessException {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new BadAccessException(option + " " + file + ": cannot be read as UTF-8 text (" + e.getMessage()
                    + "); name a file that this user may read");
        }
    }
}
