package io.touchstock.forecasting.beam;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.files.CsvFile;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.files.DemandTable;
import io.touchstock.forecasting.files.ForecastCsv;
import io.touchstock.forecasting.history.RandomShop;
import io.touchstock.forecasting.history.SeriesTable;
import io.touchstock.forecasting.history.TableForecasts;
import io.touchstock.forecasting.model.SteppedModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastBackfillTest {
    private static final RandomShop SHOP = RandomShop.of(3);
    private static final DemandRules RULES = DemandRules.ofWholeHistory(SHOP.zone(), RandomShop.AHEAD);
    private static final LocalDate LAST_DAY = SHOP.lastDay(RULES);
    private static final Collection<SeriesTable> TABLES =
            SHOP.tables(LAST_DAY, RULES).values();

    @TempDir
    private Path folder;

    @Test
    void one_shard_is_one_call_of_the_model_with_all_series() throws IOException {
        CountedSource source = new CountedSource("one-shard");

        run(source, LAST_DAY, 5_000, 2, table("t.csv.gz", TABLES));

        Path expected = folder.resolve("expected.csv.gz");
        try (ForecastCsv csv = ForecastCsv.create(expected)) {
            TableForecasts.of(new SteppedModel("same", 7), TABLES, LAST_DAY, 7).forEach(csv::days);
        }
        assertThat(folder.resolve("out/forecast-00000-of-00001.csv.gz")).hasBinaryContent(Files.readAllBytes(expected));
        assertThat(source.loaded()).hasSize(1);
        assertThat(source.loaded().get(0).batches).containsExactly(TABLES.size());
    }

    @Test
    void the_model_is_loaded_once_a_worker_however_many_subtasks_and_shards_there_are() {
        CountedSource source = new CountedSource("many-shards");

        run(source, LAST_DAY, 1, 3, table("t.csv", TABLES));

        assertThat(source.loaded()).hasSize(1);
        assertThat(source.loaded().get(0).batches.size()).isBetween(2, TABLES.size());
        assertThat(source.loaded().get(0).batches.stream().mapToInt(i -> i).sum())
                .isEqualTo(TABLES.size());
        assertThat(rows()).hasSize(7 * TABLES.size());
    }

    @Test
    void how_rows_are_spread_over_files_and_subtasks_changes_nothing() {
        List<SeriesTable> turned = new ArrayList<>(TABLES);
        Collections.reverse(turned);
        List<SeriesTable> early = new ArrayList<>();
        List<SeriesTable> late = new ArrayList<>();
        for (SeriesTable table : turned) {
            int half = table.days().size() / 2;
            early.add(part(table, 0, half));
            late.add(part(table, half, table.days().size()));
        }

        run(new CountedSource("spread"), null, 2, 1, table("whole.csv", TABLES));
        List<String> whole = rows();
        run(new CountedSource("spread"), null, 2, 3, table("b.csv", early), table("a.csv.gz", late));

        assertThat(rows()).isEqualTo(whole);
        assertThat(folder.resolve("out/rejected.csv")).doesNotExist();
    }

    private static SeriesTable part(SeriesTable table, int from, int to) {
        return new SeriesTable(
                table.sku(), table.location(), table.category(), table.days().subList(from, to));
    }

    @Test
    void rows_that_cannot_be_used_are_told_and_the_others_are_forecast() throws IOException {
        Path table = table("t.csv", TABLES);
        List<String> lines = new ArrayList<>(Files.readAllLines(table));
        lines.add(lines.get(1));
        lines.add("2026-11-31,tea,north,3,1,5,0");
        Files.write(table, lines);

        run(new CountedSource("broken"), LAST_DAY, 5_000, 2, table);

        List<String> reasons = new ArrayList<>();
        try (CsvFile csv = CsvFile.open(folder.resolve("out/rejected.csv"))) {
            csv.forEach(row -> reasons.add(row.value("reason")));
        }
        assertThat(reasons)
                .hasSize(2)
                .anySatisfy(reason -> assertThat(reason).contains("has an earlier row for"))
                .contains("column 'date': '2026-11-31' is not a day; write it like 2026-03-31");
        assertThat(rows()).hasSize(7 * TABLES.size());
    }

    @Test
    void days_ahead_are_no_past_demand() {
        List<LocalDate> days = new ArrayList<>();
        DemandTable.read(table("t.csv", TABLES), row -> days.add(row.day()));

        assertThat(days).isNotEmpty().allMatch(day -> !day.isAfter(LAST_DAY));
    }

    private void run(CountedSource source, LocalDate asOf, int shardSize, int parallelism, Path... tables) {
        ForecastBackfill.run(
                new ForecastBackfill.Request(List.of(tables), source, asOf, 7, shardSize, folder.resolve("out")),
                Runner.here(parallelism));
    }

    private Path table(String name, Collection<SeriesTable> tables) {
        Path file = folder.resolve(name);
        try (DemandTable table = DemandTable.create(file)) {
            tables.forEach(table::add);
        }
        return file;
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            files.filter(file -> file.getFileName().toString().startsWith("forecast-"))
                    .sorted()
                    .forEach(file -> {
                        try (CsvFile csv = CsvFile.open(file)) {
                            csv.forEach(row -> rows.add(String.join(",", row.values())));
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
