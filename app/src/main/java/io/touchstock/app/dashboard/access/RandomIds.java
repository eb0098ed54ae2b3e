package io.touchstock.app.dashboard.access;

import java.security.SecureRandom;
import java.util.Base64;

/** Names that nobody can guess: 256 random bits each. */
public final class RandomIds {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** A new one, 43 characters of letters, digits, hyphen and underscore. */
    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether a text could be one of these. */
    public static boolean isId(String text) {
        return text != null && text.matches("[A-Za-z0-9_-]{43}");
    }
}
