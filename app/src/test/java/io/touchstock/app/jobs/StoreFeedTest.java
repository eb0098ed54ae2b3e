package io.touchstock.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.touchstock.connectors.codec.DecodeRules;
import io.touchstock.connectors.codec.EventCodec;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.codec.RawRecord;
import io.touchstock.connectors.event.AdAction;
import io.touchstock.connectors.event.AdSignal;
import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.kafka.Topics;
import io.touchstock.connectors.store.DaySpan;
import io.touchstock.connectors.store.ElsewhereException;
import io.touchstock.connectors.store.FeedPosition;
import io.touchstock.connectors.store.LostTotal;
import io.touchstock.connectors.store.Origin;
import io.touchstock.connectors.store.RejectedLine;
import io.touchstock.connectors.store.ReportStore;
import io.touchstock.connectors.store.StoreBatch;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFeedTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final DecodeRules RULES = new DecodeRules("EUR", Instant.EPOCH, Duration.ofDays(1), () -> NOW);

    @TempDir
    private Path folder;

    private ReportStore store;

    @BeforeEach
    void open() {
        store = ReportStore.open(folder.resolve("store").toString(), ZoneOffset.UTC);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void what_the_database_refuses_for_good_is_told_and_holds_nothing_else_up() {
        StoreBatch nearlyTooMuch = new StoreBatch();
        nearlyTooMuch.add(lost("B", Long.MAX_VALUE), new Origin("before", 0, 0, NOW));
        store.write(nearlyTooMuch);

        feed().write(
                        List.of(loss(0, "A", 1_000_000), loss(1, "B", 2_000_000), loss(2, "C", 3_000_000)),
                        (last, next) -> next,
                        NOW);

        assertThat(store.attribution().lostSales(new DaySpan(DAY, DAY), 9))
                .extracting(LostTotal::sku, LostTotal::lostValueMicros)
                .containsExactlyInAnyOrder(tuple("A", 1_000_000L), tuple("B", Long.MAX_VALUE), tuple("C", 3_000_000L));
        assertThat(store.operations().rejected("store", null, 0, 10))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.source()).isEqualTo("lost-sales-0");
                    assertThat(line.position()).isEqualTo(1);
                    assertThat(line.reason()).startsWith("the store refuses it: ");
                });
        assertThat(store.positions()).extracting(FeedPosition::next).containsExactly(3L);
    }

    @Test
    void what_cannot_be_decoded_is_told_once_by_the_job_that_reads_it_and_by_the_store_where_no_job_does() {
        feed().write(
                        List.of(
                                new RawRecord(Topics.AD_SIGNALS, 0, 0, NOW.toEpochMilli(), "A", "{broken"),
                                new RawRecord(Topics.STOCK, 0, 0, NOW.toEpochMilli(), "A", "{broken")),
                        (last, next) -> next,
                        NOW);

        assertThat(store.operations().rejected(null, null, 0, 10))
                .extracting(RejectedLine::source)
                .containsExactly("ad-signals-0");
        assertThat(store.positions()).extracting(FeedPosition::next).containsExactly(1L, 1L);
    }

    @Test
    void two_that_feed_one_store_do_not_write_the_same_twice() {
        StoreFeed one = feed();
        StoreFeed other = feed();
        one.write(List.of(signal(0, "A", "first")), (last, next) -> next, NOW);
        one.write(List.of(signal(1, "A", "second")), (last, next) -> next, NOW);

        assertThatThrownBy(() -> other.write(List.of(signal(0, "A", "first")), (last, next) -> next, NOW))
                .isInstanceOf(ElsewhereException.class);

        assertThat(store.positions()).extracting(FeedPosition::next).containsExactly(2L);
        feed().write(List.of(signal(2, "A", "third")), (last, next) -> next + 5, NOW);
        assertThat(store.positions()).extracting(FeedPosition::behind).containsExactly(5L);
    }

    @Test
    void freshness_follows_the_latest_moment_that_was_spoken_of() {
        StockLevel level = new StockLevel("A", "shop", NOW.minusSeconds(60), 3);
        feed().write(
                        List.of(new RawRecord(
                                Topics.STOCK, 0, 0, NOW.toEpochMilli(), "A", EventCodecs.STOCK.toJson(level))),
                        (last, next) -> next,
                        NOW);

        assertThat(store.positions())
                .containsExactly(new FeedPosition(Topics.STOCK, 0, 1, 1, NOW, NOW.minusSeconds(60), NOW));
    }

    private StoreFeed feed() {
        Map<String, EventCodec<?>> codecs = Map.of(
                Topics.AD_SIGNALS,
                EventCodecs.AD_SIGNALS,
                Topics.STOCK,
                EventCodecs.STOCK,
                Topics.LOST_SALES,
                EventCodecs.LOST_SALES);
        return new StoreFeed(store, codecs, Set.of(Topics.STOCK), RULES);
    }

    private static RawRecord loss(long offset, String sku, long valueMicros) {
        String json = EventCodecs.LOST_SALES.toJson(lost(sku, valueMicros));
        return new RawRecord(Topics.LOST_SALES, 0, offset, NOW.toEpochMilli(), sku, json);
    }

    private static LostSale lost(String sku, long valueMicros) {
        return new LostSale(DAY, "Email", null, sku, "shop", 1, valueMicros, 1);
    }

    private static RawRecord signal(long offset, String sku, String reason) {
        AdSignal signal = new AdSignal(sku, null, AdAction.PAUSE, reason, NOW.plusSeconds(offset));
        return new RawRecord(
                Topics.AD_SIGNALS, 0, offset, NOW.toEpochMilli(), sku, EventCodecs.AD_SIGNALS.toJson(signal));
    }
}
