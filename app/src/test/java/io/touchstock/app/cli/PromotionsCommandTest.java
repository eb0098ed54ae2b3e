package io.touchstock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.files.CsvFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans from files small enough to be worked out by hand. */
class PromotionsCommandTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @TempDir
    private Path folder;

    @BeforeEach
    void aShopOfOneArticle() throws IOException {
        forecast("forecast.csv", "tea|north", 10, 35);
        file("stock.csv", "sku,location,on_hand,at\ntea,north,5000,2026-03-02T00:00:00Z\n");
        file(
                "products.csv",
                "sku,name,category,owner,price,unit_cost,lead_time_days,lead_time_sd_days,moq,pack,service_level,"
                        + "review_days\ntea,Green tea,drinks,Ada,10,6,7,2,1,1,0.95,7\n");
    }

    @Test
    void windows_come_with_their_price_units_margin_and_reason_and_a_page_that_loads_nothing() throws IOException {
        Run run = run("--elasticity", 4, "--elasticity-range", "2,6", "--ladder", "0.8");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        List<Plan> plans = plans();
        assertThat(plans).hasSize(2);
        Plan first = plans.get(0);
        double sold = 70 * Math.pow(0.8, -4);
        assertThat(first.text("verdict")).isEqualTo("promote");
        assertThat(first.text("starts_on")).isEqualTo("2026-03-02");
        assertThat(first.text("ends_on")).isEqualTo("2026-03-08");
        assertThat(first.text("price")).isEqualTo("8.00");
        assertThat(first.number("expected_units")).isCloseTo(sold, within(1e-4));
        assertThat(first.number("uplift_units")).isCloseTo(sold - 70, within(1e-4));
        assertThat(first.number("margin")).isCloseTo(2 * sold, within(0.005));
        assertThat(first.number("gain")).isCloseTo(2 * sold - 280, within(0.005));
        assertThat(first.number("gain_low")).isCloseTo(140 * Math.pow(0.8, -2) - 280, within(0.005));
        assertThat(first.number("gap")).isZero();
        assertThat(plans.get(1).text("starts_on")).isEqualTo("2026-03-16");
        assertThat(run.out()).contains("2 to promote, 0 to hold, 0 to clear, 0 without a promotion");
        assertThat(Files.readString(folder.resolve("out/report.html")))
                .contains("Green tea (tea), north", "20% off sells")
                .doesNotContain("<script", "http://", "https://");
    }

    @Test
    void a_name_from_right_to_left_stays_apart_from_its_sku_and_location_on_the_page() throws IOException {
        file("products.csv", "sku,name,price,unit_cost\ntea,شاي أخضر,10,6\n");

        run("--elasticity", 4, "--ladder", "0.8");

        assertThat(Files.readString(folder.resolve("out/report.html")))
                .contains("\u2068شاي أخضر\u2069 (tea), north")
                .contains("expected with the plan");
    }

    @Test
    void what_adds_nothing_for_its_stock_is_sold_out_anyway_is_not_suggested() throws IOException {
        Files.writeString(
                folder.resolve("forecast.csv"),
                Files.readString(folder.resolve("forecast.csv")) + rows("mate|north", constant(20, 35)));
        file("stock.csv", "sku,location,on_hand,at\ntea,north,50,2026-03-02\nmate,north,5000,2026-03-02\n");
        file("products.csv", "sku,category,price,unit_cost\ntea,drinks,10,6\nmate,drinks,10,6\n");

        run("--elasticity", 4, "--budget", 100_000);

        assertThat(plans().stream().filter(plan -> plan.text("sku").equals("tea")))
                .extracting(plan -> plan.text("verdict"))
                .containsExactly("none");
    }

    @Test
    void the_uplift_and_its_dip_can_be_read_off_a_second_forecast() throws IOException {
        List<Double> promoted = new ArrayList<>();
        for (int day = 0; day < 35; day++) {
            promoted.add(day < 7 ? 25.0 : day < 14 ? 8.0 : 10.0);
        }
        forecast("promoted.csv", "tea|north", promoted);

        Run run = run(
                "--promoted",
                folder.resolve("promoted.csv"),
                "--promoted-price",
                0.8,
                "--promoted-days",
                "2026-03-02..2026-03-08",
                "--ladder",
                "0.8",
                "--max-promotions",
                1);

        assertThat(run.err()).isEmpty();
        Plan plan = plans().get(0);
        assertThat(plan.number("expected_units")).isCloseTo(7 * 25, within(1e-3));
        // 14 units fewer in the week after it, each worth 4.00.
        assertThat(plan.number("gain")).isCloseTo(2 * 175 - 4 * 70 - 4 * 14, within(0.01));
        assertThat(plan.text("reason")).contains("and 14 fewer after it");
    }

    @Test
    void a_measured_uplift_is_planned_with_its_interval_its_dip_and_the_elasticity_for_other_prices()
            throws IOException {
        uplift("tea|north,1,2026-03-02,10,2.5,2,3,2.5,2.5,2.5,2.0,3.0,2,0.95,0.9,1,1.5,1,2,0.8");

        Run run = run(
                "--uplift", folder.resolve("uplift.csv"), "--ladder", "0.9,0.8", "--length", 1, "--max-promotions", 1);

        assertThat(run.err()).isEmpty();
        Plan plan = plans().get(0);
        // At 8.00 it would add 25 · 2.00 - 10 · 4.00, and lose a unit in the dip. At 9.00 a unit less 2 % for each
        // per cent of the price: more than 19 units at 3.00.
        double units = 10 * 2.5 * Math.pow(0.9 / 0.8, -2);
        double dip = 20 - 20 * Math.pow(0.9, Math.log(0.95) / Math.log(0.8));
        assertThat(plan.number("price")).isEqualTo(9);
        assertThat(plan.number("expected_units")).isCloseTo(units, within(1e-4));
        assertThat(plan.number("gain")).isCloseTo(3 * units - 40 - 4 * dip, within(0.01));
        assertThat(plan.number("gain_low")).isCloseTo(3 * 20 * Math.pow(0.9 / 0.8, -2) - 40 - 4 * dip, within(0.01));
        assertThat(plan.text("reason")).contains("In 80 of 100 such campaigns it adds between ");
        assertThat(Files.readString(folder.resolve("out/report.html"))).contains("the uplift of past campaigns");
    }

    @Test
    void a_campaign_at_the_usual_price_needs_the_price_that_it_is_run_at() throws IOException {
        uplift("tea,1,2026-03-02,10,2,2,2,2,2,2.5,2.5,2.5,,,,,,,,1");

        assertThat(run("--uplift", folder.resolve("uplift.csv")).err())
                .contains("has no price below the usual one; give --promoted-price");
        assertThat(run("--uplift", folder.resolve("uplift.csv"), "--promoted-price", 8, "--ladder", "0.8")
                        .code())
                .isZero();
        assertThat(plans().get(0).number("expected_units")).isCloseTo(175, within(1e-6));
    }

    @Test
    void a_series_that_no_campaign_tells_of_is_left_out_or_takes_the_elasticity() throws IOException {
        Files.writeString(
                folder.resolve("forecast.csv"),
                Files.readString(folder.resolve("forecast.csv")) + rows("mate|north", constant(20, 35)));
        file("stock.csv", "sku,location,on_hand,at\ntea,north,5000,2026-03-02\nmate,north,5000,2026-03-02\n");
        file("products.csv", "sku,category,price,unit_cost\ntea,drinks,10,6\nmate,drinks,10,6\n");
        uplift("tea,1,2026-03-02,10,2.5,2,3,2,2,2.5,2.5,2.5,,,,,,,,0.8");

        Run left = run("--uplift", folder.resolve("uplift.csv"));
        assertThat(left.out()).contains("says nothing of mate|north, so nothing is planned for it");
        assertThat(plans()).allSatisfy(plan -> assertThat(plan.text("sku")).isEqualTo("tea"));

        run("--uplift", folder.resolve("uplift.csv"), "--elasticity", 4);
        assertThat(plans()).anySatisfy(plan -> assertThat(plan.text("sku")).isEqualTo("mate"));
    }

    @Test
    void what_an_uplift_gets_wrong_is_told_with_its_place() throws IOException {
        uplift("tea,1,2026-03-02,10,2,2,2,2,2,2,3,2,,,,,,,,0.8");
        assertThat(run("--uplift", folder.resolve("uplift.csv")).err())
                .contains("uplift.csv", "campaign_uplift", "uplift is 2.0 between 3.0 and 2.0");

        uplift("tea,1,2026-03-02,10,2,2,2,2,2,2,2,2,,,,,,,,0.8\ntea,2,2026-03-09,10,2,2,2,2,2,2,2,2,,,,,,,,0.8");
        assertThat(run("--uplift", folder.resolve("uplift.csv")).err())
                .contains("uplift.csv:3", "is not day 2 of the campaign");

        assertThat(run(
                                "--uplift",
                                folder.resolve("uplift.csv"),
                                "--promoted",
                                folder.resolve("forecast.csv"),
                                "--promoted-price",
                                0.8)
                        .err())
                .contains("--uplift and --promoted both say how customers react");
    }

    private void uplift(String rows) throws IOException {
        file(
                "uplift.csv",
                "series,day,date,units_without,uplift,uplift_low,uplift_high,uplift_model,uplift_regression,"
                        + "campaign_uplift,campaign_low,campaign_high,dip_days,dip,dip_low,dip_high,elasticity,"
                        + "elasticity_low,elasticity_high,price_ratio\n" + rows + "\n");
    }

    @Test
    void a_planned_promotion_that_stock_cannot_carry_is_held_until_the_receipt() throws IOException {
        file("stock.csv", "sku,location,on_hand,at\ntea,north,150,2026-03-02\n");
        file("receipts.csv", "sku,location,quantity,expected_on\ntea,north,400,2026-03-16\n");
        file("planned.csv", "sku,starts_on,ends_on,price\ntea,2026-03-04,2026-03-10,8\n");

        run(
                "--elasticity",
                4,
                "--receipts",
                folder.resolve("receipts.csv"),
                "--promotions",
                folder.resolve("planned.csv"));

        Plan held = plans().get(0);
        assertThat(held.text("verdict")).isEqualTo("hold");
        assertThat(held.text("planned")).isEqualTo("yes");
        assertThat(held.text("could_start_on")).isEqualTo("2026-03-16");
    }

    @Test
    void a_forecast_without_a_location_is_planned_with_the_stock_and_the_receipts_of_the_only_one() throws IOException {
        forecast("forecast.csv", "tea", Collections.nCopies(35, 10.0));
        file("stock.csv", "sku,location,on_hand,at\ntea,north,150,2026-03-02\n");
        file("receipts.csv", "sku,location,quantity,expected_on\ntea,north,400,2026-03-16\n");
        file("planned.csv", "sku,starts_on,ends_on,price\ntea,2026-03-04,2026-03-10,8\n");

        run(
                "--elasticity",
                4,
                "--receipts",
                folder.resolve("receipts.csv"),
                "--promotions",
                folder.resolve("planned.csv"));

        assertThat(plans().get(0).text("could_start_on")).isEqualTo("2026-03-16");
    }

    @Test
    void a_forecast_of_an_article_as_a_whole_is_planned_with_the_stock_of_all_its_locations() throws IOException {
        forecast("forecast.csv", "tea", Collections.nCopies(35, 10.0));
        file("stock.csv", "sku,location,on_hand,at\ntea,north,150,2026-03-02\ntea,south,200,2026-03-02\n");

        Run run = run("--elasticity", 1.2);

        assertThat(plans().get(0).number("end_stock")).isCloseTo(0, within(1e-6));
        assertThat(run.out()).contains("1 forecast of an article as a whole: held against the stock of all");
    }

    @Test
    void every_quantile_of_the_forecast_counts_as_it_does_for_the_stock_command() throws IOException {
        String header = "series,date,mean,q05,q10,q25,q50,q75,q90,q95\n";
        file("stock.csv", "sku,location,on_hand,at\ntea,north,12,2026-03-02\n");
        file("planned.csv", "sku,starts_on,ends_on,price\ntea,2026-03-02,2026-03-02,9.99\n");
        Object[] options = {"--elasticity", 1, "--promotions", folder.resolve("planned.csv")};

        file("forecast.csv", header + "tea|north,2026-03-02,6,1,2,4,6,6.5,11,12\n");
        run(options);
        double sold = plans().get(0).number("expected_units");
        file("forecast.csv", header + "tea|north,2026-03-02,6,1,2,4,6,6.5,11,40\n");
        run(options);

        assertThat(plans().get(0).number("expected_units")).isLessThan(sold - 0.1);
    }

    @Test
    void rows_that_cannot_be_used_are_set_aside_on_request() throws IOException {
        Files.writeString(
                folder.resolve("stock.csv"),
                Files.readString(folder.resolve("stock.csv")) + "mate,north,many,2026-03-02\n");

        Run run = run("--elasticity", 4, "--bad-rows", "set-aside");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("1 row that could not be used: rejected.csv names each with its reason.");
        assertThat(Files.readString(folder.resolve("out/rejected.csv"))).contains("'many'");
    }

    @Test
    void no_promotion_is_an_answer_that_says_why() throws IOException {
        run("--elasticity", 1.2);

        assertThat(plans()).singleElement().satisfies(plan -> {
            assertThat(plan.text("verdict")).isEqualTo("none");
            assertThat(plan.text("starts_on")).isEmpty();
            assertThat(plan.text("reason")).startsWith("No promotion: customers react too little to the price");
        });
    }

    @Test
    void articles_of_a_category_take_turns_and_share_a_budget() throws IOException {
        Files.writeString(
                folder.resolve("forecast.csv"),
                Files.readString(folder.resolve("forecast.csv")) + rows("mate|north", constant(20, 35)));
        file("stock.csv", "sku,location,on_hand,at\ntea,north,5000,2026-03-02\nmate,north,5000,2026-03-02\n");
        file(
                "products.csv",
                "sku,name,category,owner,price,unit_cost\ntea,Green tea,drinks,Ada,10,6\nmate,Mate,drinks,Ada,10,6\n");
        double ofMate = 140 * Math.pow(0.8, -4) * 2;

        run("--elasticity", 4, "--ladder", "0.8", "--concurrency-per-category", 1, "--budget", Math.ceil(ofMate));

        // The budget pays for one window of mate, or for two of tea, which add as much: 2 · 70 = 140 units a week.
        double spent = plans().stream()
                .filter(plan -> plan.text("verdict").equals("promote"))
                .mapToDouble(plan -> plan.number("expected_units") * 2)
                .sum();
        assertThat(spent).isPositive().isLessThanOrEqualTo(Math.ceil(ofMate));
        assertThat(plans().stream().mapToDouble(plan -> plan.number("gain")).sum())
                .isCloseTo(ofMate - 560, within(0.02));
        assertThat(plans()).allSatisfy(plan -> assertThat(plan.number("gap")).isLessThan(1e-6));
        assertThat(plans().stream().filter(plan -> plan.text("verdict").equals("none")))
                .allSatisfy(plan -> assertThat(plan.text("reason")).contains("other articles have the slots"));
    }

    @Test
    void the_calendars_of_the_reference_come_out_of_the_command_too() throws IOException {
        // Season peak: peaks in weeks 4 and 8; a week at 8.00 in each, 271.10 more than the 4200 without.
        List<Double> season = List.of(100.0, 90.0, 100.0, 160.0, 100.0, 100.0, 70.0, 130.0, 100.0, 100.0);
        forecast("forecast.csv", "tea|north", season);

        run(
                "--elasticity",
                4.5,
                "--dip",
                "0.6,0.3",
                "--horizon",
                8,
                "--tail",
                2,
                "--ladder",
                "0.9,0.8",
                "--max-promotions",
                2,
                "--min-gap",
                2,
                "--length",
                1);

        assertThat(plans()).extracting(plan -> plan.text("starts_on")).containsExactly("2026-03-05", "2026-03-09");
        assertThat(plans()).extracting(plan -> plan.text("price")).containsOnly("8.00");
        assertThat(plans().stream().mapToDouble(plan -> plan.number("gain")).sum())
                .isCloseTo(4471.104082932719 - 4200, within(0.011));
    }

    @Test
    void planning_begins_when_the_stock_was_counted_and_one_shop_needs_no_location() throws IOException {
        forecast("forecast.csv", "tea", 10, 35);
        file("stock.csv", "sku,on_hand,at\ntea,5000,2026-03-04 18:00\n");

        run("--elasticity", 4, "--ladder", "0.8", "--max-promotions", 1);

        assertThat(plans().get(0).text("starts_on")).isEqualTo("2026-03-05");
    }

    @Test
    void weeks_are_counted_from_the_first_day() throws IOException {
        run(
                "--elasticity",
                4,
                "--ladder",
                "0.8",
                "--period",
                "week",
                "--blackout",
                "2026-03-03,2026-03-20..2026-03-21");

        assertThat(plans()).extracting(plan -> plan.text("starts_on")).containsExactly("2026-03-09", "2026-03-23");
    }

    @Test
    void an_article_without_a_price_is_left_out_and_told_of_and_one_without_stock_is_not_promoted() throws IOException {
        Files.writeString(
                folder.resolve("forecast.csv"),
                Files.readString(folder.resolve("forecast.csv"))
                        + rows("mate|north", constant(20, 35))
                        + rows("tea|south", constant(20, 35)));

        Run run = run("--elasticity", 4);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("mate is not in it, and a promotion needs a list price, so mate|north is not planned");
        assertThat(plans().get(plans().size() - 1).text("reason"))
                .isEqualTo("No promotion: nothing is known of its stock.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--max-promotions 1; how customers react is not known",
                "--elasticity -1; --elasticity: -1.0 must lie between 0 and 20",
                "--elasticity 3 --elasticity-range 1,2; name a lower and an upper value around --elasticity",
                "--elasticity 3 --promoted-price 0.8; --promoted-price goes with --promoted or --uplift only",
                "--elasticity 3 --period month; --period: 'month' is not one of day, week",
                "--elasticity 3 --ladder 0; --ladder: 0 must be above 0",
                "--elasticity 3 --blackout soon; --blackout: 'soon' is neither a day",
                "--elasticity 3 --blackout 2026-03-09..2026-03-02; is after",
                "--elasticity 3 --horizon 40; need 40 days, the longest forecast has 35",
                "--elasticity 3 --vendor-funding 2; --vendor-funding: 2.0 must lie between 0 and 1",
                "--elasticity 3 --budget -5; --budget: -5 must lie between",
                "--elasticity 3 --max-stockout 1.5; --max-stockout: 1.5 must lie between 0 and 1",
                "--elasticity 3 --day-correlation 1; --day-correlation: 1.0 must lie between 0 and 0.99",
                "--elasticity 3 --length 0; --length: 0 must lie between 1",
                "--elasticity 3 --min-on-hand -1; --min-on-hand: -1.0 must lie between 0",
                "--elasticity 3 --leftover-value 2; --leftover-value: 2.0 must lie between 0 and 1",
                "--elasticity 3 --cannibalisation -1; --cannibalisation: -1.0 must lie between 0 and 20",
                "--elasticity 3 --zone Europe/Berlim; did you mean Europe/Berlin?",
                "--elasticity 3 --dip 0.1,0.1,0.1 --tail -1; --tail: -1 must lie between 0"
            })
    void what_cannot_be_meant_is_refused_in_one_line(String options, String told) {
        Run run = run((Object[]) options.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(told).hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "forecast.csv; series,date,mean,q10,q50,q90|a,2026-03-02,1,3,2,1; column 'q50': '2' is below q10, which is '3'",
                "forecast.csv; series,date,mean,q10,q50,q90|a,2026-03-02,1,1,1,1|a,2026-03-04,1,1,1,1; has no row for 2026-03-03",
                "forecast.csv; series,date,mean,q10,q50,q90|a,2026-03-02,1,1,1,1|a,2026-03-02,1,1,1,1; has two rows for 2026-03-02",
                "forecast.csv; series,date,mean,q10,q50,q90; holds no forecast",
                "forecast.csv; series,date,mean|a,2026-03-02,1; there is no such column",
                "stock.csv; sku,location,on_hand,at|tea,north,three,2026-03-02; is no number of units",
                "stock.csv; sku,location,on_hand,at|tea,north,3,yesterday; is no time",
                "products.csv; sku,name,category,owner,price,unit_cost|tea,a,b,c,0,1; a promotion needs a list price",
                "products.csv; sku,name,price,unit_cost|tea,a,9,; column 'unit_cost': is empty",
                "products.csv; sku,name,price|tea,a,9; there is no such column",
                "products.csv; sku,name,category,owner,price,unit_cost|coffee,a,b,c,4,1; nothing can be planned"
            })
    void what_a_file_gets_wrong_is_told_with_its_place(String name, String lines, String told) throws IOException {
        file(name, lines.replace("|", "\n") + "\n");

        Run run = run("--elasticity", 3);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(name, told).hasLineCount(1);
    }

    private Run run(Object... more) {
        List<Object> arguments = List.of(
                "--forecast",
                folder.resolve("forecast.csv"),
                "--stock",
                folder.resolve("stock.csv"),
                "--products",
                folder.resolve("products.csv"),
                "--out",
                folder.resolve("out"));
        return Run.of(new PromotionsCommand(), Run.with(arguments, more));
    }

    private void forecast(String name, String series, int unitsADay, int days) throws IOException {
        forecast(name, series, constant(unitsADay, days));
    }

    private void forecast(String name, String series, List<Double> units) throws IOException {
        file(name, "series,date,mean,q10,q50,q90\n" + rows(series, units));
    }

    private static List<Double> constant(double units, int days) {
        return Stream.generate(() -> units).limit(days).toList();
    }

    private static String rows(String series, List<Double> units) {
        StringBuilder rows = new StringBuilder();
        for (int day = 0; day < units.size(); day++) {
            rows.append(String.format(
                    Locale.ROOT,
                    "%s,%s,%s,%s,%s,%s%n",
                    series,
                    MONDAY.plusDays(day),
                    units.get(day),
                    units.get(day),
                    units.get(day),
                    units.get(day)));
        }
        return rows.toString();
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<Plan> plans() {
        List<Plan> plans = new ArrayList<>();
        try (CsvFile csv = CsvFile.open(folder.resolve("out/plans.csv"))) {
            csv.forEach(row -> plans.add(new Plan(csv, row)));
        }
        return plans;
    }

    private record Plan(CsvFile csv, Row row) {

        String text(String column) {
            return row.values().get(csv.column(column));
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }
    }
}
