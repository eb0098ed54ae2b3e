package io.touchstock.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The page's only style sheet, and the policy that allows it and nothing else. */
public record StyleSheet(String text) {

    /** That of the attribution report, on which other pages build. */
    public static StyleSheet fromResources() {
        try (InputStream in = StyleSheet.class.getResourceAsStream("report.css")) {
            return new StyleSheet(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("report.css is missing from the jar", e);
        }
    }

    /** The same with more rules behind it. */
    public StyleSheet plus(String rules) {
        return new StyleSheet(text + rules);
    }

    /** Allows this sheet alone. */
    public String contentSecurityPolicy() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(hash) + "'; base-uri 'none'; form-action 'none'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
