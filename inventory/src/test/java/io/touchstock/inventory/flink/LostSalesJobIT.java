package io.touchstock.inventory.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.connectors.flink.Watermarks;
import io.touchstock.inventory.media.LossInput;
import io.touchstock.inventory.media.LossLedger;
import io.touchstock.inventory.media.LossRules;
import io.touchstock.inventory.media.LossWatchRules;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;

class LostSalesJobIT {

    private static final int ARTICLES = 5;
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration FOUR_DAYS = Duration.ofDays(4);
    private static final Duration LOOKBACK = Duration.ofDays(30);
    private static final LossRules LOSSES = new LossRules(ZoneOffset.UTC, 0.1);

    @Test
    void what_the_stream_told_sums_to_what_the_history_holds() throws Exception {
        Random random = new Random(7);
        List<StockLevel> stock = new ArrayList<>();
        List<JourneyChange> journeys = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Instant at = START.plusSeconds(random.nextInt((int) FOUR_DAYS.toSeconds()));
            if (i % 5 == 0) {
                stock.add(new StockLevel(article(random), "berlin", at, random.nextInt(2)));
            } else {
                Journey journey = journey("j" + i, at, random);
                journeys.add(new JourneyChange(1, journey));
                if (i % 7 == 0) {
                    journeys.add(new JourneyChange(-1, journey));
                }
            }
        }
        Collections.shuffle(journeys, random);
        List<Product> products = IntStream.range(0, ARTICLES)
                .mapToObj(i -> new Product("article-" + i, "x", null, null, 1_000 + i, 0, 1, 0, 0, 1, START))
                .toList();
        Map<String, List<Long>> expected = sums(history(journeys, stock, products));
        assertThat(expected).hasSizeGreaterThan(ARTICLES);
        assertThat(sums(told(journeys, stock, products))).isEqualTo(expected);
    }

    private static List<LostSale> history(
            List<JourneyChange> journeys, List<StockLevel> stock, List<Product> products) {
        List<LossInput> inputs = Stream.of(
                        journeys.stream().map(LossInput::of).flatMap(Optional::stream),
                        stock.stream().map(LossInput::of),
                        products.stream().map(LossInput::of))
                .flatMap(part -> part)
                .toList();
        return IntStream.range(0, ARTICLES)
                .mapToObj(i -> "article-" + i)
                .flatMap(sku -> LossLedger.ofHistory(
                        sku,
                        inputs.stream().filter(input -> input.sku().equals(sku)).toList())
                        .sales(LOSSES)
                        .stream())
                .toList();
    }

    private static List<LostSale> told(List<JourneyChange> journeys, List<StockLevel> stock, List<Product> products)
            throws Exception {
        Configuration config = new Configuration();
        config.set(PipelineOptions.GENERIC_TYPES, false);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2, config);
        AtomicReference<CloseableIterator<LostSale>> sales = new AtomicReference<>();
        AtomicReference<CloseableIterator<Rejected>> rejected = new AtomicReference<>();
        LostSalesJob.define(
                stream(
                        env,
                        JourneyChange.class,
                        journeys,
                        change -> change.journey().closedAt()),
                stream(env, StockLevel.class, stock, StockLevel::at),
                stream(env, Product.class, products, Product::updatedAt),
                LossWatchRules.usual(LOSSES, LOOKBACK),
                stream -> sales.set(stream.collectAsync()),
                stream -> rejected.set(stream.collectAsync()));
        env.execute("lost sales");
        assertThat(all(rejected.get())).isEmpty();
        return all(sales.get());
    }

    /** By day, article and channel: micro-units and micros of value. */
    private static Map<String, List<Long>> sums(Collection<LostSale> told) {
        Map<String, List<Long>> sums = new TreeMap<>();
        for (LostSale sale : told) {
            sums.merge(
                    sale.day() + " " + sale.sku() + " " + sale.channel(),
                    List.of(sale.sign() * Math.round(1e6 * sale.lostUnits()), sale.sign() * sale.lostValueMicros()),
                    (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1)));
        }
        sums.values().removeIf(List.of(0L, 0L)::equals);
        return sums;
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

    private static Journey journey(String id, Instant at, Random random) {
        List<Touchpoint> touchpoints = List.of(
                touchpoint(id + "a", at.minusSeconds(3600), TouchpointKind.EMAIL, "Email", null),
                touchpoint(id + "b", at, TouchpointKind.CLICK, "Paid Search", article(random)));
        boolean converted = random.nextInt(4) == 0;
        return new Journey(id, "v:v1", touchpoints, converted ? "o" + id : null, at.plus(LOOKBACK), 0);
    }

    private static String article(Random random) {
        return "article-" + random.nextInt(ARTICLES);
    }

    private static Touchpoint touchpoint(String id, Instant at, TouchpointKind kind, String channel, String sku) {
        return new Touchpoint(id, at, "v1", null, kind, channel, null, sku, 0, Consent.GRANTED);
    }
}
