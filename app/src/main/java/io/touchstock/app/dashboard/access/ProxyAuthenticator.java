package io.touchstock.app.dashboard.access;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes the word of a proxy that has signed people in, for example by OpenID Connect. A header is believed only from
 * one of the proxy's addresses, or with the secret that the proxy adds, or both where both are named.
 */
public final class ProxyAuthenticator implements Authenticator {
    /** In which the proxy sends its secret. */
    public static final String SECRET_HEADER = "X-Touchstock-Proxy-Secret";

    private static final int LONGEST_NAME = 200;

    private final TrustedProxy proxy;

    public ProxyAuthenticator(TrustedProxy proxy) {
        this.proxy = proxy;
    }

    @Override
    public Authentication authenticate(Caller caller) {
        if (!proxy.addresses().isEmpty() && !proxy.addresses().contains(caller.address())) {
            return new Authentication.Refused("This dashboard is opened through its proxy; the address "
                    + caller.address() + " is none of the proxy's. Go through it, or name it in --proxy-address.");
        }
        Optional<AccessToken> secret = proxy.secret();
        if (secret.isPresent()
                && !secret.get().matches(caller.header(SECRET_HEADER).orElse(""))) {
            return new Authentication.Refused(
                    "This dashboard is opened through its proxy, which adds the secret that --proxy-secret names.");
        }
        Optional<String> name = caller.header(proxy.userHeader()).filter(text -> text.length() <= LONGEST_NAME);
        if (name.isEmpty()) {
            return new Authentication.Refused(
                    "The proxy does not say who you are: it must send the header " + proxy.userHeader() + " once.");
        }
        Set<Role> roles = roles(caller.header(proxy.rolesHeader()).orElse(""), proxy.groups());
        if (roles.isEmpty()) {
            return new Authentication.Refused(name.get()
                    + " has no role here. The proxy must send a group in the header " + proxy.rolesHeader()
                    + " that is called viewer, merchandiser, media or admin, or that --proxy-group maps to one.");
        }
        return new Authentication.Known(new User(name.get(), roles));
    }

    private static Set<Role> roles(String header, Map<String, Role> groups) {
        Set<Role> roles = new HashSet<>();
        for (String group : header.split("[,;\\s]+", -1)) {
            if (groups.isEmpty()) {
                Role.named(group).ifPresent(roles::add);
            } else if (groups.containsKey(group)) {
                roles.add(groups.get(group));
            }
        }
        return roles;
    }

    @Override
    public String words() {
        return "a proxy's word in the header " + proxy.userHeader();
    }
}
