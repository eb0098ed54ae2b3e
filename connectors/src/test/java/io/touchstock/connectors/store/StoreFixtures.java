package io.touchstock.connectors.store;

import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.RowDimension;
import io.touchstock.connectors.event.Severity;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Events for stores. */
final class StoreFixtures {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private StoreFixtures() {}

    static Origin origin(long offset) {
        return new Origin("topic", 0, offset, NOON.plusSeconds(offset));
    }

    /** All in one batch, at the offsets from 0 on. */
    static StoreBatch batch(Record... events) {
        StoreBatch batch = new StoreBatch();
        long offset = 0;
        for (Record event : events) {
            batch.add(event, origin(offset++));
        }
        return batch;
    }

    static StoreBatch one(Record event, Origin origin) {
        StoreBatch batch = new StoreBatch();
        batch.add(event, origin);
        return batch;
    }

    static AttributionRow day(LocalDate day, String model, String channel, double conversions, long valueMicros) {
        return row(day, day, model, channel, conversions, valueMicros);
    }

    static AttributionRow row(
            LocalDate from, LocalDate to, String model, String channel, double conversions, long valueMicros) {
        return new AttributionRow(
                from,
                to,
                model,
                channel,
                null,
                conversions,
                valueMicros,
                0.25,
                5_000_000L,
                RowDimension.CHANNEL,
                conversions - 3,
                conversions + 4,
                valueMicros - 30,
                valueMicros + 40,
                null,
                null);
    }

    static StockAlert alert(String sku, Instant changedAt, AlertState state, Long lostValueMicros) {
        return new StockAlert(
                sku,
                "shop",
                AlertKind.STOCKOUT_RISK,
                state,
                41,
                0.83,
                MONDAY.plusDays(3),
                MONDAY.plusDays(6),
                null,
                6.2,
                21.4,
                lostValueMicros,
                60,
                MONDAY,
                "The 41 on hand run out.",
                "lstm-1",
                MONDAY.minusDays(1),
                changedAt,
                Severity.HIGH,
                "Tent of " + sku,
                "Tents",
                "lena",
                120,
                MONDAY.plusDays(9),
                6.2,
                3,
                1_260_000_000L,
                "A promotion starts.",
                List.of("spring", "brand; pure"),
                "TEN-31",
                NOON,
                null,
                null);
    }

    static JourneyChange order(
            int sign, String person, String orderId, Instant at, long valueMicros, String... channels) {
        return new JourneyChange(
                sign, new Journey("order:" + orderId, person, touches(at, channels), orderId, at, valueMicros));
    }

    static JourneyChange givenUp(int sign, String person, Instant at, String... channels) {
        return new JourneyChange(sign, new Journey(person + ":1", person, touches(at, channels), null, at, 0));
    }

    /** One touch a day, the last a day before the end. */
    private static List<Touchpoint> touches(Instant end, String... channels) {
        List<Touchpoint> touches = new ArrayList<>();
        for (int i = 0; i < channels.length; i++) {
            Instant at = end.minusSeconds(86_400L * (channels.length - i));
            touches.add(new Touchpoint(
                    "t" + i, at, "phone", null, TouchpointKind.CLICK, channels[i], null, null, 0, Consent.GRANTED));
        }
        return touches;
    }
}
