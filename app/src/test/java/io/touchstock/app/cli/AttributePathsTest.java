package io.touchstock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributePathsTest {

    @TempDir
    private Path folder;

    @Test
    void three_channels_in_a_row_earn_what_paper_and_pencil_say() throws Exception {
        Path paths = file("""
                path,total_conversions,total_conversion_value,total_null
                a > b > c,1,10,0
                a,0,0,1
                b > c,0,0,1
                """);

        Run run = Run.attribute(
                "--paths", paths, "--models", "last,first,markov,shapley", "--replicates", 0, "--out", out());

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(rows("attribution.csv"))
                .containsSubsequence(
                        "model,channel,conversions,value,removal_effect,spend,cpa,roas,conversions_low,conversions_high,"
                                + "value_low,value_high,campaign,calibrated_conversions,calibrated_low,calibrated_high,"
                                + "calibrated_value,experiment_weight,conversions_without_direct,value_without_direct",
                        "first,a,1.0,10.0,,,,,,,,,,,,,,,,",
                        "last,c,1.0,10.0,,,,,,,,,,,,,,,,");
        assertThat(cell("markov,a", 2)).isCloseTo(0.2, within(1e-12));
        assertThat(cell("markov,a", 3)).isCloseTo(2, within(1e-12));
        assertThat(cell("markov,a", 4)).isCloseTo(0.5, within(1e-12));
        assertThat(cell("shapley,a", 2)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(run.out()).contains("Adds up: 1 order worth 10.00 and 2 journeys without one");
    }

    @Test
    void paths_are_written_back_with_the_busiest_first() throws Exception {
        Path paths = file("path,total_conversions,total_null\nb,1,5\na > b,7,0\na,1,9\na > b,1,1\n");

        Run.attribute("--paths", paths, "--models", "last", "--out", out());

        assertThat(rows("paths.csv"))
                .containsExactly(
                        "path,total_conversions,total_conversion_value,total_null",
                        "a > b,8,0.00,1",
                        "a,1,0.00,9",
                        "b,1,0.00,5");
    }

    @Test
    void total_non_conversions_is_another_name_for_nulls() throws Exception {
        Path paths = file("path,total_conversions,total_non_conversions\na,2,3\n");

        Run run = Run.attribute("--paths", paths, "--models", "last", "--out", out());

        assertThat(run.out()).contains("3 journeys without one");
    }

    @Test
    void without_names_every_model_runs_that_paths_allow() throws Exception {
        Run run = Run.attribute("--paths", file("path,total_conversions\na > b,2\n"), "--out", out());

        assertThat(run.out()).contains("markov").doesNotContain("time-decay");
    }

    @Test
    void orders_out_of_the_blue_are_shown_and_credited_to_nobody() throws Exception {
        Run run = Run.attribute(
                "--paths", file("path,total_conversions\n\"\",3\na,2\n"), "--models", "last,markov", "--out", out());

        assertThat(run.code()).isZero();
        assertThat(rows("attribution.csv"))
                .anyMatch(row -> row.startsWith("last,(no touchpoint),3.0,0.0,,,,"))
                .anyMatch(row -> row.startsWith("last,a,2.0,0.0,,,,"));
        assertThat(run.out()).contains("Adds up: 5 orders (3 without any touchpoint) and");
    }

    @Test
    void paths_named_twice_add_up() throws Exception {
        Run run = Run.attribute(
                "--paths", file("path,total_conversions\na > b,3\na > b,2\n"), "--models", "last", "--out", out());

        assertThat(run.out()).contains("Adds up: Rows of paths.csv: 2 read = 2 used.");
        assertThat(rows("paths.csv")).hasSize(2).contains("a > b,5,0.00,0");
    }

    @Test
    void bad_rows_can_be_set_aside_with_their_reasons() throws Exception {
        Path paths = file("path,total_conversions,total_null\na,2,1\nb,minus one,1\nc,-4,1\nd,5,0\ne,7\n");

        Run run = Run.attribute("--paths", paths, "--models", "last", "--bad-rows", "set-aside", "--out", out());

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Set aside: 3 rows")
                .contains("7 orders")
                .contains("Adds up: Rows of paths.csv: 5 read = 2 used + 3 set aside.");
        assertThat(rows("rejected.csv"))
                .hasSize(4)
                .anySatisfy(row -> assertThat(row).contains(",3,").contains("total_conversions", "minus one"))
                .anySatisfy(row -> assertThat(row).contains(",4,").contains("negative"));
    }

    @Test
    void rows_below_zero_take_back_what_other_rows_of_the_path_added_wherever_they_stand() throws Exception {
        Path paths = file("""
                path,total_conversions,total_conversion_value,total_null
                a > b,-1,-10.50,-2
                c,2,8,0
                a > b,3,31.50,5
                gone,1,4,1
                gone,-1,-4,-1
                a > b,0,-1,0
                """);

        Run run = Run.attribute("--paths", paths, "--models", "last", "--out", out());

        assertThat(run.err()).isEmpty();
        assertThat(rows("paths.csv")).hasSize(3).contains("a > b,2,20.00,3", "c,2,8.00,0");
        assertThat(rows("attribution.csv")).noneMatch(row -> row.startsWith("last,gone"));
        assertThat(run.out())
                .contains("4 orders worth 28.00 and 3 journeys without one")
                .contains("6 read = 6 used");
    }

    @Test
    void a_path_of_which_more_is_taken_back_than_added_is_told_with_its_lines() throws Exception {
        Path paths = file("path,total_conversions,total_null\na > b,1,1\nb,4,0\na > b,-3,1\n");

        Run run = Run.attribute("--paths", paths, "--models", "last", "--out", out());

        assertThat(run.code()).isNotZero();
        assertThat(run.err())
                .contains("paths.csv:2: column 'total_conversions'")
                .contains("path 'a > b' is left with -2 conversions worth 0.00 and 2 without one after lines 2, 4");
    }

    @Test
    void nulls_and_values_taken_back_too_often_are_told_by_their_column() throws Exception {
        String header = "path,total_conversions,total_conversion_value,total_null\n";
        Run nulls = Run.attribute("--paths", file(header + "a,1,5,0\na,0,0,-1\n"), "--out", out());
        Run value = Run.attribute("--paths", file(header + "a,2,5,0\na,-1,-6,0\n"), "--out", out());
        Run worthless = Run.attribute("--paths", file(header + "a,2,5,0\na,-2,-4,0\n"), "--out", out());

        assertThat(nulls.err()).contains("paths.csv:2: column 'total_null'").contains("lines 2, 3");
        assertThat(value.err()).contains("column 'total_conversion_value'").contains("1 conversions worth -1.00");
        assertThat(worthless.err()).contains("a value needs at least 1 conversion in total_conversions");
    }

    @Test
    void only_the_rows_of_an_impossible_path_are_set_aside() throws Exception {
        Path paths = file("path,total_conversions,total_null\na,1,0\nb,x,0\na,-2,0\nb,5,1\n");

        Run run = Run.attribute("--paths", paths, "--models", "last", "--bad-rows", "set-aside", "--out", out());

        assertThat(run.out()).contains("5 orders and 1 journey without one").contains("4 read = 1 used + 3 set aside");
        assertThat(rows("rejected.csv"))
                .hasSize(4)
                .anySatisfy(row -> assertThat(row).contains(",2,").contains("lines 2, 4"))
                .anySatisfy(row -> assertThat(row).contains(",4,").contains("\"a,-2,0\""));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("paths.csv"), text);
    }

    private Path out() {
        return folder.resolve("out");
    }

    private double cell(String start, int column) throws IOException {
        return rows("attribution.csv").stream()
                .filter(row -> row.startsWith(start + ","))
                .mapToDouble(row -> Double.parseDouble(row.split(",")[column]))
                .findFirst()
                .orElseThrow();
    }

    private List<String> rows(String name) throws IOException {
        return Files.readAllLines(out().resolve(name));
    }
}
