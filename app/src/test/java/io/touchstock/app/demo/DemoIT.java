package io.touchstock.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Starts the launcher as a person does; the second start finds what the first one left. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoIT {

    private static final Duration PATIENCE = Duration.ofMinutes(6);

    @TempDir
    private static Path folder;

    private static Path launcher;

    private Path temporary;
    private Path output;
    private Process process;

    @BeforeAll
    static void findLauncher() {
        launcher = Path.of("").toAbsolutePath().getParent().resolve("touchstock");
        assertThat(launcher).isExecutable();
    }

    @BeforeEach
    void prepare() throws IOException {
        temporary = Files.createTempDirectory(folder, "tmp");
        output = Files.createTempFile(folder, "output", ".txt");
    }

    @AfterEach
    void endWhatStillRuns() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Test
    @Order(1)
    void for_a_while_it_trains_shows_tables_writes_reports_and_ends_by_itself() throws Exception {
        start("--for", "5s", "--day", "1s");

        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        assertThat(output()).contains("trained: lstm-", "Brand Search", "seasonal-naive", "Stock: ", "Rejected: ");
        assertThat(process.exitValue()).isZero();
        assertThat(folder.resolve("demo/attribution.html")).content().contains("Brand Search", "<svg", "Wasted spend");
        assertThat(folder.resolve("demo/alerts.csv")).content().startsWith("sku,location,kind,state");
        assertThat(leftBehind()).isEmpty();
    }

    @Test
    @Order(2)
    void a_second_start_keeps_the_model_and_an_interrupt_closes_it_cleanly() throws Exception {
        start();
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(output().contains("The shop is open") || !process.isAlive())
                        .as("opens its shop; the last it said: %s", lastLines())
                        .isTrue());

        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(output()).contains("kept from an earlier start", "Attribution report: ");
        assertThat(output()).doesNotContain("trained: ", "Exception");
        assertThat(leftBehind()).isEmpty();
    }

    private void start(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                launcher.toString(), "demo", "--dir", folder.resolve("demo").toString()));
        command.addAll(List.of(more));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("TOUCHSTOCK_JAVA_OPTS", "-Djava.io.tmpdir=" + temporary);
        process = builder.start();
    }

    private String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String lastLines() {
        String all = output();
        return all.substring(Math.max(0, all.length() - 500));
    }

    /** Files that the run should have taken away: all of its temporary folder, and its scratch folders. */
    private List<Path> leftBehind() throws IOException {
        try (var temporaries = Files.list(temporary);
                var scratch = Files.list(folder.resolve("demo"))) {
            return Stream.concat(
                            temporaries,
                            scratch.filter(path -> path.getFileName().toString().startsWith("run-")))
                    .toList();
        }
    }
}
