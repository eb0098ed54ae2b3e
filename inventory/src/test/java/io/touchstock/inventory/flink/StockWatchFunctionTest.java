package io.touchstock.inventory.flink;

import static io.touchstock.inventory.flink.StockFixtures.WATCH;
import static io.touchstock.inventory.flink.StockFixtures.fourADay;
import static io.touchstock.inventory.flink.StockFixtures.input;
import static io.touchstock.inventory.flink.StockFixtures.product;
import static io.touchstock.inventory.flink.StockFixtures.reading;
import static io.touchstock.inventory.flink.StockFixtures.receipt;
import static io.touchstock.inventory.flink.StockFixtures.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.AlertHandling;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.FeedbackAction;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.ReceiptStatus;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.inventory.alert.CatalogueEntry;
import io.touchstock.inventory.alert.StockInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StockWatchFunctionTest {

    private KeyedTwoInputStreamOperatorTestHarness<String, StockInput, Product, StockAlert> job;

    @BeforeEach
    void open() throws Exception {
        job = harness();
        job.open();
    }

    @AfterEach
    void close() throws Exception {
        job.close();
    }

    @Test
    void an_item_at_risk_is_alerted_at_the_day_end_that_confirms_it() throws Exception {
        send(product("teapot", 5, "2026-02-01T00:00:00Z"));
        send(input(fourADay("teapot", "2026-03-01")));
        send(input(reading("teapot", "2026-03-02T00:00:00Z", 30)));
        passTo("2026-03-02T23:59:59Z");
        assertThat(alerts()).isEmpty();
        passTo("2026-03-03T00:00:00Z");
        assertThat(alerts())
                .extracting(StockAlert::kind, StockAlert::state, StockAlert::changedAt)
                .containsExactly(
                        Tuple.tuple(AlertKind.STOCKOUT_RISK, AlertState.OPEN, Instant.parse("2026-03-03T00:00:00Z")));
    }

    @Test
    void nothing_is_decided_before_the_watermark_has_passed() throws Exception {
        send(input(reading("teapot", "2026-03-02T10:00:00Z", 0)));
        send(input(reading("teapot", "2026-03-02T09:00:00Z", 40)));
        passTo("2026-03-02T09:59:59Z");
        assertThat(alerts()).isEmpty();
        passTo("2026-03-02T10:00:00Z");
        assertThat(alerts()).extracting(StockAlert::kind).containsExactly(AlertKind.OUT_OF_STOCK);
    }

    @Test
    void a_catalogue_entry_counts_from_its_own_time_on() throws Exception {
        send(product("teapot", 25, "2026-03-03T12:00:00Z"));
        send(product("teapot", 1, "2026-02-01T00:00:00Z"));
        send(input(fourADay("teapot", "2026-03-01")));
        send(input(reading("teapot", "2026-03-02T00:00:00Z", 60)));
        passTo("2026-03-03T00:00:00Z");
        assertThat(alerts()).isEmpty();
        passTo("2026-03-05T00:00:00Z");
        assertThat(alerts())
                .extracting(StockAlert::kind, StockAlert::changedAt)
                .containsExactly(Tuple.tuple(AlertKind.STOCKOUT_RISK, Instant.parse("2026-03-05T00:00:00Z")));
    }

    @Test
    void a_late_input_that_is_still_news_is_used() throws Exception {
        passTo("2026-03-02T12:00:00Z");
        send(input(reading("teapot", "2026-03-02T08:00:00Z", 0)));
        assertThat(alerts())
                .extracting(StockAlert::kind, StockAlert::changedAt)
                .containsExactly(Tuple.tuple(AlertKind.OUT_OF_STOCK, Instant.parse("2026-03-02T12:00:00Z")));
        assertThat(rejected()).isEmpty();
    }

    @Test
    void an_input_that_comes_after_something_newer_or_too_late_is_rejected_with_its_reason() throws Exception {
        send(input(reading("teapot", "2026-03-02T09:00:00Z", 40)));
        passTo("2026-03-02T12:00:00Z");
        send(input(reading("teapot", "2026-03-02T08:00:00Z", 0)));
        send(input(reading("teapot", "2026-02-20T08:00:00Z", 0)));
        assertThat(alerts()).isEmpty();
        assertThat(rejected())
                .extracting(Rejected::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("something newer has been used already"),
                        reason -> assertThat(reason).contains("allows PT24H"));
    }

    @Test
    void unusable_inputs_are_rejected_and_stop_nothing() throws Exception {
        send(input(reading("teapot", "2026-03-02T09:00:00Z", -4)));
        send(input(new Forecast("teapot", "berlin", LocalDate.of(2026, 3, 1), "m1", List.of())));
        send(new Product("teapot", "Teapot", null, null, 1, 1, Double.NaN, 0, 0, 1, Instant.EPOCH));
        passTo("2026-03-09T00:00:00Z");
        assertThat(rejected())
                .extracting(Rejected::source, Rejected::reason)
                .containsExactly(
                        Tuple.tuple("stock", "onHand is -4; it must be at least 0, send back-orders as orders"),
                        Tuple.tuple("forecasts", "days is empty; a forecast needs at least one day"),
                        Tuple.tuple("products", "leadTimeMeanDays is NaN; it must be a number of days of at least 0"));
        assertThat(job.numKeyedStateEntries()).isZero();
        assertThat(job.numEventTimeTimers()).isZero();
    }

    @Test
    void an_item_that_falls_silent_leaves_no_state_no_timer_and_no_open_alert() throws Exception {
        send(input(fourADay("teapot", "2026-03-01")));
        send(input(receipt("teapot", "r1", "2026-06-01", ReceiptStatus.ORDERED, "2026-03-02T00:00:00Z")));
        send(input(reading("teapot", "2026-03-02T00:00:00Z", 0)));
        passTo("2026-04-30T23:59:59Z");
        assertThat(job.numKeyedStateEntries()).isPositive();
        assertThat(alerts()).isNotEmpty().allMatch(alert -> alert.state() == AlertState.OPEN);
        passTo("2026-05-01T00:00:00Z");
        assertThat(job.numKeyedStateEntries()).isZero();
        assertThat(job.numEventTimeTimers()).isZero();
        assertThat(alerts())
                .last()
                .extracting(StockAlert::kind, StockAlert::state)
                .containsExactly(AlertKind.OUT_OF_STOCK, AlertState.RESOLVED);
    }

    @Test
    void the_end_of_bounded_input_uses_every_input_and_leaves_nothing_behind() throws Exception {
        send(input(reading("teapot", "2026-03-02T10:00:00Z", 0)));
        send(input(reading("kettle", "2026-03-09T10:00:00Z", 0)));
        job.processWatermark1(Watermark.MAX_WATERMARK);
        job.processWatermark2(Watermark.MAX_WATERMARK);
        assertThat(alerts())
                .extracting(StockAlert::sku, StockAlert::state)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("teapot", AlertState.OPEN), Tuple.tuple("kettle", AlertState.OPEN));
        assertThat(job.numKeyedStateEntries()).isZero();
        assertThat(job.numEventTimeTimers()).isZero();
    }

    @Test
    void a_restored_job_goes_on_where_the_other_stopped() throws Exception {
        send(product("teapot", 5, "2026-02-01T00:00:00Z"));
        send(input(fourADay("teapot", "2026-03-01")));
        send(input(reading("teapot", "2026-03-02T00:00:00Z", 30)));
        passTo("2026-03-02T12:00:00Z");
        var snapshot = job.snapshot(1, 1);
        job.close();

        job = harness();
        job.initializeState(snapshot);
        job.open();
        passTo("2026-03-03T00:00:00Z");
        assertThat(alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.orderBy()).isEqualTo("2026-03-04"));
    }

    @Test
    void what_people_say_of_an_alert_shows_at_once_and_outlives_a_restart() throws Exception {
        send(product("teapot", 5, "2026-02-01T00:00:00Z"));
        send(input(fourADay("teapot", "2026-03-01")));
        send(input(reading("teapot", "2026-03-02T00:00:00Z", 20)));
        passTo("2026-03-03T00:00:00Z");
        send(input(said("teapot", FeedbackAction.SNOOZE, "2026-03-04", "2026-03-03T09:00:00Z")));
        passTo("2026-03-03T09:00:00Z");
        assertThat(alerts()).extracting(StockAlert::handled).containsExactly(null, AlertHandling.SNOOZED);
        var snapshot = job.snapshot(1, 1);
        job.close();

        job = harness();
        job.initializeState(snapshot);
        job.open();
        passTo("2026-03-05T00:00:00Z");
        assertThat(alerts())
                .extracting(StockAlert::changedAt, StockAlert::handled)
                .containsExactly(Tuple.tuple(Instant.parse("2026-03-05T00:00:00Z"), null));
    }

    @Test
    void feedback_on_an_item_that_is_not_watched_leaves_no_state_and_no_timer() throws Exception {
        send(input(said("nothing", FeedbackAction.FALSE_ALARM, null, "2026-03-03T09:00:00Z")));
        send(input(said("nothing", FeedbackAction.SNOOZE, null, "2026-03-03T09:00:00Z")));
        passTo("2026-03-04T00:00:00Z");
        assertThat(alerts()).isEmpty();
        assertThat(rejected()).extracting(Rejected::source).containsExactly("alert-feedback");
        assertThat(job.numKeyedStateEntries()).isZero();
        assertThat(job.numEventTimeTimers()).isZero();
    }

    @Test
    void an_old_catalogue_entry_is_swept_when_the_catalogue_has_moved_on() throws Exception {
        send(product("gone", 5, "2024-01-01T00:00:00Z"));
        send(product("teapot", 5, "2026-02-01T00:00:00Z"));
        var catalogue = job.getOperator().getOperatorStateBackend().getBroadcastState(StockWatchFunction.CATALOGUE);
        assertThat(catalogue.contains("gone")).isFalse();
        assertThat(catalogue.get("teapot")).isInstanceOf(CatalogueEntry.class);
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, StockInput, Product, StockAlert> harness()
            throws Exception {
        KeyedTwoInputStreamOperatorTestHarness<String, StockInput, Product, StockAlert> harness =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        new CoBroadcastWithKeyedOperator<>(
                                new StockWatchFunction(WATCH), List.of(StockWatchFunction.CATALOGUE)),
                        StockInput::item,
                        product -> "",
                        Types.STRING);
        harness.setup(RecordTypes.of(StockAlert.class)
                .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
        return harness;
    }

    private void send(StockInput input) throws Exception {
        job.processElement1(new StreamRecord<>(input));
    }

    private void send(Product product) throws Exception {
        job.processElement2(new StreamRecord<>(product));
    }

    private void passTo(String time) throws Exception {
        Watermark watermark = new Watermark(Instant.parse(time).toEpochMilli());
        job.processWatermark1(watermark);
        job.processWatermark2(watermark);
    }

    private List<StockAlert> alerts() {
        return job.extractOutputValues();
    }

    private List<Rejected> rejected() {
        Queue<StreamRecord<Rejected>> side = job.getSideOutput(StockWatchFunction.REJECTED);
        return side == null
                ? List.of()
                : side.stream().map(StreamRecord::getValue).toList();
    }
}
