package io.touchstock.app.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedNotebooksIT {

    private static final Path FOLDER =
            Path.of("..", "notebooks").toAbsolutePath().normalize();

    @Test
    void there_are_notebooks_to_run() throws IOException {
        assertThat(notebooks()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void every_cell_runs_and_puts_out_what_the_notebook_shows(Path notebook) throws IOException {
        NotebookRun run = NotebookRun.of(notebook, output -> {});

        assertThat(run.fresh()).isNotEmpty();
        assertThat(run.outdatedCells())
                .as(
                        "cells of %s whose stored outputs differ: ./touchstock notebook --write stores fresh ones",
                        notebook)
                .isEmpty();
    }

    static List<Path> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList();
        }
    }
}
