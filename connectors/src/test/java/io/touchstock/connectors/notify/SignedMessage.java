package io.touchstock.connectors.notify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a receiver does; NOTIFY.md shows it. */
final class SignedMessage {

    private SignedMessage() {}

    static boolean isGenuine(
            String secret, String timestamp, String eventId, String signature, String body, Instant now)
            throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signed = (timestamp + "." + eventId + "." + body).getBytes(StandardCharsets.UTF_8);
        byte[] expected = ("v1=" + HexFormat.of().formatHex(mac.doFinal(signed))).getBytes(StandardCharsets.UTF_8);
        boolean fresh = Math.abs(now.getEpochSecond() - Long.parseLong(timestamp)) <= 300;
        return fresh && MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
    }
}
