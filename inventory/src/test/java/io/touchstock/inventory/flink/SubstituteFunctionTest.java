package io.touchstock.inventory.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.Severity;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.inventory.alert.CategoryShelf;
import io.touchstock.inventory.watch.ShelfNews;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubstituteFunctionTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-02T00:00:00Z");

    private KeyedOneInputStreamOperatorTestHarness<String, ShelfNews, StockAlert> step;

    @BeforeEach
    void open() throws Exception {
        step = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new SubstituteFunction(7)), ShelfNews::shelf, Types.STRING);
        step.setup(RecordTypes.of(StockAlert.class)
                .createSerializer(step.getExecutionConfig().getSerializerConfig()));
        step.open();
    }

    @AfterEach
    void close() throws Exception {
        step.close();
    }

    @Test
    void an_alert_waits_for_what_the_shelf_looks_like_at_its_moment() throws Exception {
        send(alert("teapot", MIDNIGHT));
        send(place("teapot", 0, MIDNIGHT));
        send(place("kettle", 90, MIDNIGHT));
        assertThat(step.extractOutputValues()).isEmpty();
        passTo(MIDNIGHT);
        assertThat(step.extractOutputValues())
                .extracting(StockAlert::substituteSku)
                .containsExactly("kettle");
    }

    @Test
    void what_the_shelf_becomes_later_does_not_show_in_an_earlier_alert() throws Exception {
        send(place("teapot", 0, MIDNIGHT));
        send(place("kettle", 90, MIDNIGHT));
        send(place("kettle", 0, MIDNIGHT.plusSeconds(60)));
        send(alert("teapot", MIDNIGHT.plusSeconds(120)));
        send(alert("teapot", MIDNIGHT));
        passTo(MIDNIGHT.plusSeconds(120));
        assertThat(step.extractOutputValues())
                .extracting(StockAlert::substituteSku)
                .containsExactly("kettle", null);
    }

    @Test
    void a_late_alert_is_completed_at_once_by_what_is_known() throws Exception {
        send(place("teapot", 0, MIDNIGHT));
        send(place("kettle", 90, MIDNIGHT));
        passTo(MIDNIGHT.plusSeconds(60));
        send(alert("teapot", MIDNIGHT));
        assertThat(step.extractOutputValues())
                .extracting(StockAlert::substituteSku)
                .containsExactly("kettle");
    }

    @Test
    void articles_that_are_gone_leave_no_state_and_no_timer() throws Exception {
        send(place("teapot", 0, MIDNIGHT));
        send(place("kettle", 90, MIDNIGHT));
        passTo(MIDNIGHT);
        assertThat(step.numKeyedStateEntries()).isPositive();
        send(new ShelfNews("kitchen", "teapot", MIDNIGHT.plusSeconds(60), null, null));
        send(new ShelfNews("kitchen", "kettle", MIDNIGHT.plusSeconds(60), null, null));
        passTo(MIDNIGHT.plusSeconds(60));
        assertThat(step.numKeyedStateEntries()).isZero();
        assertThat(step.numEventTimeTimers()).isZero();
    }

    @Test
    void the_end_of_bounded_input_completes_what_waits_and_leaves_nothing_behind() throws Exception {
        send(place("kettle", 90, MIDNIGHT));
        send(place("teapot", 0, MIDNIGHT));
        send(alert("teapot", MIDNIGHT));
        step.processWatermark(Watermark.MAX_WATERMARK);
        assertThat(step.extractOutputValues()).hasSize(1);
        assertThat(step.numKeyedStateEntries()).isZero();
        assertThat(step.numEventTimeTimers()).isZero();
    }

    private void send(ShelfNews news) throws Exception {
        step.processElement(new StreamRecord<>(news));
    }

    private void passTo(Instant time) throws Exception {
        step.processWatermark(time.toEpochMilli());
    }

    private static ShelfNews place(String sku, int onHand, Instant at) {
        return new ShelfNews(
                "kitchen", sku, at, new CategoryShelf.Place(sku, 20_000_000, onHand, onHand / 4.0, onHand == 0), null);
    }

    private static ShelfNews alert(String sku, Instant at) {
        return new ShelfNews(
                "kitchen",
                sku,
                at,
                null,
                new StockAlert(
                        sku,
                        "berlin",
                        AlertKind.OUT_OF_STOCK,
                        AlertState.OPEN,
                        0,
                        1,
                        null,
                        null,
                        null,
                        0.0,
                        0,
                        0L,
                        0,
                        null,
                        "The shelf is empty.",
                        null,
                        null,
                        at,
                        Severity.HIGH,
                        sku,
                        "kitchen",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null));
    }
}
