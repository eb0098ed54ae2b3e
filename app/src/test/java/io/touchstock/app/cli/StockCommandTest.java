package io.touchstock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.files.CsvFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockCommandTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void emptyFolder() {
        out = folder.resolve("out");
    }

    @Test
    void certain_demand_is_projected_by_exact_arithmetic() throws Exception {
        Path forecast = forecast("tea|berlin", 6, 5, 5, 5, 5);
        Path stock = file("stock.csv", "sku,location,on_hand,at\ntea,berlin,12,2026-03-02\n");
        Path receipts = file("receipts.csv", "sku,location,quantity,expected_on\ntea,berlin,10,2026-03-05\n");

        run("--forecast", forecast, "--stock", stock, "--receipts", receipts);

        assertThat(Files.readString(out.resolve("projection.csv"))).isEqualTo("""
                sku,location,date,stockout_probability,expected_stock,stock_p10,stock_p90,receipts
                tea,berlin,2026-03-02,0,7,7,7,0
                tea,berlin,2026-03-03,0,2,2,2,0
                tea,berlin,2026-03-04,1,0,0,0,0
                tea,berlin,2026-03-05,1,5,5,5,10
                tea,berlin,2026-03-06,1,0,0,0,0
                tea,berlin,2026-03-07,1,0,0,0,0
                """);
        Row alert = only("alerts.csv");
        assertThat(alert.value("kind")).isEqualTo("STOCKOUT_RISK");
        assertThat(List.of(alert.value("p10"), alert.value("p50"), alert.value("p90")))
                .containsOnly("2026-03-04");
        assertThat(alert.value("days_of_cover")).isEqualTo("2.4");
        assertThat(alert.value("days_of_cover_with_receipts")).isEqualTo("2.4");
        assertThat(alert.value("gap_days")).isEqualTo("1");
        assertThat(alert.value("lost_units")).isEqualTo("8");
        assertThat(only("items.csv").value("expected_end_stock")).isEqualTo("0");
    }

    @Test
    void alerts_begin_with_the_columns_that_others_build_on() throws Exception {
        run("--forecast", forecast("tea|berlin", 6, 5, 5, 5, 5), "--stock", stock(3));

        assertThat(Files.readString(out.resolve("alerts.csv")))
                .startsWith("sku,location,kind,severity,probability,p10,p50,p90,days_of_cover,lost_units,lost_value,"
                        + "suggested_quantity,order_by,reason,");
    }

    @Test
    void an_empty_shelf_is_filled_for_a_day_where_goods_come_at_once_and_can_be_ordered_at_any_time() throws Exception {
        Path products = file(
                "products.csv",
                "sku,name,category,owner,price,unit_cost,lead_time_days,lead_time_sd_days,moq,pack,service_level,"
                        + "review_days\ntea,Tea,drinks,Ada,10,6,0,0,1,1,0.95,0\n");

        run("--forecast", forecast("tea|berlin", 6, 5, 5, 5, 5), "--stock", stock(0), "--products", products);

        Row alert = only("alerts.csv");
        assertThat(alert.value("kind")).isEqualTo("OUT_OF_STOCK");
        assertThat(alert.value("suggested_quantity")).isEqualTo("5");
        assertThat(alert.value("order_by")).isNotEmpty();
    }

    @Test
    void an_order_is_suggested_by_both_variances_and_in_whole_packs() throws Exception {
        Path products = file("products.csv", """
                        sku,name,category,owner,price,unit_cost,lead_time_days,lead_time_sd_days,moq,pack,service_level,review_days
                        tea,Green tea,drinks,ann,10,4,10,2,1,12,0.95,0
                        """);

        run("--forecast", forecast("tea|berlin", 28, 30, 30, 30, 30), "--stock", stock(250), "--products", products);

        Row alert = only("alerts.csv");
        double need = 10 * 30 + 1.6448536269514722 * 30 * 2 - 250;
        assertThat(alert.value("suggested_quantity")).isEqualTo(Integer.toString(12 * (int) Math.ceil(need / 12)));
        assertThat(alert.value("suggested_cost")).isEqualTo("624.00");
        assertThat(alert.value("order_by"))
                .as("day 9 is short by 20, ten days before")
                .isEqualTo("2026-02-28");
        assertThat(alert.value("lost_value")).isEqualTo("500.00");
        assertThat(alert.value("owner")).isEqualTo("ann");
    }

    @Test
    void a_forecast_that_ends_before_an_order_arrives_asks_for_the_order_all_the_same() throws Exception {
        run("--forecast", forecast("tea|berlin", 6, 5, 5, 5, 5), "--stock", stock(12), "--default-lead-time", 10);

        assertThat(only("alerts.csv").value("suggested_quantity")).isEqualTo(Integer.toString(17 * 5 - 12));
        assertThat(only("alerts.csv").value("order_by")).isEqualTo("2026-02-22");
        assertThat(only("items.csv").value("quantity_to_level")).isEqualTo("73");
    }

    @Test
    void a_receipt_is_as_late_as_it_says_and_otherwise_on_its_day_whatever_the_catalogue_says() throws Exception {
        Path forecast = forecast("tea|berlin", 5, 5, 5, 5, 5);
        Path products = file("products.csv", "sku,lead_time_days,lead_time_sd_days\ntea,7,3\n");
        String due = "tea,berlin,50,2026-03-03";

        run(
                "--forecast",
                forecast,
                "--stock",
                stock(5),
                "--products",
                products,
                "--receipts",
                file("receipts.csv", "sku,location,quantity,expected_on,late_sd_days\n" + due + ",1\n"));
        assertThat(number(rows("projection.csv").get(1), "stockout_probability"))
                .isCloseTo(1 - 0.6914624613, within(1e-9));
        assertThat(number(rows("projection.csv").get(1), "receipts")).isCloseTo(50 * 0.6914624613, within(1e-7));

        run(
                "--forecast",
                forecast,
                "--stock",
                stock(5),
                "--products",
                products,
                "--receipts",
                file("receipts.csv", "sku,location,quantity,expected_on,late_sd_days\n" + due + ",\n"));
        assertThat(rows("projection.csv").get(1).value("stockout_probability")).isEqualTo("0");
    }

    @Test
    void quantiles_of_poisson_demand_give_the_stock_outs_of_poisson_demand() throws Exception {
        run("--forecast", forecast("tea|berlin", 10, 4, 2, 4, 7), "--stock", stock(20));

        double[] exact = {1.9e-09, 9.39679e-05, 0.0115977372, 0.1318319657, 0.4409074158, 0.7573613127, 0.9272589734};
        for (int day = 0; day < exact.length; day++) {
            assertThat(number(rows("projection.csv").get(day), "stockout_probability"))
                    .isCloseTo(exact[day], within(0.04));
        }
        assertThat(number(only("items.csv"), "days_of_cover")).isCloseTo(5, within(1e-6));
        assertThat(only("items.csv").value("p50")).isEqualTo("2026-03-07");
    }

    @Test
    void an_empty_shelf_is_one_alert_and_not_a_risk_too() throws Exception {
        run("--forecast", forecast("tea|berlin", 6, 5, 5, 5, 5), "--stock", stock(0));

        assertThat(only("alerts.csv").value("kind")).isEqualTo("OUT_OF_STOCK");
    }

    @Test
    void plenty_of_stock_is_no_alert_and_the_page_says_so() throws Exception {
        Run run = run("--forecast", forecast("tea|berlin", 28, 5, 4, 5, 6), "--stock", stock(100));

        assertThat(rows("alerts.csv")).isEmpty();
        assertThat(run.out()).contains("1 item projected as of 2026-03-02; no alerts.");
        assertThat(Files.readString(out.resolve("report.html"))).contains("No alerts: no item runs out");
    }

    @Test
    void the_newest_reading_counts_and_a_level_that_stands_still_raises_doubts() throws Exception {
        Path forecast = forecast("tea|berlin", 28, 5, 3, 5, 7);
        Path stock = file("stock.csv", """
                        sku,location,on_hand,at
                        tea,berlin,80,2026-03-06T00:00:00Z
                        tea,berlin,80,2026-03-02
                        tea,berlin,99,2026-02-27
                        """);

        run("--forecast", forecast, "--stock", stock);

        Row alert = only("alerts.csv");
        assertThat(alert.value("kind")).isEqualTo("PHANTOM_STOCK");
        assertThat(alert.value("on_hand")).isEqualTo("80");
        assertThat(rows("projection.csv").get(0).value("date"))
                .as("days before the reading are over")
                .isEqualTo("2026-03-06");
        assertThat(rows("projection.csv")).hasSize(24);
    }

    @Test
    void as_of_an_earlier_day_later_readings_are_left_aside() throws Exception {
        Path stock = file("stock.csv", "sku,location,on_hand,at\ntea,berlin,40,2026-03-03\ntea,berlin,1,2026-03-05\n");

        Run run = run("--forecast", forecast("tea|berlin", 28, 5, 5, 5, 5), "--stock", stock, "--as-of", "2026-03-03");

        assertThat(only("items.csv").value("on_hand")).isEqualTo("40");
        assertThat(run.out()).contains("1 stock reading of after --as-of: left aside.");
    }

    @Test
    void a_reading_during_the_day_leaves_the_rest_of_its_demand() throws Exception {
        Path stock = file("stock.csv", "sku,location,on_hand,at\ntea,berlin,100,2026-03-02T18:00:00Z\n");

        run("--forecast", forecast("tea|berlin", 3, 8, 8, 8, 8), "--stock", stock);
        assertThat(number(rows("projection.csv").get(0), "expected_stock")).isCloseTo(98, within(1e-9));

        run("--forecast", forecast("tea|berlin", 3, 8, 8, 8, 8), "--stock", stock, "--opening-hours", "10:00-20:00");
        assertThat(number(rows("projection.csv").get(0), "expected_stock")).isCloseTo(98.4, within(1e-9));
    }

    @Test
    void a_receipt_due_on_the_day_of_the_reading_is_not_overdue_when_the_forecast_begins_the_day_after()
            throws Exception {
        Path stock = file("stock.csv", "sku,location,on_hand,at\ntea,berlin,5,2026-03-01T20:00:00Z\n");
        Path receipts = file("receipts.csv", "sku,location,quantity,expected_on\ntea,berlin,10,2026-03-01\n");

        run("--forecast", forecast("tea|berlin", 3, 5, 5, 5, 5), "--stock", stock, "--receipts", receipts);

        assertThat(rows("projection.csv").stream().map(row -> row.value("expected_stock")))
                .containsExactly("10", "5", "0");
        assertThat(rows("projection.csv").stream().map(row -> row.value("stockout_probability")))
                .containsOnly("0");
    }

    @Test
    void a_forecast_of_a_sku_alone_meets_its_only_location_or_all_of_them_together() throws Exception {
        Path stock = file(
                "stock.csv",
                "sku,location,on_hand,at\ntea,berlin,12,2026-03-02\npot,berlin,3,2026-03-02\npot,bonn,4,2026-03-02\n");
        Path forecast =
                file("forecast.csv", "series,date,mean,q10,q50,q90\ntea,2026-03-02,5,5,5,5\npot,2026-03-02,5,5,5,5\n");

        Run run = run("--forecast", forecast, "--stock", stock);

        assertThat(Files.readString(out.resolve("projection.csv")))
                .contains("tea,berlin,2026-03-02,0,7,7,7,0\n")
                .contains("pot,,2026-03-02,0,2,2,2,0\n");
        assertThat(run.out()).contains("1 forecast of an article as a whole");
    }

    @Test
    void what_cannot_be_projected_is_listed_with_its_reason() throws Exception {
        Path forecast = forecast("tea|berlin", 6, 5, 5, 5, 5);
        Path stock = file("stock.csv", "sku,location,on_hand,at\npot,berlin,0,2026-03-02\n");

        Run run = run("--forecast", forecast, "--stock", stock);

        assertThat(rows("items.csv").stream().map(row -> row.value("sku") + " " + row.value("standing")))
                .containsExactly("pot no_forecast", "tea no_stock");
        assertThat(rows("alerts.csv")).isEmpty();
        assertThat(run.out())
                .contains("1 item in the forecast without a stock reading: not projected.")
                .contains("1 item in the stock without a forecast: listed in items.csv and not alerted, 1 of them");
    }

    @Test
    void a_promotion_while_stock_runs_short_is_a_conflict_and_another_article_can_be_sold_instead() throws Exception {
        Path forecast = file("forecast.csv", """
                        series,date,mean,q10,q50,q90
                        tea,2026-03-02,5,5,5,5
                        tea,2026-03-03,5,5,5,5
                        mate,2026-03-02,1,1,1,1
                        mate,2026-03-03,1,1,1,1
                        """);
        Path stock = file("stock.csv", "sku,on_hand,at\ntea,4,2026-03-02\nmate,20,2026-03-02\n");
        Path products =
                file("products.csv", "sku,name,category,price,unit_cost\ntea,Tea,drinks,10,5\nmate,Mate,drinks,11,5\n");
        Path promotions = file("promotions.csv", "sku,starts_on,ends_on,price\ntea,2026-03-03,2026-03-09,8\n");

        run("--forecast", forecast, "--stock", stock, "--products", products, "--promotions", promotions);

        Row alert = rows("alerts.csv").stream()
                .filter(row -> row.value("sku").equals("tea"))
                .findFirst()
                .orElseThrow();
        assertThat(alert.value("conflict")).contains("promotion at 8.00 is planned from 2026-03-03 to 2026-03-09");
        assertThat(alert.value("substitute")).isEqualTo("mate");
    }

    @Test
    void stock_that_a_season_ahead_will_use_up_is_not_too_much() throws Exception {
        StringBuilder season = new StringBuilder("series,date,mean,q10,q50,q90\n");
        for (int day = 0; day < 42; day++) {
            int units = day < 14 ? 1 : 30;
            season.append(String.format(
                    Locale.ROOT, "tea|berlin,%s,%d,%d,%d,%d%n", MONDAY.plusDays(day), units, units, units, units));
        }

        run("--forecast", file("forecast.csv", season.toString()), "--stock", stock(200));

        assertThat(rows("alerts.csv")).isEmpty();
        assertThat(number(rows("items.csv").get(0), "days_of_cover")).isBetween(20.0, 20.3);
    }

    @Test
    void adverts_of_what_cannot_be_bought_pause_in_the_feed() throws Exception {
        run("--forecast", forecast("tea|berlin", 6, 5, 5, 5, 5), "--stock", stock(0));

        assertThat(Files.readString(out.resolve("feed.tsv")))
                .isEqualTo("id\tavailability\tpause\ntea\tout_of_stock\tads\n");
    }

    @Test
    void a_packed_forecast_reads_like_a_plain_one() throws Exception {
        Path plain = forecast("tea|berlin", 6, 5, 5, 5, 5);
        Path packed = folder.resolve("forecast.csv.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(plain, gzip);
        }

        run("--forecast", packed, "--stock", stock(12));

        assertThat(rows("projection.csv")).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tea,2026-03-02,x,5,5,5 | forecast.csv:2: column 'mean': 'x' is not a number",
                "tea,2026-03-02,5,5,5, | forecast.csv:2: column 'q90': is empty",
                "tea,2026-03-02,5,5,4,6 | forecast.csv:2: column 'q50': '4' is below q10, which is '5'",
                "tea,2026-03-02,5,5,6,4 | forecast.csv:2: column 'q90': '4' is below q50, which is '6'",
                "tea,2026-03-02,-1,5,5,5 | forecast.csv:2: column 'mean': '-1' is below 0",
                "tea,2026-03-02,NaN,5,5,5 | column 'mean': 'NaN' is no number of units",
                "tea,2026-03-02,9e4,5e4,9e4,19e4 | column 'q90': the 0.95 quantile of 2026-03-02 is 218348",
                "tea,2026-03-02,1e7,5,5,5 | is more than 200,000 units a day",
                "tea,2.3.2026,5,5,5,5 | forecast.csv:2: column 'date': '2.3.2026' is not a day",
                "tea,2026-03-02,5,5,5 | forecast.csv:2: has 5 values where the header has 6",
                ",2026-03-02,5,5,5,5 | forecast.csv:2: column 'series': is empty"
            })
    void a_bad_row_of_the_forecast_is_named_with_file_line_and_column(String row, String answer) throws Exception {
        Path forecast = file("forecast.csv", "series,date,mean,q10,q50,q90\n" + row + "\n");

        assertRefused(answer, "--forecast", forecast, "--stock", stock(1));
    }

    @Test
    void a_day_that_is_missing_or_there_twice_is_told() throws Exception {
        String header = "series,date,mean,q10,q50,q90\n";
        assertRefused(
                "has no row for 2026-03-03",
                "--forecast",
                file("forecast.csv", header + "tea,2026-03-02,5,5,5,5\ntea,2026-03-04,5,5,5,5\n"),
                "--stock",
                stock(1));
        assertRefused(
                "has two rows for 2026-03-02",
                "--forecast",
                file("forecast.csv", header + "tea,2026-03-02,5,5,5,5\ntea,2026-03-02,5,5,5,5\n"),
                "--stock",
                stock(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--as-of | March | is not a day",
                "--service-level | 100% | does not lie between 0 and 100 %",
                "--alert-above | often | is not a probability",
                "--demand-correlation | 1 | --demand-correlation: 1.0 must lie between 0 and 0.99",
                "--default-lead-time | -1 | name 0 to 1000 days",
                "--review-days | -1 | --review-days: -1 is not possible; name 0 to",
                "--overstock-cover | -1 | --overstock-cover: -1 is not possible; name 0 to",
                "--stock-max-age | -2 | --stock-max-age: -2 is not possible; name 0 to",
                "--opening-hours | 20:00-09:00 | --opening-hours: 20:00-09:00 ends before it begins",
                "--opening-hours | 9 to 5 | write them like 09:00-20:00",
                "--zone | Europe/Berlim | did you mean Europe/Berlin?",
                "--currency | EURO | ISO 4217",
                "--recipts | x | did you mean --receipts?"
            })
    void an_option_that_cannot_be_meant_is_answered_with_what_can(String option, String value, String answer)
            throws Exception {
        assertRefused(
                answer,
                "--forecast",
                forecast("tea|berlin", 6, 5, 5, 5, 5),
                "--stock",
                stock(1),
                option.strip(),
                value.strip());
    }

    @Test
    void rows_that_cannot_be_used_are_set_aside_on_request() throws Exception {
        Path stock =
                file("stock.csv", "sku,location,on_hand,at\ntea,berlin,12,2026-03-02\npot,berlin,many,2026-03-02\n");

        Run run = run("--forecast", forecast("tea|berlin", 6, 5, 5, 5, 5), "--stock", stock, "--bad-rows", "set-aside");

        assertThat(only("rejected.csv").value("line")).isEqualTo("3");
        assertThat(run.out()).contains("1 row that could not be used");
    }

    @Test
    void of_a_part_of_a_unit_nothing_can_be_sold_and_that_is_told() throws Exception {
        Path stock =
                file("stock.csv", "sku,location,on_hand,at\ntea,berlin,2.4,2026-03-02\npot,berlin,0.4,2026-03-02\n");
        Path forecast = file(
                "forecast.csv",
                "series,date,mean,q10,q50,q90\ntea|berlin,2026-03-02,1,1,1,1\npot|berlin,2026-03-02,1,1,1,1\n");

        Run run = run("--forecast", forecast, "--stock", stock);

        assertThat(rows("items.csv").stream().map(row -> row.value("on_hand"))).containsExactly("0", "2");
        assertThat(run.out()).contains("2 stock readings of a part of a unit: rounded down to what can be sold.");
    }

    @Test
    void a_second_reading_of_the_same_moment_is_told_and_the_lowest_counts() throws Exception {
        Path stock = file(
                "stock.csv", "sku,location,on_hand,at\ntea,berlin,7,2026-03-02\ntea,berlin,12,2026-03-02T00:00:00Z\n");

        Run run = run("--forecast", forecast("tea|berlin", 6, 5, 5, 5, 5), "--stock", stock);

        assertThat(only("items.csv").value("on_hand")).isEqualTo("7");
        assertThat(run.out())
                .contains("1 stock reading of an item and moment that the file has already (tea|berlin,"
                        + " 2026-03-02T00:00:00Z): the lowest counts.");
    }

    @Test
    void a_column_that_is_missing_is_named_as_a_user_would_write_it() throws Exception {
        assertRefused(
                "column 'on_hand': there is no such column",
                "--forecast",
                forecast("tea|berlin", 6, 5, 5, 5, 5),
                "--stock",
                file("stock.csv", "sku,location,units,at\ntea,berlin,12,2026-03-02\n"));
    }

    private Path forecast(String series, int days, double mean, double q10, double q50, double q90) throws IOException {
        StringBuilder text = new StringBuilder("series,date,mean,q10,q50,q90\n");
        for (int day = 0; day < days; day++) {
            text.append(String.format(
                    Locale.ROOT, "%s,%s,%s,%s,%s,%s%n", series, MONDAY.plusDays(day), mean, q10, q50, q90));
        }
        return file("forecast.csv", text.toString());
    }

    private Path stock(int onHand) throws IOException {
        return file("stock.csv", "sku,location,on_hand,at\ntea,berlin," + onHand + ",2026-03-02\n");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private Run run(Object... args) {
        Run run = Run.of(new StockCommand(), Run.with(List.of(args), "--out", out));
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return run;
    }

    private void assertRefused(String message, Object... args) {
        Run run = Run.of(new StockCommand(), Run.with(List.of(args), "--out", out));
        assertThat(run.code()).as(run.err() + run.out()).isEqualTo(2);
        assertThat(run.err()).contains(message).doesNotContain("\tat ", "Exception");
        assertThat(run.err().lines().filter(line -> !line.startsWith("Try '"))).hasSize(1);
    }

    private Row only(String name) {
        List<Row> rows = rows(name);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private List<Row> rows(String name) {
        List<Row> rows = new ArrayList<>();
        try (CsvFile csv = CsvFile.open(out.resolve(name))) {
            csv.forEach(rows::add);
        }
        return rows;
    }

    private static double number(Row row, String column) {
        return Double.parseDouble(row.value(column));
    }
}
