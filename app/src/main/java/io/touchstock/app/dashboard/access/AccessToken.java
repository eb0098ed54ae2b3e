package io.touchstock.app.dashboard.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A secret that stands for a user. Only its SHA-256 is kept. */
public final class AccessToken {
    /** Fewer characters could be guessed. */
    static final int SHORTEST = 20;

    private final User user;
    private final byte[] sha256;

    private AccessToken(User user, byte[] sha256) {
        this.user = user;
        this.sha256 = sha256;
    }

    /** Of the secret itself. */
    public static AccessToken of(User user, String secret) {
        return new AccessToken(user, sha256(secret));
    }

    /** Of the secret's SHA-256, 32 bytes. */
    static AccessToken ofSha256(User user, byte[] sha256) {
        return new AccessToken(user, sha256.clone());
    }

    User user() {
        return user;
    }

    /** In a time that does not depend on how much of it is right. */
    boolean matches(String secret) {
        return MessageDigest.isEqual(sha256, sha256(secret));
    }

    private static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
