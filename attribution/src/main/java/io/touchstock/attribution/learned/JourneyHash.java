package io.touchstock.attribution.learned;

import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.Touchpoint;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 over what a model may learn from: per journey its id, whether it converted, and per touch the moment, the
 * channel and the kind. The order of the journeys does not matter.
 */
final class JourneyHash {

    private JourneyHash() {}

    /** In hexadecimal. */
    static String of(Collection<Journey> journeys) {
        MessageDigest digest = sha256();
        List<Journey> sorted = journeys.stream()
                .sorted(Comparator.comparing(Journey::journeyId))
                .toList();
        for (Journey journey : sorted) {
            text(digest, journey.journeyId());
            digest.update((byte) (journey.converted() ? 1 : 0));
            number(digest, journey.touchpoints().size());
            for (Touchpoint touch : journey.touchpoints()) {
                number(digest, touch.occurredAt().toEpochMilli());
                text(digest, touch.channel());
                text(digest, touch.kind().name());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(digest, bytes.length);
        digest.update(bytes);
    }

    private static void number(MessageDigest digest, long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
