package io.touchstock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.app.Touchstock;
import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.files.CsvFile;
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

/** A shop whose customers buy 2.2 times as much in a campaign of three days at 80 %, from the table to the plan. */
class UpliftToPlanTest {
    private static final LocalDate MONDAY = LocalDate.parse("2024-01-01");
    private static final String AS_OF = "2024-08-04";
    private static final int PAST = 217;
    private static final double LIFT = 2.2;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void what_past_campaigns_did_becomes_a_plan_with_its_interval() throws IOException {
        Path table = table();
        run("train", table, "--horizon", "28", "--time-limit", "4s", "--model", file("model"));
        run("forecast", table, "--model", file("model"), "--out", file("forecast.csv"));
        run("uplift", table, "--model", file("model"), "--out", file("uplift.csv"));
        Files.writeString(folder.resolve("stock.csv"), stock());
        Files.writeString(
                folder.resolve("products.csv"), "sku,price,unit_cost\ntea,10,4\ncake,10,4\nsoap,10,7.8\nsalt,10,4\n");

        assertThat(Touchstock.run(
                        new String[] {
                            "promotions",
                            "--forecast",
                            file("forecast.csv"),
                            "--uplift",
                            file("uplift.csv"),
                            "--stock",
                            file("stock.csv"),
                            "--products",
                            file("products.csv"),
                            "--length",
                            "3",
                            "--ladder",
                            "0.8",
                            "--max-promotions",
                            "1",
                            "--out",
                            file("plan")
                        },
                        new PrintWriter(out, true),
                        new PrintWriter(err, true)))
                .isZero();

        assertThat(err.toString()).isEmpty();
        List<String> promoted = new ArrayList<>();
        try (CsvFile plans = CsvFile.open(folder.resolve("plan/plans.csv"))) {
            for (Row row : plans) {
                if (row.values().get(plans.column("verdict")).equals("promote")) {
                    promoted.add(row.values().get(plans.column("sku")));
                    double sold = number(plans, row, "expected_units");
                    double without = sold - number(plans, row, "uplift_units");
                    assertThat(sold / without).isBetween(0.8 * LIFT, 1.25 * LIFT);
                    assertThat(number(plans, row, "gain_low"))
                            .isLessThan(number(plans, row, "gain"))
                            .isGreaterThan(0);
                    assertThat(row.values().get(plans.column("reason"))).contains("In 80 of 100 such campaigns");
                }
            }
        }
        assertThat(promoted)
                .as("soap earns nothing at 80 % of its price, salt is not there")
                .containsExactly("cake", "tea");
    }

    private static double number(CsvFile csv, Row row, String column) {
        return Double.parseDouble(row.values().get(csv.column(column)));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void run(String command, Path table, String... more) {
        List<String> args = new ArrayList<>(List.of(
                command,
                "--sales",
                table.toString(),
                "--columns",
                "date=day,units=sold,sku=item,price=price,promotion=promo",
                "--as-of",
                AS_OF));
        args.addAll(List.of(more));
        assertThat(Touchstock.run(args.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true)))
                .as("%s", err)
                .isZero();
    }

    private static String stock() {
        return "sku,on_hand,at\ntea,5000,2024-08-05\ncake,5000,2024-08-05\nsoap,5000,2024-08-05\nsalt,0,2024-08-05\n";
    }

    private Path table() throws IOException {
        Random random = new Random(11);
        List<String> lines = new ArrayList<>(List.of("day,item,sold,price,promo"));
        List<String> items = List.of("tea", "cake", "soap", "salt");
        for (int item = 0; item < items.size(); item++) {
            for (int day = 0; day < PAST; day++) {
                boolean promo = (day + 7 * item) % 28 < 3;
                double mean = (60 + 10 * item) * (day % 7 == 5 ? 1.4 : 1) * (promo ? LIFT : 1);
                long sold = Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
                lines.add(MONDAY.plusDays(day) + "," + items.get(item) + "," + sold + "," + (promo ? 8 : 10) + ","
                        + (promo ? 1 : 0));
            }
        }
        return Files.write(folder.resolve("sales.csv"), lines);
    }
}
