package io.touchstock.connectors.kafka;

import io.touchstock.connectors.codec.RawRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Kafka's records as raw records. */
final class RawRecords {

    private RawRecords() {}

    static RawRecord of(ConsumerRecord<byte[], byte[]> kafka) {
        return new RawRecord(
                kafka.topic(),
                kafka.partition(),
                kafka.offset(),
                kafka.timestamp(),
                text(kafka.key()),
                text(kafka.value()));
    }

    /** UTF-8; what is none is kept as {@code base64:} and the bytes, so that no evidence is lost. */
    static String text(byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return "base64:" + Base64.getEncoder().encodeToString(bytes);
        }
    }
}
