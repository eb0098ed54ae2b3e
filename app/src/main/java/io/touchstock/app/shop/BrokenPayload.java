package io.touchstock.app.shop;

import java.util.Arrays;
import java.util.List;

/**
 * A raw message that cannot be used.
 *
 * @param topic {@code touchpoints} or {@code orders}
 * @param key of the message
 * @param flaw what is wrong with it
 * @param payload as it arrives
 */
public record BrokenPayload(String topic, String key, Flaw flaw, String payload) {

    /** What is wrong with a payload. */
    public enum Flaw {
        /** Cut off in the middle. */
        MALFORMED_JSON {
            @Override
            String spoil(String json) {
                return json.substring(0, json.length() / 2);
            }
        },
        /** Nobody knows when it happened. */
        MISSING_FIELD {
            @Override
            String spoil(String json) {
                return json.replaceFirst("\"occurredAt\":\"[^\"]*\",?", "");
            }
        },
        /** Happened two thousand years ago. */
        ABSURD_TIMESTAMP {
            @Override
            String spoil(String json) {
                return json.replaceFirst("\"occurredAt\":\"[^\"]*\"", "\"occurredAt\":\"0026-09-01T10:00:00Z\"");
            }
        },
        /** Three units fewer than none; orders only. */
        NEGATIVE_QUANTITY {
            @Override
            String spoil(String json) {
                return json.replaceFirst("\"quantity\":\\d+", "\"quantity\":-3");
            }
        },
        /** In a currency that is none. */
        UNKNOWN_CURRENCY {
            @Override
            String spoil(String json) {
                return json.replaceFirst("\\{", "{\"currency\":\"XQZ\",");
            }
        };

        /** Makes a good JSON object bad; returns it unchanged if it has nothing that can get this flaw. */
        abstract String spoil(String json);
    }

    /** Spoils a good payload in one of the ways that it can be spoilt, chosen by a number in [0, 1). */
    static BrokenPayload of(String topic, String key, String json, double unit) {
        List<Flaw> possible = Arrays.stream(Flaw.values())
                .filter(flaw -> !flaw.spoil(json).equals(json))
                .toList();
        Flaw flaw = possible.get((int) (unit * possible.size()));
        return new BrokenPayload(topic, key, flaw, flaw.spoil(json));
    }
}
