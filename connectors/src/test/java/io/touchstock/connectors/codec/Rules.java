package io.touchstock.connectors.codec;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The rules of the test shop: euros, from 2015 to the night after {@link io.touchstock.connectors.Samples#DAY}. */
final class Rules {

    static final DecodeRules RULES = new DecodeRules(
            "EUR",
            Instant.parse("2015-01-01T00:00:00Z"),
            Duration.ofHours(1),
            DecodeClock.fixed(Instant.parse("2026-03-02T00:00:00Z")));

    static final List<EventCodec<?>> CODECS = List.of(
            EventCodecs.TOUCHPOINTS,
            EventCodecs.ORDERS,
            EventCodecs.IDENTITIES,
            EventCodecs.SPEND,
            EventCodecs.STOCK,
            EventCodecs.RECEIPTS,
            EventCodecs.PRODUCTS,
            EventCodecs.PROMOTIONS,
            EventCodecs.ERASURES,
            EventCodecs.JOURNEYS,
            EventCodecs.CREDITS,
            EventCodecs.ATTRIBUTION,
            EventCodecs.DEMAND,
            EventCodecs.FORECASTS,
            EventCodecs.STOCK_ALERTS,
            EventCodecs.ALERT_FEEDBACK,
            EventCodecs.PROMOTION_SCENARIOS,
            EventCodecs.MODEL_DRIFT,
            EventCodecs.PROMOTION_PLANS,
            EventCodecs.AD_SIGNALS,
            EventCodecs.WASTED_SPEND,
            EventCodecs.LOST_SALES,
            EventCodecs.REJECTED);

    private Rules() {}

    @SuppressWarnings("unchecked") // the codec of the event's own class
    static EventCodec<Record> codecOf(Record event) {
        return (EventCodec<Record>) CODECS.stream()
                .filter(codec -> codec.type() == event.getClass())
                .findAny()
                .orElseThrow();
    }

    static RawRecord raw(String payload) {
        return new RawRecord("topic", 0, 0, 0, null, payload);
    }
}
