package io.touchstock.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.app.config.ConfigFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {

    @TempDir
    private Path folder;

    @Test
    void the_printed_file_passes_its_own_check() throws Exception {
        Run printed = Run.of(new RunCommand(), "--print-config");
        Path file = Files.writeString(folder.resolve("touchstock.conf"), printed.out());

        Run checked = Run.of(new RunCommand(), "journeys", "--config", file, "--check");

        assertThat(checked.code()).isZero();
        assertThat(ConfigFile.read(file)).isEqualTo(ConfigFile.defaults());
    }

    @Test
    void every_problem_of_a_file_is_one_line_and_ends_with_code_two() throws Exception {
        Path file = Files.writeString(
                folder.resolve("bad.conf"), "journeys.lookback = 30\nkafka.bootstrap-server = localhost\n");

        Run run = Run.of(new RunCommand(), "journeys", "--config", file);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(2);
        assertThat(run.err())
                .contains("bad.conf:1: journeys.lookback = 30: a duration needs a unit")
                .contains("bad.conf:2: kafka.bootstrap-server: no such setting; did you mean kafka.bootstrap-servers?");
    }

    @Test
    void a_job_that_does_not_exist_is_answered_with_the_nearest() {
        Run run = Run.of(new RunCommand(), "jurneys");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("did you mean journeys?");
    }

    @Test
    void without_a_file_the_way_to_one_is_told() {
        Run run = Run.of(new RunCommand(), "journeys");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--print-config");
    }
}
