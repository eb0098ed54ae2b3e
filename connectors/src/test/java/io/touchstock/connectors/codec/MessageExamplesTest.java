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

    private static final Pattern EXAMPLE = Pattern.compile("### ([\\w-]+).*?```json\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Map<String, EventCodec<?>> CODECS = Map.ofEntries(
            Map.entry("touchpoints", EventCodecs.TOUCHPOINTS),
            Map.entry("orders", EventCodecs.ORDERS),
            Map.entry("identities", EventCodecs.IDENTITIES),
            Map.entry("spend", EventCodecs.SPEND),
            Map.entry("stock", EventCodecs.STOCK),
            Map.entry("receipts", EventCodecs.RECEIPTS),
            Map.entry("products", EventCodecs.PRODUCTS),
            Map.entry("promotions", EventCodecs.PROMOTIONS),
            Map.entry("erasures", EventCodecs.ERASURES),
            Map.entry("alert-feedback", EventCodecs.ALERT_FEEDBACK),
            Map.entry("attribution", EventCodecs.ATTRIBUTION),
            Map.entry("stock-alerts", EventCodecs.STOCK_ALERTS),
            Map.entry("promotion-scenarios", EventCodecs.PROMOTION_SCENARIOS),
            Map.entry("model-drift", EventCodecs.MODEL_DRIFT),
            Map.entry("promotion-plans", EventCodecs.PROMOTION_PLANS),
            Map.entry("ad-signals", EventCodecs.AD_SIGNALS),
            Map.entry("wasted-spend", EventCodecs.WASTED_SPEND),
            Map.entry("lost-sales", EventCodecs.LOST_SALES));

    @Test
    void every_topic_that_others_write_or_act_on_has_an_example_that_is_accepted() throws IOException {
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
