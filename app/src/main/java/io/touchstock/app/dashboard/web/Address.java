package io.touchstock.app.dashboard.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An address on this server.
 *
 * @param path as it is
 * @param query names and values in order, not yet encoded
 */
public record Address(String path, List<Map.Entry<String, String>> query) {

    public Address {
        query = List.copyOf(query);
    }

    public static Address of(String path) {
        return new Address(path, List.of());
    }

    /** With another value behind it; without, if it is null or empty. */
    public Address and(String name, Object value) {
        if (value == null || value.toString().isEmpty()) {
            return this;
        }
        List<Map.Entry<String, String>> more = new ArrayList<>(query);
        more.add(Map.entry(name, value.toString()));
        return new Address(path, more);
    }

    /** With this value alone under the name. */
    public Address with(String name, Object value) {
        return without(name).and(name, value);
    }

    /** Without any value under the name. */
    public Address without(String name) {
        return new Address(
                path,
                query.stream().filter(entry -> !entry.getKey().equals(name)).toList());
    }

    /** As it stands in a link. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(path);
        char before = '?';
        for (Map.Entry<String, String> entry : query) {
            text.append(before).append(encoded(entry.getKey())).append('=').append(encoded(entry.getValue()));
            before = '&';
        }
        return text.toString();
    }

    /** The address that {@link #toString} wrote. */
    public static Address parse(String text) {
        int mark = text.indexOf('?');
        if (mark < 0) {
            return of(text);
        }
        Address address = of(text.substring(0, mark));
        for (String entry : text.substring(mark + 1).split("&", -1)) {
            String[] parts = entry.split("=", 2);
            if (parts.length == 2) {
                address = address.and(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return address;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whether a text is a path of this server: no other site can be reached by it. */
    public static boolean isOwnPath(String text) {
        return text != null
                && text.startsWith("/")
                && !text.startsWith("//")
                && text.chars().allMatch(letter -> letter > ' ' && letter < 127 && letter != '\\');
    }
}
