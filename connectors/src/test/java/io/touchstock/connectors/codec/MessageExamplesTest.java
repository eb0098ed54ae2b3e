package io.touchstock.connectors.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples in the module's README, read by the code that reads the topics. */
class MessageExamplesTest {

    private static final Pattern EXAMPLE = Pattern.compile("### (\\w+).*?```json\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Map<String, EventCodec<?>> CODECS = Map.of(
            "touchpoints", EventCodecs.TOUCHPOINTS,
            "orders", EventCodecs.ORDERS,
            "identities", EventCodecs.IDENTITIES,
            "spend", EventCodecs.SPEND,
            "stock", EventCodecs.STOCK,
            "receipts", EventCodecs.RECEIPTS,
            "products", EventCodecs.PRODUCTS,
            "promotions", EventCodecs.PROMOTIONS,
            "erasures", EventCodecs.ERASURES,
            "attribution", EventCodecs.ATTRIBUTION);

    @Test
    void every_input_topic_and_the_report_have_an_example_that_is_accepted() throws IOException {
        Instant now = Instant.parse("2026-03-03T00:00:00Z");
        DecodeRules rules = new DecodeRules("EUR", Instant.EPOCH, Duration.ofDays(1), DecodeClock.fixed(now));
        Map<String, String> refusals = new LinkedHashMap<>();
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("README.md")));
        while (example.find()) {
            RawRecord raw = new RawRecord(example.group(1), 0, 0, 0, null, example.group(2));
            refusals.put(
                    example.group(1),
                    CODECS.get(example.group(1))
                            .decoder(rules)
                            .decode(raw)
                            .fold(event -> "", refused -> refused.reason()));
        }
        assertThat(refusals.keySet()).containsExactlyInAnyOrderElementsOf(CODECS.keySet());
        assertThat(refusals.values()).allMatch(String::isEmpty);
    }
}
