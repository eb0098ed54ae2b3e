package io.touchstock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.app.Touchstock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestCommandTest {
    private static final LocalDate MONDAY = LocalDate.parse("2024-01-01");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_table_of_sales_becomes_measures_forecasts_and_a_page_that_stands_alone() throws IOException {
        Path results = folder.resolve("results");

        int code = run(
                "backtest",
                "--sales",
                table().toString(),
                "--columns",
                "date=day,units=sold,sku=item",
                "--known",
                "event:category",
                "--horizon",
                "14",
                "--origins",
                "2",
                "--models",
                "seasonal-naive,tsb,regression",
                "--out",
                results.toString());

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString()).contains("3 daily series from 2024-01-01 to 2024-06-28", "regression");
        List<String> forecasts = Files.readAllLines(results.resolve("forecasts.csv"));
        assertThat(forecasts.get(0)).startsWith("series,date,mean,q10,q50,q90,").endsWith(",model,origin,actual");
        // 2 origins, 3 models with gate, blend and calibrated, 3 series, 14 days
        assertThat(forecasts).hasSize(1 + 2 * 6 * 3 * 14);
        assertThat(forecasts.get(1)).startsWith("cake,2024-06-01,");
        assertThat(Files.readAllLines(results.resolve("metrics.csv")))
                .anyMatch(line -> line.startsWith("regression,all,all,all,6,84,"))
                .anyMatch(line -> line.startsWith("tsb,2024-06-14,smooth,8-14,"))
                .anyMatch(line -> line.endsWith(",coverage80_uncalibrated,wql_uncalibrated"))
                .anyMatch(line -> line.startsWith("regression,all,all,all,") && line.endsWith(",,"));
        assertThat(cell(results, "calibrated,all,smooth,8-14,", "coverage80_uncalibrated"))
                .isEqualTo(cell(results, "blend,all,smooth,8-14,", "coverage80"));
        assertThat(Files.readString(results.resolve("report.html")))
                .contains(
                        "Who forecast best", "<polyline", "in the 80 % band", "calibrated, before", "calibrated, after")
                .doesNotContain("<script", "http://", "https://");
    }

    @Test
    void what_cannot_be_asked_is_told_in_a_line() throws IOException {
        String sales = table().toString();
        String[] common = {"backtest", "--sales", sales, "--columns", "date=day,units=sold,sku=item", "--out"};

        assertThat(run(with(common, folder.resolve("a").toString(), "--models", "regresion")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--models: 'regresion' is not one of", "did you mean regression?");
        assertThat(run(with(common, folder.resolve("b").toString(), "--horizon", "100")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("hold no 3 origins 100 periods apart");
        assertThat(run(with(common, folder.resolve("c").toString(), "--known", "evnt")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("column 'evnt'", "event");
        assertThat(run("backtest", "--sales", sales, "--columns", "when=day", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--columns: 'when' is not one of date, units, sku");
    }

    @Test
    void days_with_an_empty_shelf_are_told_with_what_was_wanted() throws IOException {
        Path results = folder.resolve("results");
        List<String> lines = new ArrayList<>(List.of("day,item,sold,left"));
        for (int day = 0; day < 120; day++) {
            int wanted = 8 + day * 31 % 9;
            int sold = day % 10 == 4 ? 0 : Math.min(wanted, 14);
            lines.add(MONDAY.plusDays(day) + ",tea," + sold + "," + (sold == 0 ? 0 : 14 - sold));
        }
        Path sales = Files.write(folder.resolve("shelf.csv"), lines);

        int code = run(
                "backtest",
                "--sales",
                sales.toString(),
                "--columns",
                "date=day,units=sold,sku=item,stock=left",
                "--horizon",
                "7",
                "--models",
                "seasonal-mean",
                "--out",
                results.toString());

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString()).contains("Empty shelves: ", " of 1 series sold ", " were wanted, ");
        List<String> censored = Files.readAllLines(results.resolve("censored.csv"));
        assertThat(censored.get(0)).isEqualTo("series,date,reason,sold,demand,lost");
        assertThat(censored)
                .anyMatch(line -> line.startsWith("tea,2024-01-05,empty-shelf,0,"))
                .anyMatch(line -> line.startsWith("tea,2024-01-03,empty-shelf,14,"));
        assertThat(run("backtest", "--sales", sales.toString(), "--sold-out", "mesk", "--out", results.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--sold-out: 'mesk' is not one of estimate, mask; did you mean mask?");
    }

    private static String cell(Path results, String row, String column) throws IOException {
        List<String> lines = Files.readAllLines(results.resolve("metrics.csv"));
        int at = List.of(lines.get(0).split(",")).indexOf(column);
        return lines.stream()
                .filter(line -> line.startsWith(row))
                .map(line -> line.split(",", -1)[at])
                .findFirst()
                .orElseThrow();
    }

    private static String[] with(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private int run(String... args) {
        return Touchstock.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private Path table() throws IOException {
        List<String> lines = new ArrayList<>(List.of("day,item,sold,event"));
        for (String item : List.of("tea", "cake", "soap")) {
            for (int day = 0; day < 180; day++) {
                int sold = 10 + item.length() + (day % 7 == 5 ? 9 : 0) + day * 31 % 5;
                lines.add(MONDAY.plusDays(day) + "," + item + "," + sold + "," + (day % 30 == 3 ? "fair" : ""));
            }
        }
        return Files.write(folder.resolve("sales.csv"), lines);
    }
}
