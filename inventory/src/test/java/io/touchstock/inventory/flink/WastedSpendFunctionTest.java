package io.touchstock.inventory.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.event.WastedSpend;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.inventory.media.CampaignDay;
import io.touchstock.inventory.media.ClickTally;
import io.touchstock.inventory.media.PaidClick;
import io.touchstock.inventory.media.ShelfInput;
import io.touchstock.inventory.media.WasteLedger;
import io.touchstock.inventory.media.WasteRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WastedSpendFunctionTest {

    private static final WasteRules RULES = new WasteRules(ZoneOffset.UTC, 2, Duration.ofDays(5));
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    private KeyedOneInputStreamOperatorTestHarness<String, ShelfInput, WastedSpend> job;

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
    void a_row_is_told_when_its_day_is_over() throws Exception {
        send(click("a", "2026-03-01T09:00:00Z", 3));
        send(click("b", "2026-03-01T11:00:00Z", 5));
        send(stock("2026-03-01T10:00:00Z", 0));
        passTo("2026-03-01T23:59:59Z");
        assertThat(rows()).isEmpty();
        passTo("2026-03-02T00:00:00Z");
        assertThat(rows()).containsExactly(row(FIRST, 2, 1, 8, 5));
    }

    @Test
    void a_late_reading_and_a_late_click_replace_the_row() throws Exception {
        send(click("a", "2026-03-01T09:00:00Z", 3));
        passTo("2026-03-02T12:00:00Z");
        send(stock("2026-03-01T08:00:00Z", 0));
        send(click("b", "2026-03-01T10:00:00Z", 4));
        send(click("b", "2026-03-01T10:00:00Z", 4));
        passTo("2026-03-03T00:00:00Z");
        assertThat(rows()).containsExactly(row(FIRST, 1, 0, 3, 0), row(FIRST, 2, 2, 7, 7));
    }

    @Test
    void a_day_without_news_tells_nothing_again() throws Exception {
        send(stock("2026-03-01T08:00:00Z", 0));
        send(click("a", "2026-03-01T09:00:00Z", 3));
        passTo("2026-03-03T00:00:00Z");
        assertThat(rows()).hasSize(1);
    }

    @Test
    void a_click_on_a_final_day_is_rejected_with_its_reason() throws Exception {
        send(click("a", "2026-03-04T09:00:00Z", 3));
        passTo("2026-03-05T00:00:00Z");
        send(click("late", "2026-03-02T23:59:59Z", 3));
        send(click("just in time", "2026-03-03T00:00:00Z", 3));
        assertThat(rejected())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason())
                        .contains("2026-03-02T23:59:59Z", "stock.losses.corrected-for above 2 days"))
                .extracting(Rejected::source)
                .isEqualTo("touchpoints");
    }

    @Test
    void the_shelf_is_remembered_as_long_as_there_are_clicks() throws Exception {
        send(stock("2026-03-01T08:00:00Z", 0));
        for (int day = 1; day <= 20; day++) {
            send(click("c" + day, FIRST.plusDays(day) + "T09:00:00Z", 1));
            passTo(FIRST.plusDays(day + 1L) + "T00:00:00Z");
        }
        assertThat(rows()).hasSize(20).allMatch(row -> row.wastedClicks() == 1);
    }

    @Test
    void an_article_that_falls_silent_leaves_no_state_and_no_timer() throws Exception {
        send(stock("2026-03-01T08:00:00Z", 0));
        send(click("a", "2026-03-01T09:00:00Z", 3));
        passTo("2026-03-02T00:00:00Z");
        passTo("2026-03-06T00:00:00Z");
        assertThat(job.numKeyedStateEntries()).isPositive();
        passTo("2026-03-07T00:00:00Z");
        assertThat(job.numKeyedStateEntries()).isZero();
        assertThat(job.numEventTimeTimers()).isZero();
    }

    @Test
    void an_old_reading_that_has_just_come_is_news_and_costs_one_timer() throws Exception {
        send(stock("2016-03-01T08:00:00Z", 0));
        passTo("2026-03-01T00:00:00Z");
        assertThat(job.numEventTimeTimers()).isEqualTo(1);
        passTo("2026-03-05T12:00:00Z");
        send(click("a", "2026-03-05T13:00:00Z", 3));
        passTo("2026-03-06T00:00:00Z");
        assertThat(rows()).containsExactly(row(FIRST.plusDays(4), 1, 1, 3, 3));
    }

    @Test
    void the_end_of_bounded_input_counts_everything_and_leaves_nothing_behind() throws Exception {
        send(click("a", "2026-03-01T09:00:00Z", 3));
        send(stock("2026-03-09T08:00:00Z", 0));
        send(click("b", "2026-03-09T09:00:00Z", 4));
        job.processWatermark(Watermark.MAX_WATERMARK);
        assertThat(rows()).containsExactly(row(FIRST, 1, 0, 3, 0), row(FIRST.plusDays(8), 1, 1, 4, 4));
        assertThat(job.numKeyedStateEntries()).isZero();
        assertThat(job.numEventTimeTimers()).isZero();
    }

    @Test
    void a_restored_job_goes_on_where_the_other_stopped() throws Exception {
        send(stock("2026-03-01T08:00:00Z", 0));
        send(click("a", "2026-03-01T09:00:00Z", 3));
        passTo("2026-03-02T00:00:00Z");
        send(click("b", "2026-03-02T09:00:00Z", 4));
        var snapshot = job.snapshot(1, 1);
        job.close();

        job = harness();
        job.initializeState(snapshot);
        job.open();
        passTo("2026-03-03T00:00:00Z");
        assertThat(rows()).containsExactly(row(FIRST.plusDays(1), 1, 1, 4, 4));
    }

    @Test
    void the_last_rows_are_those_of_the_whole_history_whatever_the_order() throws Exception {
        for (int seed = 0; seed < 30; seed++) {
            job.close();
            Random random = new Random(seed);
            List<ShelfInput> inputs = someInputs(random);
            job = harness();
            job.open();
            for (ShelfInput input : inputs) {
                send(input);
                if (random.nextInt(10) == 0) {
                    passTo(FIRST.plusDays(1 + random.nextInt(2)) + "T00:00:00Z");
                }
            }
            job.processWatermark(Watermark.MAX_WATERMARK);
            Map<CampaignDay, ClickTally> told = new HashMap<>();
            rows().forEach(row -> told.put(
                    new CampaignDay(row.day(), row.channel(), row.campaign()),
                    new ClickTally(row.clicks(), row.wastedClicks(), row.costMicros(), row.wastedMicros())));
            WasteLedger history = WasteLedger.of("teapot")
                    .with(
                            inputs.stream()
                                    .filter(input -> input.stock() != null)
                                    .map(ShelfInput::stock)
                                    .toList(),
                            inputs.stream()
                                    .filter(input -> input.click() != null)
                                    .map(ShelfInput::click)
                                    .toList());
            assertThat(told).as("seed %d", seed).isEqualTo(history.tally(RULES.zone()));
            assertThat(rejected()).isEmpty();
            assertThat(job.numKeyedStateEntries()).isZero();
            assertThat(job.numEventTimeTimers()).isZero();
        }
    }

    /** Three days of readings at two shops, some of one moment that contradict each other, and clicks with copies. */
    private static List<ShelfInput> someInputs(Random random) {
        List<ShelfInput> inputs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String at = FIRST.atStartOfDay()
                    .plusMinutes(random.nextInt(3 * 24 * 60))
                    .toInstant(ZoneOffset.UTC)
                    .toString();
            if (i % 4 == 0) {
                String location = random.nextBoolean() ? "berlin" : "hamburg";
                inputs.add(stock(location, at, random.nextInt(2)));
                if (random.nextInt(3) == 0) {
                    inputs.add(stock(location, at, random.nextInt(2)));
                }
            } else {
                inputs.add(click("c" + i, at, random.nextInt(100)));
                if (random.nextInt(5) == 0) {
                    inputs.add(click("c" + i, at, random.nextInt(100)));
                }
            }
        }
        inputs.addAll(inputs.subList(0, 10));
        Collections.shuffle(inputs, random);
        return inputs;
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, ShelfInput, WastedSpend> harness() throws Exception {
        KeyedOneInputStreamOperatorTestHarness<String, ShelfInput, WastedSpend> harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new WastedSpendFunction(RULES)), ShelfInput::sku, Types.STRING);
        harness.setup(RecordTypes.of(WastedSpend.class)
                .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
        return harness;
    }

    private static ShelfInput click(String id, String at, long costMicros) {
        return ShelfInput.of(new PaidClick(id, "teapot", Instant.parse(at), "Paid Search", null, costMicros));
    }

    private static ShelfInput stock(String at, int onHand) {
        return stock("berlin", at, onHand);
    }

    private static ShelfInput stock(String location, String at, int onHand) {
        return ShelfInput.of(new StockLevel("teapot", location, Instant.parse(at), onHand));
    }

    private static WastedSpend row(LocalDate day, long clicks, long wastedClicks, long cost, long wasted) {
        return new WastedSpend(day, "Paid Search", null, "teapot", clicks, wastedClicks, cost, wasted);
    }

    private void send(ShelfInput input) throws Exception {
        job.processElement(new StreamRecord<>(input));
    }

    private void passTo(String time) throws Exception {
        job.processWatermark(new Watermark(Instant.parse(time).toEpochMilli()));
    }

    private List<WastedSpend> rows() {
        return job.extractOutputValues();
    }

    private List<Rejected> rejected() {
        Queue<StreamRecord<Rejected>> side = job.getSideOutput(WastedSpendFunction.REJECTED);
        return side == null
                ? List.of()
                : side.stream().map(StreamRecord::getValue).toList();
    }
}
