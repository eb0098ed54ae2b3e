package io.touchstock.connectors.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a store is: {@code jdbc:postgresql:…}, {@code postgresql://…}, {@code jdbc:h2:…}, or the path of a file for an
 * embedded H2.
 */
record StoreUrl(String jdbc, boolean embedded) {

    /** PostgreSQL's rules where both databases can follow them, so that one text of SQL means the same to both. */
    private static final String LIKE_POSTGRESQL =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;NON_KEYWORDS=DAY,VALUE";

    /**
     * Reads what a user writes.
     *
     * @throws IllegalArgumentException if it is nothing of the above
     */
    static StoreUrl of(String text) {
        String url = text.strip();
        if (url.isEmpty()) {
            throw new IllegalArgumentException(
                    "store: is empty. Give jdbc:postgresql://HOST/DATABASE, or the path of a file.");
        }
        if (url.startsWith("postgresql://") || url.startsWith("postgres://")) {
            return new StoreUrl("jdbc:postgresql://" + url.substring(url.indexOf("//") + 2), false);
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return new StoreUrl(url, false);
        }
        if (url.startsWith("jdbc:h2:")) {
            return new StoreUrl(url.contains("MODE=") ? url : url + LIKE_POSTGRESQL, true);
        }
        if (url.startsWith("jdbc:") || url.contains("://")) {
            throw new IllegalArgumentException("store: '" + withoutSecrets(url)
                    + "' is neither PostgreSQL nor H2. Give jdbc:postgresql://HOST/DATABASE, or the path of a file.");
        }
        String file = Path.of(url).toAbsolutePath().toString();
        if (file.contains(";")) {
            throw new IllegalArgumentException("store: '" + url + "' contains ';'. Choose a path without.");
        }
        return new StoreUrl("jdbc:h2:file:" + file + LIKE_POSTGRESQL, true);
    }

    /** What may be shown and logged: without user, password and other parameters. */
    @Override
    public String toString() {
        return withoutSecrets(jdbc);
    }

    private static String withoutSecrets(String url) {
        String bare = url.replaceFirst("[?;].*$", "");
        return bare.replaceFirst("//[^/@]*@", "//");
    }

    /** The part of {@code user:password@host} that the driver does not understand. */
    Optional<String> userInfo() {
        int from = jdbc.indexOf("//");
        int to = jdbc.indexOf('@');
        int slash = from < 0 ? -1 : jdbc.indexOf('/', from + 2);
        boolean has = !embedded && from >= 0 && to > from && (slash < 0 || to < slash);
        return has ? Optional.of(jdbc.substring(from + 2, to)) : Optional.empty();
    }

    /** The same without {@link #userInfo}. */
    String bareJdbc() {
        return userInfo().map(user -> jdbc.replace("//" + user + "@", "//")).orElse(jdbc);
    }
}
