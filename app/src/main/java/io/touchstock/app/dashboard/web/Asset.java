package io.touchstock.app.dashboard.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that pages load. Its path names its content, so that a browser may keep it for ever. */
final class Asset {
    private static final int DIGITS = 12;

    private final String path;
    private final String type;
    private final byte[] content;

    private Asset(String path, String type, byte[] content) {
        this.path = path;
        this.type = type;
        this.content = content;
    }

    static Asset of(String name, String type) {
        try (InputStream in = Asset.class.getResourceAsStream(name)) {
            byte[] content = in.readAllBytes();
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            int dot = name.lastIndexOf('.');
            return new Asset(
                    "/assets/" + name.substring(0, dot) + "." + digest.substring(0, DIGITS) + name.substring(dot),
                    type,
                    content);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is missing from the jar", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String path() {
        return path;
    }

    String type() {
        return type;
    }

    byte[] content() {
        return content.clone();
    }
}
