package io.touchstock.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.touchstock.connectors.event.TouchpointKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {

    @TempDir
    private Path folder;

    @Test
    void the_printed_default_file_reads_back_to_the_defaults() throws Exception {
        assertThat(ConfigFile.read(file("defaults.conf", DefaultFile.text()))).isEqualTo(ConfigFile.defaults());
    }

    @Test
    void every_setting_of_the_default_file_has_a_comment_above_it() {
        List<String> lines = DefaultFile.text().lines().map(String::strip).toList();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).contains(" = ") && !lines.get(i).startsWith("#")) {
                assertThat(lines.get(i - 1)).as("above " + lines.get(i)).startsWith("# ");
            }
        }
    }

    @Test
    void by_default_alignment_lets_a_backlog_of_a_year_be_read_in_minutes() {
        Duration aSecondOfReading = ConfigFile.defaults().flink().maxDrift().multipliedBy(5);

        assertThat(Duration.ofDays(365).dividedBy(aSecondOfReading))
                .isLessThan(Duration.ofMinutes(2).toSeconds());
    }

    @Test
    void what_a_file_says_replaces_the_default_and_nothing_else() throws Exception {
        TouchstockConfig config = ConfigFile.read(file("shop.conf", """
                shop { time-zone = Europe/Berlin, currency = CHF }
                journeys { lookback = 14 d, models = [last, markov], position-first = 30% }
                kafka.client { security.protocol = SASL_SSL }
                """));

        assertThat(config.shop().timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(config.shop().currency().getCurrencyCode()).isEqualTo("CHF");
        assertThat(config.journeys().lookback()).contains(Duration.ofDays(14));
        assertThat(config.journeys().models()).containsExactly("last", "markov");
        assertThat(config.journeys().positionFirst()).isEqualTo(new Percentage(0.3));
        assertThat(config.kafka().client()).containsEntry("security.protocol", "SASL_SSL");
        assertThat(config.flink()).isEqualTo(ConfigFile.defaults().flink());
    }

    @Test
    void a_properties_file_says_the_same_as_hocon() throws Exception {
        TouchstockConfig config = ConfigFile.read(
                file("shop.properties", "journeys.lookback=none\njourneys.models=last, markov\nflink.parallelism=3\n"));

        assertThat(config.journeys().lookback()).isEqualTo(Optional.empty());
        assertThat(config.journeys().models()).containsExactly("last", "markov");
        assertThat(config.flink().parallelism()).isEqualTo(3);
    }

    @Test
    void all_problems_are_told_at_once_each_with_its_line() {
        List<Problem> problems = problems("bad.conf", """
                journeys {
                  lookback = 30
                  half-lif = 7d
                  markov-order = 9
                }
                shop.time-zone = Europe/Berlim
                stock { open-above = 0.5 }
                """);

        assertThat(problems)
                .extracting(problem -> problem.place().replaceFirst(".*:", "") + " " + problem.key())
                .containsExactlyInAnyOrder(
                        "2 journeys.lookback",
                        "3 journeys.half-lif",
                        "4 journeys.markov-order",
                        "6 shop.time-zone",
                        "7 stock.open-above");
        assertThat(problems)
                .extracting(Problem::toString)
                .anySatisfy(text -> assertThat(text).contains("a duration needs a unit", "30d"))
                .anySatisfy(text -> assertThat(text).contains("did you mean journeys.half-life?"))
                .anySatisfy(text -> assertThat(text).contains("journeys.markov-order = 9", "at most 4"))
                .anySatisfy(text -> assertThat(text).contains("did you mean Europe/Berlin?"))
                .anySatisfy(text -> assertThat(text).contains("a percentage needs its sign", "50%"));
    }

    @Test
    void the_lines_of_a_properties_file_are_found_too() {
        assertThat(problems("bad.properties", "# comment\n\njourneys.lookback = 30\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).endsWith("bad.properties:3"));
    }

    @Test
    void settings_that_contradict_each_other_are_refused() {
        assertThat(problems("bad.conf", "journeys { position-first = 70%, position-last = 40% }"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains("position-last = 40%", "at most 100%"));
    }

    @Test
    void lookbacks_of_single_kinds_are_read_and_their_problems_told_with_what_can_be_meant() throws Exception {
        TouchstockConfig config = ConfigFile.read(file(
                "kinds.conf", "journeys.lookback-by-kind { click = 30d, impression = 1 d, store = none, call = 0d }"));

        assertThat(config.journeys().lookbackOfKinds())
                .containsEntry(TouchpointKind.CLICK, Optional.of(Duration.ofDays(30)))
                .containsEntry(TouchpointKind.IMPRESSION, Optional.of(Duration.ofDays(1)))
                .containsEntry(TouchpointKind.STORE, Optional.empty())
                .containsEntry(TouchpointKind.CALL, Optional.of(Duration.ZERO));
        assertThat(problems("bad.conf", "journeys.lookback-by-kind { clik = 30d, email = 7, store = 4000d }"))
                .extracting(Problem::reason)
                .anySatisfy(reason -> assertThat(reason).contains("did you mean click?"))
                .anySatisfy(reason -> assertThat(reason).contains("email = 7", "a duration needs a unit"))
                .anySatisfy(reason -> assertThat(reason).contains("store = 4000d", "at most 3650d"));
    }

    @Test
    void settings_of_the_report_keep_to_their_words_and_bounds() {
        assertThat(problems("bad.conf", """
                        journeys {
                          rows = [channel, campain]
                          replicates = 1
                          same-instant = touchpoint-first
                          after-conversion = go-on
                          models = [lstm]
                          position-central = 90%
                          seed = many
                        }
                        """))
                .extracting(Problem::toString)
                .anySatisfy(text -> assertThat(text).contains("did you mean campaign?"))
                .anySatisfy(text -> assertThat(text).contains("did you mean touchpoints-first?"))
                .anySatisfy(text -> assertThat(text).contains("new-journey, continue"))
                .anySatisfy(text -> assertThat(text).contains("journeys.seed = many"));
        assertThat(problems("worse.conf", "journeys { replicates = 1, models = [lstm], position-central = 90% }"))
                .extracting(Problem::toString)
                .anySatisfy(text -> assertThat(text).contains("must be 0, or at least 2"))
                .anySatisfy(text -> assertThat(text).contains("journeys.learned-model-dir", "--learned-model"))
                .anySatisfy(text -> assertThat(text).contains("together must be at most 100%"));
    }

    @Test
    void a_value_where_a_section_belongs_is_refused() {
        assertThat(problems("bad.conf", "kafka = localhost"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).contains("is a section"));
    }

    @Test
    void text_that_is_no_hocon_is_told_with_its_line() {
        assertThat(problems("bad.conf", "journeys {\n  lookback = 30d\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).containsPattern("bad.conf:\\d+$"));
    }

    @Test
    void a_missing_file_and_a_folder_are_told_in_one_line() {
        assertThat(problems(folder.resolve("none.conf")).get(0).toString()).contains("no such file");
        assertThat(problems(folder).get(0).toString()).contains("is a directory");
    }

    private List<Problem> problems(String name, String text) {
        try {
            return problems(file(name, text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Problem> problems(Path file) {
        return catchThrowableOfType(BadConfigException.class, () -> ConfigFile.read(file))
                .problems();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
