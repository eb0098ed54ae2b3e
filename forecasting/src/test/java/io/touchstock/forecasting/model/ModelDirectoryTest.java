package io.touchstock.forecasting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelDirectoryTest {
    private static final Provenance PROVENANCE = new Provenance(
            "lstm-1",
            "lstm",
            LocalDate.parse("2026-11-01"),
            "ab12",
            80,
            7,
            new TreeMap<>(Map.of("a path", "C:\\data=x#1\nsecond line")),
            new TreeMap<>(Map.of("java", "17")),
            new TreeMap<>(Map.of("holdout.wape", 0.1234567890123)));

    @TempDir
    Path folder;

    @Test
    void provenance_reads_back_as_it_was_written() throws IOException {
        ModelDirectory directory = new ModelDirectory(folder.resolve("model"));

        directory.write(PROVENANCE, List.of(), file -> Files.writeString(file, "network"));

        assertThat(directory.provenance()).isEqualTo(PROVENANCE);
        assertThat(directory.networkFile()).hasContent("network");
    }

    @Test
    void a_second_model_replaces_the_first_and_leaves_nothing_beside_it() throws IOException {
        ModelDirectory directory = new ModelDirectory(folder.resolve("model"));
        directory.write(PROVENANCE, List.of(), file -> Files.writeString(file, "old"));

        directory.write(PROVENANCE, List.of(), file -> Files.writeString(file, "new"));

        assertThat(directory.networkFile()).hasContent("new");
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).containsExactly(folder.resolve("model"));
        }
    }

    @Test
    void a_failed_write_leaves_the_old_model_alone() throws IOException {
        ModelDirectory directory = new ModelDirectory(folder.resolve("model"));
        directory.write(PROVENANCE, List.of(), file -> Files.writeString(file, "old"));

        assertThatThrownBy(() -> directory.write(PROVENANCE, List.of(), file -> {
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(directory.networkFile()).hasContent("old");
    }

    @Test
    void a_machine_that_stops_between_two_models_leaves_the_earlier_one_to_be_read() throws IOException {
        ModelDirectory directory = new ModelDirectory(folder.resolve("model"));
        directory.write(PROVENANCE, List.of(), file -> Files.writeString(file, "old"));
        Optional<String> stamp = directory.stamp();
        Files.move(folder.resolve("model"), folder.resolve("model.previous"));

        assertThat(directory.holdsModel()).isTrue();
        assertThat(directory.stamp()).isEqualTo(stamp);
        assertThat(directory.provenance()).isEqualTo(PROVENANCE);
        assertThat(directory.networkFile()).hasContent("old");

        directory.write(PROVENANCE, List.of(), file -> Files.writeString(file, "new"));
        assertThat(directory.networkFile()).hasContent("new");
        assertThat(directory.stamp()).isNotEqualTo(stamp);
        assertThat(folder.resolve("model.previous")).doesNotExist();
    }

    @Test
    void a_note_lies_beside_the_model_and_is_no_other_model() throws IOException {
        ModelDirectory directory = new ModelDirectory(folder.resolve("model"));
        directory.write(PROVENANCE, List.of(), file -> Files.writeString(file, "network"));
        Optional<String> stamp = directory.stamp();

        directory.note("seen.txt", "first");
        directory.note("seen.txt", "second");

        assertThat(folder.resolve("model/seen.txt")).hasContent("second");
        assertThat(directory.stamp()).isEqualTo(stamp);
    }

    @Test
    void the_training_curve_is_kept_as_a_table() throws IOException {
        ModelDirectory directory = new ModelDirectory(folder.resolve("model"));

        directory.write(
                PROVENANCE,
                List.of(new TrainingProgress(40, 100, 0.5, 0.25, 0.25, Duration.ofMillis(1500))),
                file -> Files.writeString(file, "network"));

        assertThat(folder.resolve("model/training.csv"))
                .hasContent("step,loss,validation_score,elapsed_seconds\n40,0.5,0.25,1.5\n");
    }

    @Test
    void a_folder_without_a_model_says_what_is_missing() {
        assertThatThrownBy(() -> new ModelDirectory(folder).provenance())
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(folder.toString(), "model.properties", "train one first");
    }

    @Test
    void a_model_of_a_newer_format_is_refused() throws IOException {
        ModelDirectory directory = new ModelDirectory(folder.resolve("model"));
        directory.write(PROVENANCE, List.of(), file -> Files.writeString(file, "network"));
        Path properties = folder.resolve("model/model.properties");
        Files.writeString(properties, Files.readString(properties).replace("format=1", "format=99"));

        assertThatThrownBy(directory::provenance).hasMessageContainingAll("format 99", "reads up to 1");
    }
}
