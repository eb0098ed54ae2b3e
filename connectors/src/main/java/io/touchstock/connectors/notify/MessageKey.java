package io.touchstock.connectors.notify;

import io.touchstock.connectors.event.StockAlert;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names what is told to whom. */
final class MessageKey {

    private static final int BYTES = 16;

    private MessageKey() {}

    static String of(String channel, String recipient, List<StockAlert> alerts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, channel);
            add(digest, recipient);
            for (StockAlert alert : alerts) {
                add(digest, alert.sku());
                add(digest, alert.location());
                add(digest, alert.kind().name());
                add(digest, String.valueOf(alert.severity()));
                add(digest, alert.changedAt().toString());
            }
            return channel + "-" + HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Length first, so that no two lists of texts are one. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
