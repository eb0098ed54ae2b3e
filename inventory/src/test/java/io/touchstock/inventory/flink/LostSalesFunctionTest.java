package io.touchstock.inventory.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.inventory.media.CountedJourney;
import io.touchstock.inventory.media.ListPrice;
import io.touchstock.inventory.media.LossInput;
import io.touchstock.inventory.media.LossLedger;
import io.touchstock.inventory.media.LossRules;
import io.touchstock.inventory.media.LossWatch;
import io.touchstock.inventory.media.LossWatchRules;
import io.touchstock.inventory.media.TouchShare;
import io.touchstock.inventory.media.VainJourney;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LostSalesFunctionTest {

    private static final LossRules LOSSES = new LossRules(ZoneOffset.UTC, 0.5);
    private static final LossWatchRules RULES = new LossWatchRules(LOSSES, 4, Duration.ofDays(6));
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    private KeyedOneInputStreamOperatorTestHarness<String, LossInput, LostSale> job;

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
    void a_loss_is_told_at_the_end_of_the_day_on_which_the_journey_is_known() throws Exception {
        send(price("2026-02-01T00:00:00Z", 8));
        send(stock("2026-03-01T08:00:00Z", 0));
        passTo("2026-03-03T12:00:00Z");
        send(journey("j", "2026-03-01T09:00:00Z", 1));
        passTo("2026-03-03T23:59:59Z");
        assertThat(told()).isEmpty();
        passTo("2026-03-04T00:00:00Z");
        assertThat(told()).containsExactly(sale(FIRST, 0.5, 4, 1));
    }

    @Test
    void a_journey_that_turns_out_another_is_taken_back_and_told_anew() throws Exception {
        send(price("2026-02-01T00:00:00Z", 8));
        send(stock("2026-03-01T08:00:00Z", 0));
        send(journey("j", "2026-03-01T09:00:00Z", 1));
        passTo("2026-03-02T00:00:00Z");
        send(journey("j", "2026-03-01T09:00:00Z", -1));
        send(journey("j", "2026-03-02T09:00:00Z", 1));
        passTo("2026-03-03T00:00:00Z");
        assertThat(told())
                .containsExactly(sale(FIRST, 0.5, 4, 1), sale(FIRST, 0.5, 4, -1), sale(FIRST.plusDays(1), 0.5, 4, 1));
    }

    @Test
    void a_late_reading_takes_the_loss_back() throws Exception {
        send(stock("2026-03-01T08:00:00Z", 0));
        send(journey("j", "2026-03-01T09:00:00Z", 1));
        passTo("2026-03-02T00:00:00Z");
        send(stock("2026-03-01T08:30:00Z", 3));
        passTo("2026-03-03T00:00:00Z");
        assertThat(told()).containsExactly(sale(FIRST, 0.5, 0, 1), sale(FIRST, 0.5, 0, -1));
    }

    @Test
    void the_usual_rules_wait_for_a_journey_that_went_on_for_a_lookback_and_ended_a_lookback_later() {
        LossWatch watch = new LossWatch(LossWatchRules.usual(LOSSES, Duration.ofDays(30)));
        Instant known = FIRST.plusDays(60).atStartOfDay(ZoneOffset.UTC).toInstant();
        LossLedger ledger = watch.atDayEnd(
                        watch.newLedger("teapot"), List.of(stock("2026-03-01T08:00:00Z", 0)), known, known)
                .ledger();

        assertThat(watch.refusal(journey("j", "2026-03-01T09:00:00Z", 1), ledger))
                .isEmpty();
        assertThat(watch.refusal(journey("j", "2026-02-01T09:00:00Z", 1), ledger))
                .hasValueSatisfying(reason -> assertThat(reason).contains("days stay open for 68"));
    }

    @Test
    void a_journey_of_a_final_day_is_rejected_and_names_no_person() throws Exception {
        send(stock("2026-03-01T08:00:00Z", 0));
        passTo("2026-03-05T00:00:00Z");
        passTo("2026-03-06T00:00:00Z");
        send(journey("v:secret@1", "2026-03-01T23:59:59Z", 1));
        send(journey("just in time", "2026-03-02T00:00:00Z", 1));
        assertThat(rejected()).singleElement().satisfies(refused -> {
            assertThat(refused.source()).isEqualTo("journeys");
            assertThat(refused.reason()).contains("2026-03-01T23:59:59Z", "days stay open for 4", "journeys.lookback");
            assertThat(refused.payload()).contains("teapot").doesNotContain("secret");
        });
    }

    @Test
    void an_article_that_falls_silent_leaves_no_state_and_no_timer() throws Exception {
        send(price("2016-02-01T00:00:00Z", 8));
        send(stock("2026-03-01T08:00:00Z", 0));
        send(journey("j", "2026-03-01T09:00:00Z", 1));
        passTo("2026-03-02T00:00:00Z");
        passTo("2026-03-07T00:00:00Z");
        assertThat(job.numKeyedStateEntries()).isPositive();
        passTo("2026-03-08T00:00:00Z");
        assertThat(job.numKeyedStateEntries()).isZero();
        assertThat(job.numEventTimeTimers()).isZero();
    }

    @Test
    void a_restored_job_goes_on_where_the_other_stopped() throws Exception {
        send(price("2026-02-01T00:00:00Z", 8));
        send(stock("2026-03-01T08:00:00Z", 0));
        send(journey("j", "2026-03-01T09:00:00Z", 1));
        passTo("2026-03-02T00:00:00Z");
        send(journey("j", "2026-03-01T09:00:00Z", -1));
        var snapshot = job.snapshot(1, 1);
        job.close();

        job = harness();
        job.initializeState(snapshot);
        job.open();
        passTo("2026-03-03T00:00:00Z");
        assertThat(told()).containsExactly(sale(FIRST, 0.5, 4, -1));
    }

    @Test
    void what_was_told_sums_to_what_the_whole_history_holds_whatever_the_order() throws Exception {
        for (int seed = 0; seed < 20; seed++) {
            job.close();
            job = harness();
            job.open();
            Random random = new Random(seed);
            List<LossInput> inputs = someInputs(random);
            for (LossInput input : inputs) {
                send(input);
                if (random.nextInt(10) == 0) {
                    passTo(FIRST.plusDays(1 + random.nextInt(3)) + "T00:00:00Z");
                }
            }
            job.processWatermark(Watermark.MAX_WATERMARK);
            assertThat(sums(told()))
                    .as("seed %d", seed)
                    .isEqualTo(sums(LossLedger.ofHistory("teapot", inputs).sales(LOSSES)));
            assertThat(rejected()).isEmpty();
            assertThat(job.numKeyedStateEntries()).isZero();
            assertThat(job.numEventTimeTimers()).isZero();
        }
    }

    /** Three days of readings at two shops, prices, journeys with copies, and some that are taken back. */
    private static List<LossInput> someInputs(Random random) {
        List<LossInput> inputs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String at = FIRST.atStartOfDay()
                    .plusMinutes(random.nextInt(3 * 24 * 60))
                    .toInstant(ZoneOffset.UTC)
                    .toString();
            switch (i % 4) {
                case 0 ->
                    inputs.add(LossInput.of(new StockLevel(
                            "teapot",
                            random.nextBoolean() ? "berlin" : "hamburg",
                            Instant.parse(at),
                            random.nextInt(2))));
                case 1 -> inputs.add(price(at, random.nextInt(100)));
                default -> {
                    inputs.add(journey("j" + i, at, 1));
                    if (random.nextInt(3) == 0) {
                        inputs.add(journey("j" + i, at, -1));
                    }
                }
            }
        }
        inputs.addAll(inputs.stream()
                .filter(input -> input.journey() == null && random.nextBoolean())
                .toList());
        Collections.shuffle(inputs, random);
        return inputs;
    }

    /** By day and channel: micro-units and micros of value. */
    private static Map<String, List<Long>> sums(Collection<LostSale> told) {
        Map<String, List<Long>> sums = new TreeMap<>();
        for (LostSale sale : told) {
            sums.merge(
                    sale.day() + " " + sale.channel(),
                    List.of(sale.sign() * Math.round(1e6 * sale.lostUnits()), sale.sign() * sale.lostValueMicros()),
                    (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1)));
        }
        sums.values().removeIf(List.of(0L, 0L)::equals);
        return sums;
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, LossInput, LostSale> harness() throws Exception {
        KeyedOneInputStreamOperatorTestHarness<String, LossInput, LostSale> harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new LostSalesFunction(RULES)), LossInput::sku, Types.STRING);
        harness.setup(RecordTypes.of(LostSale.class)
                .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
        return harness;
    }

    private static LossInput journey(String id, String cameAt, int sign) {
        return LossInput.of(new CountedJourney(
                new VainJourney(id, "teapot", Instant.parse(cameAt), List.of(new TouchShare("Email", null, 1))), sign));
    }

    private static LossInput stock(String at, int onHand) {
        return LossInput.of(new StockLevel("teapot", "berlin", Instant.parse(at), onHand));
    }

    private static LossInput price(String since, long micros) {
        return new LossInput("teapot", null, null, new ListPrice("teapot", Instant.parse(since), micros));
    }

    private static LostSale sale(LocalDate day, double units, long valueMicros, int sign) {
        return new LostSale(day, "Email", null, "teapot", null, units, valueMicros, sign);
    }

    private void send(LossInput input) throws Exception {
        job.processElement(new StreamRecord<>(input));
    }

    private void passTo(String time) throws Exception {
        job.processWatermark(new Watermark(Instant.parse(time).toEpochMilli()));
    }

    private List<LostSale> told() {
        return job.extractOutputValues();
    }

    private List<Rejected> rejected() {
        Queue<StreamRecord<Rejected>> side = job.getSideOutput(LostSalesFunction.REJECTED);
        return side == null
                ? List.of()
                : side.stream().map(StreamRecord::getValue).toList();
    }
}
