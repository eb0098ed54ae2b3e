package io.touchstock.inventory.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import io.touchstock.connectors.event.WastedSpend;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.connectors.flink.Watermarks;
import io.touchstock.inventory.media.PaidClick;
import io.touchstock.inventory.media.ShelfInput;
import io.touchstock.inventory.media.WasteLedger;
import io.touchstock.inventory.media.WasteRules;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;

class WastedSpendJobIT {

    private static final int ARTICLES = 5;
    private static final Duration FOUR_DAYS = Duration.ofDays(4);

    @Test
    void the_stream_ends_with_the_rows_that_the_history_holds() throws Exception {
        Random random = new Random(7);
        List<StockLevel> stock = new ArrayList<>();
        List<Touchpoint> touchpoints = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String sku = "article-" + random.nextInt(ARTICLES);
            Instant at = Instant.parse("2026-03-01T00:00:00Z").plusSeconds(random.nextInt((int) FOUR_DAYS.toSeconds()));
            if (i % 5 == 0) {
                stock.add(new StockLevel(sku, "berlin", at, random.nextInt(2)));
            } else {
                touchpoints.add(touchpoint("e" + i, at, i % 7 == 0 ? TouchpointKind.EMAIL : TouchpointKind.CLICK, sku));
            }
        }
        touchpoints.addAll(touchpoints.subList(0, 30));

        List<WastedSpend> expected = new ArrayList<>();
        for (int article = 0; article < ARTICLES; article++) {
            String sku = "article-" + article;
            Stream<ShelfInput> history = Stream.concat(
                    stock.stream().map(ShelfInput::of),
                    touchpoints.stream()
                            .map(PaidClick::of)
                            .flatMap(Optional::stream)
                            .map(ShelfInput::of));
            expected.addAll(WasteLedger.ofHistory(
                            sku,
                            history.filter(input -> input.sku().equals(sku)).toList())
                    .rows(ZoneOffset.UTC));
        }
        assertThat(expected).anyMatch(row -> row.wastedClicks() > 0).anyMatch(row -> row.wastedClicks() < row.clicks());
        assertThat(lastRows(touchpoints, stock)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<WastedSpend> lastRows(List<Touchpoint> touchpoints, List<StockLevel> stock) throws Exception {
        Configuration config = new Configuration();
        config.set(PipelineOptions.GENERIC_TYPES, false);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2, config);
        AtomicReference<CloseableIterator<WastedSpend>> rows = new AtomicReference<>();
        AtomicReference<CloseableIterator<Rejected>> rejected = new AtomicReference<>();
        WastedSpendJob.define(
                stream(env, Touchpoint.class, touchpoints, Touchpoint::occurredAt),
                stream(env, StockLevel.class, stock, StockLevel::at),
                WasteRules.usual(ZoneOffset.UTC),
                stream -> rows.set(stream.collectAsync()),
                stream -> rejected.set(stream.collectAsync()));
        env.execute("wasted spend");
        assertThat(all(rejected.get())).isEmpty();
        Map<List<Object>, WastedSpend> last = new HashMap<>();
        all(rows.get()).forEach(row -> last.put(List.of(row.day(), row.channel(), row.sku()), row));
        return List.copyOf(last.values());
    }

    private static <T> List<T> all(CloseableIterator<T> iterator) throws Exception {
        List<T> all = new ArrayList<>();
        try (iterator) {
            iterator.forEachRemaining(all::add);
        }
        return all;
    }

    private static <T extends Record> DataStream<T> stream(
            StreamExecutionEnvironment env, Class<T> type, List<T> events, Watermarks.EventTime<T> time) {
        return env.fromData(events, RecordTypes.of(type))
                .setParallelism(1)
                .assignTimestampsAndWatermarks(Watermarks.of(time, FOUR_DAYS, Duration.ofMinutes(5)));
    }

    private static Touchpoint touchpoint(String id, Instant at, TouchpointKind kind, String sku) {
        return new Touchpoint(id, at, "v1", null, kind, "Paid Search", null, sku, 1_000_000, Consent.DENIED);
    }
}
