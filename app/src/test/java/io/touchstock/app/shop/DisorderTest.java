package io.touchstock.app.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.codec.DecodeClock;
import io.touchstock.connectors.codec.DecodeRules;
import io.touchstock.connectors.codec.Decoder;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.codec.RawRecord;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.Touchpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisorderTest {
    private static final ShopScenario SCENARIO = SmallShop.scenario(9);
    private static final DisorderSpec ROUGH =
            new DisorderSpec(0.2, Duration.ofMinutes(30), Duration.ofHours(3), 0.1, 0.02);
    private static final Recording SENT = SmallShop.play(SCENARIO);
    private static final Recording ARRIVED = through(ROUGH, 1);

    private static Recording through(DisorderSpec spec, long seed) {
        Recording arrived = new Recording();
        Disorder disorder = new Disorder(spec, seed, arrived);
        new ShopSimulator(SCENARIO).run(disorder, TruthSink.NONE);
        disorder.drain();
        return arrived;
    }

    @Test
    void without_disorder_everything_arrives_as_it_was_sent() {
        assertThat(through(DisorderSpec.NONE, 1).heard).isEqualTo(SENT.heard);
    }

    @Test
    void the_same_seed_makes_the_same_disorder() {
        assertThat(through(ROUGH, 1).heard).isEqualTo(ARRIVED.heard);
        assertThat(through(ROUGH, 2).heard).isNotEqualTo(ARRIVED.heard);
    }

    @Test
    void arrivals_come_in_order_of_arrival_and_some_out_of_order_of_happening() {
        assertThat(ARRIVED.heard).extracting(Recording.Heard::at).isSorted();
        assertThat(ARRIVED.all(Touchpoint.class).stream()
                        .map(Touchpoint::occurredAt)
                        .toList())
                .isNotEqualTo(ARRIVED.all(Touchpoint.class).stream()
                        .map(Touchpoint::occurredAt)
                        .sorted()
                        .toList());
    }

    @Test
    void nothing_is_lost_and_some_comes_twice() {
        List<Touchpoint> arrived = ARRIVED.all(Touchpoint.class);
        Set<Touchpoint> distinct = new HashSet<>(arrived);
        assertThat(distinct).isEqualTo(new HashSet<>(SENT.all(Touchpoint.class)));
        assertThat(arrived.size()).isGreaterThan(distinct.size());
        assertThat(new HashSet<>(ARRIVED.all(Order.class))).isEqualTo(new HashSet<>(SENT.all(Order.class)));
    }

    @Test
    void nothing_is_later_than_the_bound() {
        long late = 0;
        for (Recording.Heard heard : ARRIVED.heard) {
            if (heard.event() instanceof Touchpoint touchpoint) {
                Duration delay = Duration.between(touchpoint.occurredAt(), heard.at());
                assertThat(delay).isBetween(Duration.ZERO, ROUGH.maxDelay());
                late += delay.isZero() ? 0 : 1;
            }
        }
        assertThat(late).isPositive();
    }

    @Test
    void every_kind_of_broken_payload_is_made_and_refused_by_the_codec() {
        List<BrokenPayload> broken = ARRIVED.all(BrokenPayload.class);
        assertThat(broken).extracting(BrokenPayload::flaw).contains(BrokenPayload.Flaw.values());
        Instant end =
                SCENARIO.endDay().plusDays(1).atStartOfDay(SCENARIO.zone()).toInstant();
        DecodeRules rules = new DecodeRules(
                "EUR", Instant.parse("2000-01-01T00:00:00Z"), Duration.ofDays(1), DecodeClock.fixed(end));
        Decoder<Touchpoint> touchpoints = EventCodecs.TOUCHPOINTS.decoder(rules);
        Decoder<Order> orders = EventCodecs.ORDERS.decoder(rules);
        assertThat(broken).allSatisfy(payload -> {
            RawRecord raw = new RawRecord(payload.topic(), 0, 0, 0, payload.key(), payload.payload());
            boolean refused = payload.topic().equals("orders")
                    ? orders.decode(raw).<Boolean>fold(event -> false, rejected -> true)
                    : touchpoints.decode(raw).<Boolean>fold(event -> false, rejected -> true);
            assertThat(refused).as(payload.toString()).isTrue();
        });
    }
}
