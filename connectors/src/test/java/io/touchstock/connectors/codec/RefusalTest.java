package io.touchstock.connectors.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstock.connectors.Samples;
import io.touchstock.connectors.event.Decoded;
import io.touchstock.connectors.event.IdentityLink;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderLine;
import io.touchstock.connectors.event.Rejected;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {

    private static final String TOUCHPOINT = EventCodecs.TOUCHPOINTS.toJson(Samples.TOUCHPOINT);
    private static final String ORDER = EventCodecs.ORDERS.toJson(Samples.ORDER);

    @Test
    void malformed_json_is_refused_with_the_place() {
        assertThat(reason(EventCodecs.TOUCHPOINTS, "{\"eventId\" \"e-1\"}"))
                .startsWith("payload is no JSON")
                .contains("column")
                .endsWith("Send one JSON object a record.");
        assertThat(reason(EventCodecs.TOUCHPOINTS, TOUCHPOINT + "}")).startsWith("payload is no JSON");
        assertThat(reason(EventCodecs.TOUCHPOINTS, "[1]"))
                .isEqualTo("payload is '[1]', no JSON object. Send one JSON object a record.");
        assertThat(reason(EventCodecs.TOUCHPOINTS, null)).startsWith("payload is empty");
        assertThat(reason(EventCodecs.TOUCHPOINTS, TOUCHPOINT.replaceFirst("\\{", "{\"channel\":\"x\",")))
                .contains("Duplicate field");
    }

    @Test
    void a_missing_field_is_named_with_those_that_are_there() {
        assertThat(reason(EventCodecs.IDENTITIES, "{\"visitorId\":\"v\",\"customer\":\"c\"}"))
                .isEqualTo("customerId is missing. Add it; the fields that are there: visitorId, customer.");
        assertThat(reason(EventCodecs.IDENTITIES, "{\"visitorId\":\"v\",\"customerId\":\" \"}"))
                .startsWith("customerId is missing.");
        assertThat(reason(EventCodecs.IDENTITIES, "{}")).contains("no fields at all");
    }

    @Test
    void an_unknown_name_is_answered_with_the_nearest_known() {
        assertThat(reason(EventCodecs.TOUCHPOINTS, TOUCHPOINT.replace("CLICK", "CLIKC")))
                .isEqualTo("kind is 'CLIKC', none of IMPRESSION, CLICK, VISIT, EMAIL, STORE, CALL, OTHER."
                        + " Did you mean CLICK?");
        assertThat(reason(EventCodecs.ORDERS, ORDER.replace("PLACED", "return")))
                .endsWith("Did you mean RETURNED?");
    }

    @Test
    void a_name_in_another_case_is_taken() throws FieldProblem {
        assertThat(EventCodecs.TOUCHPOINTS.read(TOUCHPOINT.replace("CLICK", "click"), Rules.RULES))
                .isEqualTo(Samples.TOUCHPOINT);
    }

    @ParameterizedTest
    @CsvSource({
        "2014-12-31T23:59:59Z, before 2015-01-01T00:00:00Z",
        "2026-03-02T01:00:00.000000001Z, more than PT1H ahead",
        "+999999999-01-01T00:00:00Z, more than PT1H ahead",
        "2026-03-01T12:00:00, no ISO 8601 moment with an offset",
        "1772366400, no ISO 8601 moment with an offset",
        "2026-02-30T12:00:00Z, no ISO 8601 moment with an offset",
    })
    void an_absurd_time_is_refused_and_does_not_move_the_watermark(String time, String rule) {
        String payload = TOUCHPOINT.replace(Samples.NOON.toString(), time);

        assertThat(reason(EventCodecs.TOUCHPOINTS, payload))
                .startsWith("occurredAt is '")
                .contains(rule);
        assertThat(EventCodecs.TOUCHPOINTS.decoder(Rules.RULES).eventTimeMillis(Rules.raw(payload)))
                .isEqualTo(Long.MIN_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"2015-01-01T00:00:00Z", "2026-03-02T01:00:00Z", "2026-03-01T13:00:00+01:00"})
    void a_time_at_the_bound_or_in_another_zone_is_taken_and_moves_the_watermark(String time) throws FieldProblem {
        String payload = TOUCHPOINT.replace(Samples.NOON.toString(), time);
        Instant moment = EventCodecs.TOUCHPOINTS.read(payload, Rules.RULES).occurredAt();

        assertThat(moment).isEqualTo(Moments.parse(time));
        assertThat(EventCodecs.TOUCHPOINTS.decoder(Rules.RULES).eventTimeMillis(Rules.raw(payload)))
                .isEqualTo(moment.toEpochMilli());
    }

    @Test
    void an_absurd_day_is_refused() {
        String spend = "{\"day\":\"%s\",\"channel\":\"Radio\",\"cost\":5}";
        assertThat(reason(EventCodecs.SPEND, spend.formatted("2014-12-30"))).startsWith("day is '2014-12-30', before");
        assertThat(reason(EventCodecs.SPEND, spend.formatted("2026-03-05"))).startsWith("day is '2026-03-05', after");
        assertThat(reason(EventCodecs.SPEND, spend.formatted("1.3.2026"))).contains("Write it like 2026-03-01.");
    }

    @ParameterizedTest
    @CsvSource({
        "-1, not between 1",
        "0, not between 1",
        "1.5, no whole number that fits",
        "many, no whole number",
        "2147483648, not between 1",
        "1e999999999, no whole number that fits"
    })
    void a_quantity_that_is_no_number_of_units_is_refused(String quantity, String rule) {
        assertThat(reason(EventCodecs.ORDERS, ORDER.replace("\"quantity\":2", "\"quantity\":\"" + quantity + "\"")))
                .startsWith("lines[0].quantity is '" + quantity + "'")
                .contains(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.01, negative",
        "0.0000001, finer than six decimals",
        "1000000000.000001, 'above 1,000,000,000'",
        "9223372036855, 'above 1,000,000,000'",
        "1e999999999, 'above 1,000,000,000'",
        "€ 5, no decimal number",
        "NaN, no decimal number"
    })
    void a_price_that_no_order_can_have_is_refused(String price, String rule) {
        assertThat(reason(EventCodecs.ORDERS, ORDER.replace("\"unitPrice\":9.99", "\"unitPrice\":\"" + price + "\"")))
                .startsWith("lines[0].unitPrice is '" + price + "'")
                .contains(rule);
    }

    @Test
    void amounts_are_decimals_in_json_and_exact_micros_inside() throws FieldProblem {
        assertThat(ORDER).contains("\"unitPrice\":9.99,").contains("\"unitPrice\":0}");
        String price = ORDER.replace("\"unitPrice\":9.99", "\"unitPrice\":0.1000000000");
        assertThat(EventCodecs.ORDERS.read(price, Rules.RULES).lines().get(0).unitPriceMicros())
                .isEqualTo(100_000);
    }

    @Test
    void an_order_is_worth_a_thousand_million_at_most() throws FieldProblem {
        String most = priced("500000000", "0");
        assertThat(EventCodecs.ORDERS.read(most, Rules.RULES).valueMicros()).isEqualTo(Micros.MOST);

        assertThat(reason(EventCodecs.ORDERS, priced("500000000.01", "0")))
                .startsWith("lines[0].unitPrice is '500000000.01'")
                .contains("times quantity 2", "above 1,000,000,000");
        assertThat(reason(
                        EventCodecs.ORDERS,
                        priced("1000000000", "0").replace("\"quantity\":2", "\"quantity\":2147483647")))
                .contains("times quantity 2147483647", "above 1,000,000,000");
        assertThat(reason(EventCodecs.ORDERS, priced("500000000", "0.01")))
                .startsWith("lines is '2 lines'")
                .contains("above 1,000,000,000");
        assertThat(reason(EventCodecs.ORDERS, ORDER.replaceAll("\"lines\":.*", "\"value\":9000000000000}")))
                .startsWith("value is '9000000000000', above 1,000,000,000");
    }

    @Test
    void a_cost_is_a_thousand_million_at_most() {
        assertThat(reason(
                        EventCodecs.TOUCHPOINTS,
                        TOUCHPOINT.replaceFirst("\\{", "{\"cost\":1e10,").replaceAll(",\"cost\":1\\.25[0-9]*", "")))
                .startsWith("cost is '1")
                .contains("above 1,000,000,000");
        assertThat(reason(EventCodecs.SPEND, "{\"day\":\"2026-03-01\",\"channel\":\"Radio\",\"cost\":1000000001}"))
                .startsWith("cost is '1000000001', above 1,000,000,000");
    }

    private static String priced(String first, String second) {
        return ORDER.replace("\"unitPrice\":9.99", "\"unitPrice\":" + first)
                .replace("\"unitPrice\":0}", "\"unitPrice\":" + second + "}");
    }

    @Test
    void a_currency_that_does_not_exist_is_unknown_and_another_than_the_shops_is_to_be_converted() throws FieldProblem {
        assertThat(reason(EventCodecs.ORDERS, withCurrency("EURO")))
                .isEqualTo("currency is 'EURO', no ISO 4217 code. The shop's currency is EUR.");
        assertThat(reason(EventCodecs.ORDERS, withCurrency("USD")))
                .isEqualTo("currency is 'USD', not the shop's currency. Convert the amounts to EUR before sending.");
        assertThat(EventCodecs.ORDERS.read(withCurrency("EUR"), Rules.RULES)).isEqualTo(Samples.ORDER);
        assertThat(reason(
                        EventCodecs.ORDERS,
                        ORDER.replace("\"sku\":\"sku-2\"", "\"sku\":\"sku-2\",\"currency\":\"USD\"")))
                .startsWith("lines[1].currency is 'USD'");
    }

    @ParameterizedTest
    @CsvSource({
        "Email > Search, > ",
        "(no touchpoint), (no touchpoint)",
        "(no campaign), (no campaign)",
        "Email >, >",
        "> Email, >"
    })
    void a_name_that_a_path_or_a_report_could_not_show_is_refused(String name, String shown) {
        assertThat(reason(EventCodecs.TOUCHPOINTS, TOUCHPOINT.replace("Paid Search", name)))
                .startsWith("channel is '" + name + "'")
                .contains(shown, "Rename it");
        assertThat(reason(
                        EventCodecs.TOUCHPOINTS,
                        TOUCHPOINT.replaceAll("\"campaign\":\"Spring [^,]*, brand\"", "\"campaign\":\"" + name + "\"")))
                .startsWith("campaign is '" + name + "'");
        assertThat(reason(EventCodecs.SPEND, "{\"day\":\"2026-03-01\",\"channel\":\"" + name + "\",\"cost\":1}"))
                .startsWith("channel is '" + name + "'");
    }

    @Test
    void an_event_without_a_person_is_refused() {
        assertThat(reason(EventCodecs.TOUCHPOINTS, TOUCHPOINT.replaceAll("\"(visitor|customer)Id\":\"[^\"]*\",", "")))
                .isEqualTo(
                        "visitorId is missing. Neither visitorId nor customerId is given: add at least one of them.");
    }

    @Test
    void an_order_that_gives_only_its_value_becomes_one_line_of_no_article() throws FieldProblem {
        String valueOnly = ORDER.replaceAll("\"lines\":.*", "\"value\":49.90}");

        Order order = EventCodecs.ORDERS.read(valueOnly, Rules.RULES);

        assertThat(order.lines()).containsExactly(new OrderLine("(order)", 1, 49_900_000, null));
        assertThat(order.lines().get(0).namesArticle()).isFalse();
        assertThat(order.valueMicros()).isEqualTo(49_900_000);
    }

    @Test
    void an_order_placed_with_neither_lines_nor_value_is_refused_but_may_be_cancelled() throws FieldProblem {
        String bare = ORDER.replaceAll(",\"lines\":.*", "}");

        assertThat(reason(EventCodecs.ORDERS, bare)).startsWith("lines is missing. A PLACED order says");
        assertThat(EventCodecs.ORDERS
                        .read(bare.replace("PLACED", "CANCELLED"), Rules.RULES)
                        .lines())
                .isEmpty();
    }

    @Test
    void a_value_of_the_wrong_shape_is_refused() {
        assertThat(reason(EventCodecs.TOUCHPOINTS, TOUCHPOINT.replace("\"e-1\"", "{\"id\":1}")))
                .startsWith("eventId is '{\"id\":1}', not a single value.");
        assertThat(reason(EventCodecs.ORDERS, ORDER.replaceAll("\"lines\":.*", "\"lines\":{}}")))
                .startsWith("lines is '{}', not a list.");
        assertThat(reason(EventCodecs.ORDERS, ORDER.replaceAll("\"lines\":.*", "\"lines\":[null]}")))
                .startsWith("lines[0] is 'null', not an object.");
    }

    @Test
    void snake_case_is_read_as_well() throws FieldProblem {
        assertThat(EventCodecs.IDENTITIES.read(
                        "{\"visitor_id\":\"v-1\",\"customer_id\":\"c-1\",\"occurred_at\":\"" + Samples.NOON + "\"}",
                        Rules.RULES))
                .isEqualTo(new IdentityLink("v-1", "c-1", Samples.NOON));
    }

    @Test
    void a_long_value_is_cut_in_the_reason_and_whole_in_the_payload() {
        String payload = TOUCHPOINT.replace("CLICK", "x".repeat(10_000));

        Decoded<?> decoded = EventCodecs.TOUCHPOINTS.decoder(Rules.RULES).decode(Rules.raw(payload));

        decoded.fold(
                event -> {
                    throw new AssertionError(event);
                },
                rejected -> assertThat(rejected.payload()).isEqualTo(payload));
        assertThat(reason(EventCodecs.TOUCHPOINTS, payload))
                .hasSizeLessThan(300)
                .contains("xxx…'");
    }

    @Test
    void rules_that_make_no_sense_are_refused() {
        assertThatThrownBy(
                        () -> new DecodeRules("EURO", Instant.EPOCH, Duration.ZERO, DecodeClock.fixed(Instant.EPOCH)))
                .hasMessageContaining("EURO");
        assertThatThrownBy(() ->
                        new DecodeRules("EUR", Instant.EPOCH, Duration.ofSeconds(-1), DecodeClock.fixed(Instant.EPOCH)))
                .hasMessageContaining("maxAhead is PT-1S");
    }

    @Test
    void the_nearest_name_is_the_one_with_the_fewest_edits() {
        assertThat(NearestName.to("shiped", List.of("ORDERED", "SHIPPED", "RECEIVED")))
                .isEqualTo("SHIPPED");
        assertThat(NearestName.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(NearestName.distance("", "abc")).isEqualTo(3);
    }

    private static String withCurrency(String code) {
        return ORDER.replaceFirst("\\{", "{\"currency\":\"" + code + "\",");
    }

    private static String reason(EventCodec<?> codec, String payload) {
        return codec.decoder(Rules.RULES)
                .decode(Rules.raw(payload))
                .fold(event -> "accepted: " + event, Rejected::reason);
    }
}
