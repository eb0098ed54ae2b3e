package io.touchstock.forecasting.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.touchstock.connectors.codec.DecodeClock;
import io.touchstock.connectors.codec.DecodeRules;
import io.touchstock.connectors.codec.EventCodec;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.connectors.files.CsvFile;
import io.touchstock.connectors.files.EventFiles;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.files.DemandTable;
import io.touchstock.forecasting.history.RandomShop;
import io.touchstock.forecasting.history.SeriesTable;
import io.touchstock.forecasting.history.TableChunk;
import io.touchstock.forecasting.history.TableMerge;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemandBackfillTest {
    private static final DecodeRules DECODING = new DecodeRules(
            "EUR", Instant.EPOCH, Duration.ZERO, DecodeClock.fixed(Instant.parse("2100-01-01T00:00:00Z")));
    private static final DemandBackfill.Readers READERS = new DemandBackfill.Readers(
            reader(EventCodecs.ORDERS),
            reader(EventCodecs.STOCK),
            reader(EventCodecs.PROMOTIONS),
            reader(EventCodecs.PRODUCTS));

    @TempDir
    private Path folder;

    private static <T extends Record> EventReader<T> reader(EventCodec<T> codec) {
        return (file, events, rejected) -> EventFiles.decode(
                file,
                codec,
                DECODING,
                decoded -> decoded.fold(
                        event -> {
                            events.accept(event);
                            return null;
                        },
                        refused -> {
                            rejected.accept(refused);
                            return null;
                        }));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_table_is_what_the_histories_of_the_articles_tell(long seed) {
        RandomShop shop = RandomShop.of(seed);
        DemandRules rules = DemandRules.ofWholeHistory(shop.zone(), RandomShop.AHEAD);
        int cut = shop.orders().size() / 3;

        run(
                new DemandBackfill.Input(
                        List.of(
                                orders("a.jsonl.gz", shop.orders().subList(0, cut)),
                                orders(
                                        "b.jsonl",
                                        shop.orders().subList(cut, shop.orders().size()))),
                        List.of(file("stock.csv.gz", EventCodecs.STOCK, shop.stock())),
                        file("promotions.jsonl", EventCodecs.PROMOTIONS, shop.promotions()),
                        null),
                rules,
                null,
                3,
                2);

        assertThat(written()).isEqualTo(shop.tables(shop.lastDay(rules), rules));
        assertThat(folder.resolve("out/rejected.csv")).doesNotExist();
    }

    @Test
    void neither_the_number_of_subtasks_nor_the_order_of_what_is_not_ordered_changes_a_byte() throws IOException {
        RandomShop shop = RandomShop.of(7);
        DemandRules rules = DemandRules.ofWholeHistory(shop.zone(), RandomShop.AHEAD);
        List<Path> orders = List.of(orders("o.jsonl", shop.orders()));
        List<Path> stock = List.of(file("stock.jsonl", EventCodecs.STOCK, shop.stock()));
        List<Path> turned = List.of(file(
                "turned.jsonl",
                EventCodecs.STOCK,
                Stream.iterate(shop.stock().size() - 1, i -> i - 1)
                        .limit(shop.stock().size())
                        .map(shop.stock()::get)
                        .toList()));

        run(new DemandBackfill.Input(orders, stock, null, null), rules, null, 1, 1);
        byte[] first = Files.readAllBytes(folder.resolve("out/demand-00000-of-00001.csv.gz"));
        run(new DemandBackfill.Input(orders, turned, null, null), rules, null, 1, 3);

        assertThat(folder.resolve("out/demand-00000-of-00001.csv.gz")).hasBinaryContent(first);
    }

    @Test
    void what_cannot_be_used_is_told_with_its_payload_and_what_an_earlier_run_wrote_goes() throws IOException {
        RandomShop shop = RandomShop.of(8);
        DemandRules rules = DemandRules.ofWholeHistory(shop.zone(), RandomShop.AHEAD);
        Path orders = orders("o.jsonl", shop.orders());
        String unplaced = "{\"orderId\":\"o777\",\"occurredAt\":\"2026-10-20T10:00:00Z\",\"visitorId\":\"v\","
                + "\"location\":\"north\",\"status\":\"CANCELLED\",\"lines\":[]}";
        Files.writeString(orders, "no json\n" + unplaced + "\n", StandardOpenOption.APPEND);
        DemandBackfill.Input input = new DemandBackfill.Input(List.of(orders), List.of(), null, null);

        run(input, rules, null, 2, 2);
        run(input, rules, null, 1, 2);

        List<String> rejected = new ArrayList<>();
        try (CsvFile csv = CsvFile.open(folder.resolve("out/rejected.csv"))) {
            csv.forEach(row -> rejected.add(row.value("reason") + " | " + row.value("payload")));
        }
        assertThat(rejected)
                .hasSize(2)
                .anySatisfy(row -> assertThat(row).endsWith("| no json"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("order o777 was cancelled at 2026-10-20T10:00:00Z but no file tells")
                        .contains("\"orderId\":\"o777\""));
        assertThat(written()).isEqualTo(shopWithoutStock(shop).tables(shop.lastDay(rules), rules));
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("demand-00000-of-00001.csv.gz", "manifest.csv", "rejected.csv");
        }
    }

    private static RandomShop shopWithoutStock(RandomShop shop) {
        return new RandomShop(shop.zone(), shop.orders(), List.of(), List.of(), List.of());
    }

    @Test
    void the_past_ends_where_it_is_asked_to() {
        RandomShop shop = shopWithoutStock(RandomShop.of(9));
        DemandRules rules = DemandRules.ofWholeHistory(shop.zone(), RandomShop.AHEAD);
        LocalDate asOf = RandomShop.FIRST_DAY.plusDays(9);

        run(
                new DemandBackfill.Input(List.of(orders("o.jsonl", shop.orders())), List.of(), null, null),
                rules,
                asOf,
                1,
                2);

        assertThat(written()).isEqualTo(shop.tables(asOf, rules));
    }

    @Test
    void a_file_that_is_none_ends_the_run() throws IOException {
        Path table = Files.writeString(folder.resolve("o.csv"), "sku,colour\ntea,green\n");
        DemandBackfill.Input input = new DemandBackfill.Input(List.of(table), List.of(), null, null);
        DemandRules rules = DemandRules.ofWholeHistory(RandomShop.of(1).zone(), 1);

        assertThatThrownBy(() -> run(input, rules, null, 1, 1)).hasRootCauseInstanceOf(BadFile.class);
    }

    private void run(DemandBackfill.Input input, DemandRules rules, LocalDate asOf, int shards, int parallelism) {
        DemandBackfill.run(
                input,
                READERS,
                new DemandBackfill.Output(rules, asOf, shards, folder.resolve("out")),
                Runner.here(parallelism));
    }

    private Path orders(String name, List<Order> orders) {
        return file(name, EventCodecs.ORDERS, orders);
    }

    private <T extends Record> Path file(String name, EventCodec<T> codec, List<T> events) {
        Path file = folder.resolve(name);
        EventFiles.write(file, codec, events);
        return file;
    }

    private Map<String, SeriesTable> written() {
        Map<String, List<TableChunk>> chunks = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            files.filter(file -> file.getFileName().toString().startsWith("demand-"))
                    .forEach(file -> DemandTable.read(
                            file,
                            chunk -> chunks.computeIfAbsent(
                                            chunk.rows().seriesId().toString(), series -> new ArrayList<>())
                                    .add(chunk),
                            refused -> assertThat(refused).isNull()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, SeriesTable> tables = new TreeMap<>();
        chunks.forEach((series, some) -> tables.put(series, TableMerge.of(some).table()));
        return tables;
    }
}
