package io.touchstock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeRefusalTest {
    private static final String GOOD = "path,total_conversions,total_null\na,1,1\n";

    @TempDir
    private Path folder;

    @Test
    void a_bad_cell_is_named_with_file_line_and_column() throws Exception {
        assertRefused(
                "paths.csv:3: column 'total_conversions': 'x' is not a number",
                "--paths",
                file("path,total_conversions\na,1\nb,x\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.5           | '1.5' is not a whole number",
                "1e20          | '1e20' is above 1,000,000,000,000",
                "1000000000001 | '1000000000001' is above 1,000,000,000,000"
            })
    void a_count_that_cannot_be_one_is_named_with_file_line_and_column(String count, String reason) throws Exception {
        assertRefused(
                "paths.csv:2: column 'total_null': " + reason,
                "--paths",
                file("path,total_conversions,total_null\na,1," + count + "\n"));
    }

    @Test
    void two_columns_for_the_journeys_without_a_conversion_are_too_many() throws Exception {
        assertRefused(
                "drop total_non_conversions",
                "--paths",
                file("path,total_conversions,total_null,total_non_conversions\na,1,1,1\n"));
    }

    @Test
    void a_missing_column_is_answered_with_those_that_are_there() throws Exception {
        assertRefused("path, orders", "--paths", file("path,orders\na,1\n"));
    }

    @Test
    void a_missing_column_of_a_log_is_answered_with_those_that_are_there() throws Exception {
        assertRefused(
                "customer, when", "--events", file("customer,when\na,1\n"), "--columns", "visitor=customer,time=when");
    }

    @Test
    void an_empty_file_a_lone_header_a_folder_and_a_missing_file_are_told_apart() throws Exception {
        assertRefused("is empty", "--paths", file(""));
        assertRefused("only a header", "--paths", file("path,total_conversions\n"));
        assertRefused("is a folder", "--paths", folder);
        assertRefused("no such file", "--paths", folder.resolve("nowhere.csv"));
    }

    @Test
    void a_blank_channel_in_a_path_is_told() throws Exception {
        assertRefused("column 'path'", "--paths", file("path,total_conversions\na >  > b,1\n"));
        assertRefused("'b >' is no channel", "--paths", file("path,total_conversions\na > b >,1\n"));
    }

    @Test
    void a_channel_called_as_orders_without_a_touchpoint_are_is_told() throws Exception {
        assertRefused("called '(no touchpoint)'", "--paths", file("path,total_conversions\na > (no touchpoint),1\n"));
    }

    @Test
    void a_value_without_a_conversion_is_told() throws Exception {
        assertRefused(
                "column 'total_conversion_value'",
                "--paths",
                file("path,total_conversions,total_conversion_value,total_null\na,0,5,1\n"));
    }

    @Test
    void time_decay_over_paths_is_told_to_need_times() throws Exception {
        assertRefused("needs the time of each touchpoint", "--paths", file(GOOD), "--models", "last,time-decay");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--models     | markof   | did you mean markov?",
                "--lookbak    | 30d      | did you mean --lookback?",
                "--zone       | Europe/Berlim | did you mean Europe/Berlin?",
                "--half-life  | 7        | needs a unit",
                "--half-life  | 0d       | longer than zero",
                "--currency   | EURO     | ISO 4217",
                "--markov-order | 0      | name 1 to",
                "--position-weights | 50%,20%,40% | add up to 100%",
                "--position-shape | v    | not one of u, w, j",
                "--direct-channels | ,   | names no channel",
                "--shapley-samples | 1   | name 4 to",
                "--replicates | 1        | name 2 to 10000, or 0",
                "--replicates | -5       | name 2 to 10000, or 0",
                "--rows       | campain  | did you mean campaign?",
                "--rows       | campaign | needs campaigns, which --paths does not hold",
                "--from       | 2026-03-01 | goes with --events",
                "--same-instant | order-first | goes with --events",
                "--after-conversion | continue | goes with --events",
                "--conversion-window | 7d | goes with --events",
                "--lookback   | 30d      | goes with --events",
                "--columns    | visitor=a | goes with --events only",
                "--stock      | stock.csv | goes with --events or --touchpoints",
                "--bad-rows   | ignore   | set-aside"
            })
    void an_option_that_cannot_be_meant_is_answered_with_what_can(String option, String value, String answer)
            throws Exception {
        assertRefused(answer, "--paths", file(GOOD), option.strip(), value.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--lookback   | clik=30d         | did you mean click?",
                "--lookback   | click=30         | a duration needs a unit",
                "--lookback   | click=1d,click=2d | twice",
                "--lookback   | 30d,7d           | two values for the kinds that are not named",
                "--lookback   | click=30d        | add kind=NAME to --columns",
                "--conversion-window | 7         | a duration needs a unit",
                "--same-instant | orders-first   | did you mean order-first?",
                "--after-conversion | go-on      | not one of new-journey, continue",
                "--from       | 1.3.2026         | is not a day; write year, month and day",
                "--to         | 2026-02-30       | is not a day",
                "--stock      | stock.csv        | add sku=NAME,cost=NAME to --columns"
            })
    void an_option_on_events_that_cannot_be_meant_is_answered_with_what_can(String option, String value, String answer)
            throws Exception {
        assertRefused(answer, "--events", file(GOOD), option.strip(), value.strip());
    }

    @Test
    void options_that_contradict_each_other_are_told() throws Exception {
        assertRefused("leave out --markov-order 2", "--paths", file(GOOD), "--choose-order", "--markov-order", 2);
        assertRefused("markov is not among --models", "--paths", file(GOOD), "--choose-order", "--models", "last");
        assertRefused(
                "leave one of them out",
                "--paths",
                file(GOOD),
                "--position-shape",
                "w",
                "--position-weights",
                "40%,20%,40%");
        assertRefused(
                "use --rows channel or channel-campaign",
                "--events",
                file(GOOD),
                "--rows",
                "campaign",
                "--exclude-direct");
        assertRefused(
                "--from: 2026-03-02 is after --to 2026-03-01",
                "--events",
                file(GOOD),
                "--from",
                "2026-03-02",
                "--to",
                "2026-03-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,2026-03-01,2026-03-31,many,1,9 | lifts.csv:2: column 'incremental_conversions': 'many' is not a number",
                "a,March,2026-03-31,5,1,9 | lifts.csv:2: column 'from': 'March' is not a day",
                "a,2026-03-01,2026-03-31,5,9,1 | lifts.csv:2: low is 9.0, above high 1.0; swap the two",
                "a,2026-03-01,2026-03-31,5,5,5 | an experiment is never certain"
            })
    void a_lift_that_cannot_be_one_is_named_with_its_line(String row, String answer) throws Exception {
        Path lifts = Files.writeString(
                folder.resolve("lifts.csv"), "channel,from,to,incremental_conversions,low,high\n" + row + "\n");

        assertRefused(answer, "--paths", file(GOOD), "--calibration", lifts);
    }

    @Test
    void no_input_and_two_inputs_are_refused() throws Exception {
        assertRefused("no input");
        assertRefused("more than one kind of input", "--paths", file(GOOD), "--events", file(GOOD));
        assertRefused("--touchpoints needs --orders", "--touchpoints", file(GOOD));
    }

    @Test
    void an_unknown_role_is_answered_with_the_nearest() throws Exception {
        assertRefused("did you mean visitor?", "--events", file(GOOD), "--columns", "visitr=a");
    }

    @Test
    void a_place_that_cannot_be_written_to_is_told_before_anything_is_read() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "");

        Run run = Run.attribute("--paths", file("nonsense"), "--out", taken);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("taken is a file; name a folder").doesNotContain("\tat ");
    }

    private void assertRefused(String message, Object... args) {
        Object[] all = java.util.Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--out";
        all[args.length + 1] = folder.resolve("out");

        Run run = Run.attribute(all);

        assertThat(run.code()).as(run.err() + run.out()).isEqualTo(2);
        assertThat(run.err()).contains(message).doesNotContain("\tat ", "Exception");
        assertThat(run.err().lines().filter(line -> !line.startsWith("Try '"))).hasSize(1);
        assertThat(run.out()).isEmpty();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("paths.csv"), text);
    }
}
