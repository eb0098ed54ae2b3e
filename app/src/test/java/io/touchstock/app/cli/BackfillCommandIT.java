package io.touchstock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.app.Touchstock;
import io.touchstock.connectors.files.CsvFile;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class BackfillCommandIT {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-05");
    private static final int DAYS = 120;
    private static final String TABLE_COLUMNS =
            "date=date,units=units,sku=sku,location=location,price=price,promotion=promotion,stock=available";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({"1, UTC", "2, Europe/Berlin", "3, America/Los_Angeles", "4, Pacific/Auckland"})
    void the_table_is_what_the_other_commands_read_of_the_same_files(long seed, String zone) throws IOException {
        shop(seed);

        assertThat(backfillDemand(zone)).as(err.toString()).isZero();

        assertSame(
                read("--sales", table(), "--columns", TABLE_COLUMNS, "--static", "category"),
                read(
                        "--orders", path("orders.csv"),
                        "--stock", path("stock.csv"),
                        "--promotions", path("promotions.csv"),
                        "--products", path("products.csv"),
                        "--zone", zone));
        assertThat(out.toString()).contains(" rows of 4 series, ", " and 91 days ahead, ");
    }

    @Test
    void forecasts_are_those_of_the_command_forecast() throws IOException {
        shop(5);
        assertThat(backfillDemand("Europe/Berlin")).as(err.toString()).isZero();
        assertThat(run(
                        "train",
                        "--sales",
                        table(),
                        "--columns",
                        TABLE_COLUMNS,
                        "--static",
                        "category",
                        "--horizon",
                        "7",
                        "--time-limit",
                        "3s",
                        "--model",
                        path("model")))
                .as(err.toString())
                .isZero();
        assertThat(run(
                        "forecast",
                        "--sales",
                        table(),
                        "--columns",
                        TABLE_COLUMNS,
                        "--static",
                        "category",
                        "--model",
                        path("model"),
                        "--out",
                        path("forecast.csv")))
                .as(err.toString())
                .isZero();

        assertThat(run(
                        "backfill",
                        "forecasts",
                        "--sales",
                        path("demand"),
                        "--model",
                        path("model"),
                        "--out",
                        path("f")))
                .as(err.toString())
                .isZero();

        assertThat(rows(folder.resolve("f/forecast-00000-of-00001.csv.gz")))
                .hasSize(4 * 7)
                .isEqualTo(rows(folder.resolve("forecast.csv")));
        assertThat(out.toString()).contains("Forecast of 4 series, ");
        assertThat(run(
                        "backfill",
                        "forecasts",
                        "--sales",
                        path("demand"),
                        "--model",
                        path("model"),
                        "--horizon",
                        "8",
                        "--out",
                        path("f")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--horizon: the model forecasts 1 to 7 days, not 8");
    }

    @Test
    void what_is_missing_or_misspelt_is_told() throws IOException {
        shop(6);

        assertThat(run("backfill", "demand", "--orders", path("none.csv"), "--out", path("demand")))
                .isEqualTo(2);
        assertThat(run("backfill", "demand", "--orders", path("products.csv"), "--out", path("demand")))
                .isEqualTo(2);
        assertThat(run(
                        "backfill",
                        "forecasts",
                        "--sales",
                        path("orders.csv"),
                        "--model",
                        path("m"),
                        "--out",
                        path("f")))
                .isEqualTo(2);
        assertThat(run(
                        "backfill",
                        "demand",
                        "--orders",
                        path("orders.csv"),
                        "--flink-master",
                        "here",
                        "--out",
                        path("d")))
                .isEqualTo(2);
        assertThat(run("backfill")).isEqualTo(2);

        assertThat(err.toString())
                .contains(
                        "--orders: there is no file " + path("none.csv") + " that can be read",
                        path("products.csv") + ":1: column 'orderId': there is no such column",
                        "--model: No model in",
                        "--flink-master: 'here' is no host and port; write it like flink.example:8081");
    }

    private static void assertSame(SalesPanel table, SalesPanel files) {
        assertThat(table.lastDay()).isEqualTo(files.lastDay());
        assertThat(table.series()).hasSameSizeAs(files.series());
        for (int i = 0; i < table.series().size(); i++) {
            PanelSeries one = table.series().get(i);
            PanelSeries other = files.series().get(i);
            assertThat(one.id()).isEqualTo(other.id());
            assertThat(one.attributes()).isEqualTo(other.attributes());
            assertThat(one.unitsCopy()).isEqualTo(other.unitsCopy());
            for (int day = 0; day < one.length() + 91; day++) {
                if (day < one.length()) {
                    assertThat(one.status(day)).isEqualTo(other.status(day));
                }
                assertThat(one.known(0, day)).isEqualTo(other.known(0, day));
                assertThat(one.known(1, day)).isEqualTo(other.known(1, day));
            }
        }
    }

    private int backfillDemand(String zone) {
        return run(
                "backfill",
                "demand",
                "--orders",
                path("orders.csv"),
                "--stock",
                path("stock.csv"),
                "--promotions",
                path("promotions.csv"),
                "--products",
                path("products.csv"),
                "--zone",
                zone,
                "--out",
                path("demand"));
    }

    private int run(String... args) {
        return Touchstock.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private static SalesPanel read(String... arguments) {
        SalesOptions options = new SalesOptions();
        new CommandLine(options).parseArgs(arguments);
        return options.read().panel();
    }

    private static List<List<String>> rows(Path file) {
        List<List<String>> rows = new ArrayList<>();
        try (CsvFile csv = CsvFile.open(file)) {
            csv.forEach(row -> rows.add(row.values()));
        }
        return rows;
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String table() {
        return path("demand/demand-00000-of-00001.csv.gz");
    }

    /** Two articles in two shops: orders with copies, cancellations before and after their orders, and odd prices. */
    private void shop(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> orders = new ArrayList<>();
        List<String> stock = new ArrayList<>(List.of("sku,location,on_hand,at"));
        for (int day = 0; day < DAYS; day++) {
            for (int i = 0; i < 12; i++) {
                String id = "o" + day + "-" + i;
                String when = FIRST.plusDays(day) + "T%02d:%02d:00Z".formatted(random.nextInt(24), random.nextInt(60));
                String where = random.nextBoolean() ? "north" : "south";
                String sku = random.nextInt(3) > 0 ? "tea" : "rice";
                boolean promoted = sku.equals("tea") && day % 30 < 4;
                String placed = id + "," + when + ",v," + where + ",PLACED," + sku + "," + (1 + random.nextInt(3)) + ","
                        + (promoted ? "7.99" : random.nextInt(9) == 0 ? "9.333333" : "9.99");
                orders.add(placed);
                if (random.nextInt(15) == 0) {
                    orders.add(placed);
                }
                if (random.nextInt(12) == 0) {
                    orders.add(random.nextInt(orders.size()), id + "," + when + ",v," + where + ",CANCELLED,,,");
                }
            }
            stock.add((day % 5 == 0 ? "tea,north," : "rice,south,") + random.nextInt(3) + "," + FIRST.plusDays(day)
                    + "T18:00:00Z");
        }
        orders.add(0, "order_id,occurred_at,visitor_id,location,status,sku,quantity,unit_price");
        Files.write(folder.resolve("orders.csv"), orders);
        Files.write(folder.resolve("stock.csv"), stock);
        List<String> promotions = new ArrayList<>(List.of("sku,location,starts_on,ends_on,price"));
        for (int day = 0; day < DAYS + 60; day += 30) {
            promotions.add("tea,," + FIRST.plusDays(day) + "," + FIRST.plusDays(day + 3) + ",7.99");
        }
        Files.write(folder.resolve("promotions.csv"), promotions);
        Files.write(folder.resolve("products.csv"), List.of("sku,category,price", "tea,drinks,9.99", "rice,food,4"));
    }
}
