package io.touchstock.connectors.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.Samples;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.ChannelName;
import io.touchstock.connectors.event.Decoded;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderLine;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.RowDimension;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonRoundTripTest {

    private static final Instant EARLIEST = Instant.parse("2015-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    static Stream<Record> events() {
        return Samples.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_comes_back_equal_from_its_json(Record event) throws FieldProblem {
        EventCodec<Record> codec = Rules.codecOf(event);

        assertThat(codec.read(codec.toJson(event), Rules.RULES)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_a_later_version_adds_is_ignored(Record event) throws FieldProblem {
        EventCodec<Record> codec = Rules.codecOf(event);
        String withMore = codec.toJson(event).replaceFirst("\\{", "{\"addedLater\":{\"a\":[1,null]},");

        assertThat(codec.read(withMore, Rules.RULES)).isEqualTo(event);
    }

    @ParameterizedTest
    @CsvSource({"'', CHANNEL", "'\"campaign\":\"Spring\",', CHANNEL_CAMPAIGN"})
    void a_row_from_before_there_were_dimensions_still_says_which_it_is_of(String campaign, RowDimension dimension)
            throws FieldProblem {
        AttributionRow row = EventCodecs.ATTRIBUTION.read(
                "{\"from\":\"2026-03-01\",\"to\":\"2026-03-01\",\"model\":\"first\",\"channel\":\"Direct\"," + campaign
                        + "\"conversions\":3,\"value\":5}",
                Rules.RULES);

        assertThat(row.dimension()).isEqualTo(dimension);
        assertThat(row.conversionsLow()).isNull();
        assertThat(row.roas()).isNull();
    }

    @Test
    void an_alert_from_before_there_were_severities_is_still_read() throws FieldProblem {
        StockAlert alert = EventCodecs.STOCK_ALERTS.read(
                "{\"sku\":\"sku-1\",\"location\":\"Z\",\"kind\":\"OUT_OF_STOCK\",\"state\":\"OPEN\",\"onHand\":0,"
                        + "\"probability\":1,\"daysOfCover\":0,\"lostUnits\":2,\"lostValue\":5,\"suggestedQuantity\":4,"
                        + "\"reason\":\"The shelf is empty.\",\"changedAt\":\"2026-03-01T12:00:00Z\"}",
                Rules.RULES);

        assertThat(alert.kind()).isEqualTo(AlertKind.OUT_OF_STOCK);
        assertThat(alert.severity()).isNull();
        assertThat(alert.incomingQuantity()).isNull();
        assertThat(alert.runningCampaigns()).isEmpty();
    }

    @Test
    void an_article_from_before_there_were_service_levels_is_still_read() throws FieldProblem {
        Product product = EventCodecs.PRODUCTS.read(
                "{\"sku\":\"sku-1\",\"name\":\"Tea\",\"price\":9.99,\"unitCost\":4,\"leadTimeMeanDays\":7,"
                        + "\"updatedAt\":\"2026-03-01T12:00:00Z\"}",
                Rules.RULES);

        assertThat(product.serviceLevel()).isNull();
        assertThat(product.reviewDays()).isNull();
        assertThat(product.delistedOn()).isNull();
    }

    @Test
    void a_decoder_still_decides_after_java_serialisation() throws Exception {
        Decoder<Touchpoint> decoder = EventCodecs.TOUCHPOINTS.decoder(Rules.RULES);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(decoder);
        }
        Object copy;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            copy = in.readObject();
        }

        Decoded<?> decoded = ((Decoder<?>) copy).decode(Rules.raw(EventCodecs.TOUCHPOINTS.toJson(Samples.TOUCHPOINT)));

        assertThat(decoded).isEqualTo(Decoded.accepted(Samples.TOUCHPOINT));
    }

    @Property
    void any_order_comes_back_equal(@ForAll("orders") Order order) throws FieldProblem {
        assertThat(EventCodecs.ORDERS.read(EventCodecs.ORDERS.toJson(order), Rules.RULES))
                .isEqualTo(order);
    }

    @Property
    void any_touchpoint_comes_back_equal(@ForAll("touchpoints") Touchpoint touchpoint) throws FieldProblem {
        assertThat(EventCodecs.TOUCHPOINTS.read(EventCodecs.TOUCHPOINTS.toJson(touchpoint), Rules.RULES))
                .isEqualTo(touchpoint);
    }

    @Property
    void any_amount_comes_back_to_the_micro(@ForAll long micros) {
        assertThat(Micros.parse(Micros.toDecimal(micros).toPlainString())).isEqualTo(micros);
        assertThat(Micros.of(Micros.toDecimal(micros))).isEqualTo(micros);
    }

    @Property
    void no_text_makes_a_decoder_throw_and_every_refusal_keeps_the_evidence(
            @ForAll("payloads") String payload, @ForAll @LongRange(min = 0) long offset) {
        for (EventCodec<?> codec : Rules.CODECS) {
            Decoder<?> decoder = codec.decoder(Rules.RULES);
            RawRecord raw = new RawRecord("topic", 7, offset, 0, null, payload);
            long time = decoder.eventTimeMillis(raw);
            assertThat(time == Long.MIN_VALUE || (time >= EARLIEST.toEpochMilli() && time <= NOW.toEpochMilli()))
                    .isTrue();
            Decoded<?> decoded = decoder.decode(raw);
            decoded.fold(
                    event -> assertThat(event).isNotNull(),
                    rejected -> assertThat(rejected)
                            .isEqualTo(new Rejected("topic-7", offset, rejected.reason(), payload)));
        }
    }

    @Provide
    Arbitrary<String> payloads() {
        List<String> good = Samples.ALL.stream()
                .map(event -> Rules.codecOf(event).toJson(event))
                .toList();
        Arbitrary<String> cut = Combinators.combine(
                        Arbitraries.of(good), Arbitraries.doubles().between(0, 1))
                .as((json, share) -> json.substring(0, (int) (json.length() * share)));
        Arbitrary<String> twisted = Combinators.combine(
                        Arbitraries.of(good),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.strings().ascii())
                .as((json, share, text) -> {
                    int at = (int) (json.length() * share);
                    return json.substring(0, at) + text + json.substring(Math.min(json.length(), at + text.length()));
                });
        Arbitrary<String> odd = Arbitraries.of(
                "null",
                "[]",
                "{}",
                "1e999999999",
                "\"\"",
                "{\"a\":1,\"a\":2}",
                "{\"lines\":{}}",
                "\u0000",
                "{}{}",
                "[".repeat(5_000),
                "{\"occurredAt\":[],\"lines\":[1]}",
                "{\"quantity\":1e999999999}");
        return Arbitraries.oneOf(Arbitraries.strings(), cut, twisted, odd);
    }

    @Provide
    Arbitrary<Order> orders() {
        Arbitrary<OrderLine> line = Combinators.combine(
                        names(),
                        Arbitraries.integers().between(1, 10_000),
                        Arbitraries.longs().between(0, Micros.MOST / 10_000 / 8),
                        names().injectNull(0.3))
                .as(OrderLine::new);
        return Combinators.combine(
                        names(),
                        moments(),
                        names().injectNull(0.3),
                        names(),
                        names(),
                        line.list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.of(OrderStatus.class))
                .as(Order::new);
    }

    @Provide
    Arbitrary<Touchpoint> touchpoints() {
        return Combinators.combine(
                        names(),
                        moments(),
                        names(),
                        names().injectNull(0.3),
                        Arbitraries.of(TouchpointKind.class),
                        channels(),
                        channels().injectNull(0.3),
                        Arbitraries.longs().between(0, Micros.MOST))
                .as((id, at, visitor, customer, kind, channel, campaign, cost) -> new Touchpoint(
                        id, at, visitor, customer, kind, channel, campaign, null, cost, Samples.TOUCHPOINT.consent()));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(12).filter(name -> !name.isBlank());
    }

    private static Arbitrary<String> channels() {
        return names().filter(name -> ChannelName.refusal(name).isEmpty());
    }

    private static Arbitrary<Instant> moments() {
        return Combinators.combine(
                        Arbitraries.longs().between(EARLIEST.getEpochSecond(), NOW.getEpochSecond()),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }
}
