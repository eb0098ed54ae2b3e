package io.touchstock.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstock.connectors.Samples;
import io.touchstock.connectors.codec.DecodeClock;
import io.touchstock.connectors.codec.DecodeRules;
import io.touchstock.connectors.codec.EventCodec;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.event.Credit;
import io.touchstock.connectors.event.Decoded;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderLine;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.Spend;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.event.Touchpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFilesTest {

    private static final DecodeRules RULES = new DecodeRules(
            "EUR",
            Instant.parse("2015-01-01T00:00:00Z"),
            Duration.ofHours(1),
            DecodeClock.fixed(Instant.parse("2026-03-02T00:00:00Z")));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"events.csv", "events.csv.gz", "events.jsonl", "events.jsonl.gz"})
    void events_come_back_from_the_file_they_were_written_to(String name) {
        assertComesBack(name, EventCodecs.TOUCHPOINTS, Touchpoint.class);
        assertComesBack(name, EventCodecs.ORDERS, Order.class);
        assertComesBack(name, EventCodecs.SPEND, Spend.class);
        assertComesBack(name, EventCodecs.PRODUCTS, Product.class);
        assertComesBack(name, EventCodecs.CREDITS, Credit.class);
        assertComesBack(name, EventCodecs.STOCK_ALERTS, StockAlert.class);
    }

    @Test
    void a_journey_has_no_row() {
        assertComesBack("journeys.jsonl", EventCodecs.JOURNEYS, JourneyChange.class);
        assertThatThrownBy(() -> EventFiles.write(folder.resolve("j.csv"), EventCodecs.JOURNEYS, List.of()))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining("JourneyChange has no form as CSV rows");
    }

    @Test
    void the_rows_of_an_order_need_not_follow_each_other() throws IOException {
        Path file = file("orders.csv", """
                order_id;occurred_at;customer_id;location;status;sku;quantity;unit_price
                o-1;2026-03-01T09:00:00Z;c-1;Bern;PLACED;tea;2;9.99
                o-2;2026-03-01T09:01:00Z;c-2;Bern;PLACED;cup;1;5
                o-1;2026-03-01T10:00:00Z;c-1;Bern;RETURNED;tea;1;9.99
                o-1;2026-03-01T09:00:00Z;c-1;Bern;placed;cup;1;5
                """);

        List<Order> orders = EventFiles.read(file, EventCodecs.ORDERS, RULES);

        assertThat(orders).extracting(Order::orderId).containsExactly("o-1", "o-2", "o-1");
        assertThat(orders.get(0).lines())
                .containsExactly(new OrderLine("tea", 2, 9_990_000, null), new OrderLine("cup", 1, 5_000_000, null));
        assertThat(orders.get(2).lines()).containsExactly(new OrderLine("tea", 1, 9_990_000, null));
    }

    @Test
    void an_order_file_may_give_only_the_value() throws IOException {
        Path file = file("orders.csv", """
                orderId,occurredAt,visitorId,location,status,value
                o-1,2026-03-01T09:00:00Z,v-1,Bern,PLACED,24.98
                o-2,2026-03-01T09:00:00Z,v-1,Bern,CANCELLED,
                """);

        assertThat(EventFiles.read(file, EventCodecs.ORDERS, RULES))
                .extracting(Order::lines)
                .containsExactly(List.of(new OrderLine(OrderLine.WHOLE_ORDER, 1, 24_980_000, null)), List.of());
    }

    @Test
    void a_bad_value_names_file_line_column_and_remedy() throws IOException {
        Path file = file("orders.csv", """
                orderId,occurredAt,visitorId,location,status,sku,quantity,unit_price
                o-1,2026-03-01T09:00:00Z,v-1,Bern,PLACED,tea,2,9.99
                o-2,2026-03-01T09:00:00Z,v-1,Bern,PLACED,tea,2,9.99
                o-1,2026-03-01T09:00:00Z,v-1,Bern,PLACED,cup,1,-5
                """);

        assertThatThrownBy(() -> EventFiles.read(file, EventCodecs.ORDERS, RULES))
                .isInstanceOf(BadFile.class)
                .hasMessage(file + ", line 4, column unit_price: is '-5', negative. Prices and costs are at least 0;"
                        + " say a return by the order's status.");
    }

    @Test
    void rows_of_one_order_that_contradict_each_other_are_refused_together() throws IOException {
        Path file = file("orders.csv", """
                orderId,occurredAt,visitorId,location,status,sku,quantity,unitPrice
                o-1,2026-03-01T09:00:00Z,v-1,Bern,PLACED,tea,2,9.99
                o-1,2026-03-01T09:00:00Z,v-2,Bern,PLACED,cup,1,5
                """);

        List<Decoded<Order>> decoded = new ArrayList<>();
        EventFiles.decode(file, EventCodecs.ORDERS, RULES, decoded::add);

        assertThat(decoded)
                .containsExactly(Decoded.rejected(new Rejected(
                        file.toString(),
                        3,
                        "visitorId is 'v-2' here and 'v-1' in line 2 of the same orderId and status. Make them equal.",
                        "o-1,2026-03-01T09:00:00Z,v-1,Bern,PLACED,tea,2,9.99\n"
                                + "o-1,2026-03-01T09:00:00Z,v-2,Bern,PLACED,cup,1,5")));
    }

    @Test
    void a_missing_column_lists_those_that_are_there() throws IOException {
        Path file = file("touchpoints.csv", "event_id,occurred_at,visitor_id,kind,consent\n");

        assertThatThrownBy(() -> EventFiles.read(file, EventCodecs.TOUCHPOINTS, RULES))
                .isInstanceOf(BadFile.class)
                .hasMessage(file + ", line 1, column channel: there is no such column. The columns that are there:"
                        + " event_id, occurred_at, visitor_id, kind, consent.");
    }

    @Test
    void decoding_goes_on_after_a_line_that_cannot_be_used() throws IOException {
        Path csv = file("spend.csv", """
                day,channel,cost
                2026-03-01,TV,1
                2026-03-01,TV,1,2
                2026-03-01,Radio,x
                2026-03-01,Radio,3
                """);
        Path json = file("spend.jsonl", """
                {"day":"2026-03-01","channel":"TV","cost":1}
                {"day":"2026-03-01"

                {"day":"2026-03-01","channel":"Radio","cost":"x"}
                {"day":"2026-03-01","channel":"Radio","cost":3}
                """);

        assertThat(outcomes(csv)).containsExactly("TV", "line 3", "line 4", "Radio");
        assertThat(outcomes(json)).containsExactly("TV", "line 2", "line 4", "Radio");
        assertThatThrownBy(() -> EventFiles.read(json, EventCodecs.SPEND, RULES))
                .isInstanceOf(BadFile.class)
                .hasMessageStartingWith(json + ", line 2: is no JSON");
    }

    private static List<String> outcomes(Path file) {
        List<String> outcomes = new ArrayList<>();
        EventFiles.decode(
                file,
                EventCodecs.SPEND,
                RULES,
                decoded -> outcomes.add(decoded.fold(Spend::channel, refused -> "line " + refused.position())));
        return outcomes;
    }

    private <T extends Record> void assertComesBack(String name, EventCodec<T> codec, Class<T> type) {
        Path file = folder.resolve(type.getSimpleName() + name);
        List<T> events =
                Samples.ALL.stream().filter(type::isInstance).map(type::cast).toList();
        EventFiles.write(file, codec, events);
        assertThat(events).isNotEmpty();
        assertThat(EventFiles.read(file, codec, RULES)).isEqualTo(events);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
