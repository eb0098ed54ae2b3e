package io.touchstock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options about models and the report, on paths small enough to be worked out by hand. */
class PathOptionsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"u,0.4,0.1,0.1,0.4", "j,0.2,0.1,0.1,0.6", "w,0.3,0.3,0.1,0.3"})
    void a_shape_names_the_shares_of_position(String shape, double a, double b, double c, double d) throws Exception {
        run("a > b > c > d,1,0", "--models", "position", "--position-shape", shape);

        assertThat(List.of("a", "b", "c", "d"))
                .extracting(channel -> credit("position", channel).conversions())
                .usingComparatorForType((x, y) -> Math.abs(x - y) < 1e-12 ? 0 : Double.compare(x, y), Double.class)
                .containsExactly(a, b, c, d);
    }

    @Test
    void the_last_touch_that_is_not_direct_earns_all_whatever_direct_is_called() throws Exception {
        run("video > Typed In > typed in,3,0", "--models", "last-non-direct", "--direct-channels", "typed in,Bookmark");

        assertThat(credit("last-non-direct", "video").conversions()).isEqualTo(3);
    }

    @Test
    void without_direct_the_others_share_what_it_had_and_the_raw_credit_stays() throws Exception {
        run("video > DIRECT,4,0\nvideo,1,0\nemail,1,0", "--models", "last", "--exclude-direct");

        assertThat(credit("last", "video").conversions()).isEqualTo(1);
        assertThat(credit("last", "video").number("conversions_without_direct")).isCloseTo(3, within(1e-12));
        assertThat(credit("last", "DIRECT").conversions()).isEqualTo(4);
        assertThat(credit("last", "DIRECT").has("conversions_without_direct")).isFalse();
    }

    @Test
    void intervals_hold_what_they_stand_for_and_are_the_same_again() throws Exception {
        String paths = "a > b,60,100\nb > c,30,50\nc,20,80";
        run(paths, "--models", "linear,markov,shapley");
        String first = Files.readString(folder.resolve("out/attribution.csv"));
        run(paths, "--models", "linear,markov,shapley");

        assertThat(Files.readString(folder.resolve("out/attribution.csv"))).isEqualTo(first);
        for (String model : List.of("linear", "markov", "shapley")) {
            Results.Credit b = credit(model, "b");
            assertThat(b.conversions())
                    .as(model)
                    .isStrictlyBetween(b.number("conversions_low"), b.number("conversions_high"));
        }
        double width = credit("linear", "c").number("conversions_high")
                - credit("linear", "c").number("conversions_low");
        assertThat(width)
                .as("a sum of 20 whole and 30 half orders, each there as often as a Poisson count of mean 1 says")
                .isCloseTo(2 * 1.96 * Math.sqrt(20 + 30 / 4.0), within(5.0));
    }

    @Test
    void all_spend_counts_beside_paths_and_that_is_told() throws Exception {
        Path spend = Files.writeString(
                folder.resolve("spend.csv"), "day,channel,campaign,cost\n2020-01-01,a,,7\n2026-01-01,a,,8\n");

        Run run = run("a,5,0", "--models", "last", "--spend", spend);

        assertThat(credit("last", "a").number("spend")).isEqualTo(15);
        assertThat(run.out()).contains("so all of").contains("counts");
    }

    @Test
    void without_replicates_there_are_no_intervals() throws Exception {
        Run run = run("a > b,60,100", "--models", "linear,markov", "--replicates", 0);

        assertThat(credit("markov", "a").has("conversions_low")).isFalse();
        assertThat(run.out()).doesNotContain("95 %");
    }

    @Test
    void a_chain_that_remembers_is_chosen_where_the_past_decides_and_one_that_does_not_where_it_does_not()
            throws Exception {
        Run remembering = run("a > b,400,0\nc > b,0,400\na,0,300\nc,300,0", "--models", "markov", "--choose-order");
        assertThat(remembering.out()).containsPattern("2 .*chosen");

        Run forgetting = run("a,300,100\nb,100,300", "--models", "markov", "--choose-order");
        assertThat(forgetting.out()).containsPattern("(?m)^1 .*chosen");
    }

    @Test
    void a_lift_is_taken_to_be_of_the_whole_file_and_that_is_told() throws Exception {
        Path lifts = Files.writeString(
                folder.resolve("lifts.csv"),
                "channel,from,to,incremental_conversions,low,high\na,2026-03-01,2026-03-31,20,19,21\n");

        Run run = run("a,100,0\nb,50,0", "--models", "last", "--calibration", lifts);

        assertThat(run.out()).contains("have no dates");
        assertThat(credit("last", "a").conversions()).isEqualTo(100);
        assertThat(credit("last", "a").number("calibrated_conversions")).isLessThan(60);
        assertThat(credit("last", "b").number("calibrated_conversions")).isEqualTo(50);
    }

    @Test
    void what_the_intervals_of_value_take_for_granted_is_said() throws Exception {
        assertThat(run("a > b,60,100").out()).doesNotContain("Intervals of value");

        Path valued = Files.writeString(
                folder.resolve("valued.csv"),
                "path,total_conversions,total_conversion_value,total_null\na > b,60,900,100\n");
        Run run = Run.attribute(Run.with(List.of("--paths", valued, "--out", folder.resolve("valued"))));
        assertThat(run.out()).contains("Intervals of value: ");
    }

    @Test
    void without_names_the_models_are_those_whose_figures_a_buyer_can_use_as_they_are() throws Exception {
        assertThat(run("a > (direct),60,100").out())
                .contains("last-non-direct", "markov", "shapley")
                .doesNotContain("shapley-ordered", "shapley-rate", "lstm", "time-decay");
        assertThat(run("a > (direct),60,100", "--models", "all").out())
                .contains("last-non-direct", "shapley-ordered", "shapley-rate")
                .doesNotContain("lstm", "time-decay");
    }

    private Run run(String paths, Object... options) throws Exception {
        Path file =
                Files.writeString(folder.resolve("paths.csv"), "path,total_conversions,total_null\n" + paths + "\n");
        Run run = Run.attribute(Run.with(List.of("--paths", file, "--out", folder.resolve("out")), options));
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    private Results.Credit credit(String model, String channel) {
        return new Results(folder.resolve("out")).credit(model, channel);
    }
}
