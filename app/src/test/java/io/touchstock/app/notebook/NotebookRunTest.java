package io.touchstock.app.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookRunTest {

    @TempDir
    Path folder;

    @Test
    void a_later_cell_sees_what_an_earlier_one_declared() throws IOException {
        Path notebook = notebook(
                "record Pair(int a, int b) {}\\nint sum(Pair p) { return p.a() + p.b(); }", "sum(new Pair(2, 3))");

        assertThat(run(notebook).fresh()).containsExactly(List.of(), List.of(CellOutput.result("5")));
    }

    @Test
    void what_a_cell_prints_shows_and_ends_with_comes_out_in_this_order() throws IOException {
        Path notebook = notebook(
                "System.out.println(\\\"printed\\\");\\ndisplay(\\\"<svg/>\\\", \\\"image/svg+xml\\\");\\n6 * 7");

        assertThat(run(notebook).fresh())
                .containsExactly(List.of(
                        CellOutput.printed("printed" + System.lineSeparator()),
                        new CellOutput(CellOutput.Kind.DISPLAY, "image/svg+xml", "<svg/>"),
                        CellOutput.result("42")));
    }

    @Test
    void a_cell_finds_the_files_beside_the_notebook() throws IOException {
        Files.writeString(folder.resolve("data.csv"), "a,b");
        Path notebook = notebook(
                "import java.nio.file.*;\\nFiles.readString(Path.of(System.getProperty(\\\"notebook.folder\\\", \\\".\\\"), \\\"data.csv\\\"))");

        assertThat(run(notebook).fresh()).containsExactly(List.of(CellOutput.result("\"a,b\"")));
    }

    @Test
    void a_cell_that_does_not_compile_is_named_with_the_compilers_words() throws IOException {
        Path notebook = notebook("int fine = 1;", "String wrong = 3;");

        assertThatThrownBy(() -> run(notebook))
                .isInstanceOf(NotebookException.class)
                .hasMessageContaining("cell 2 does not compile: incompatible types")
                .hasMessageContaining("String wrong = 3;");
    }

    @Test
    void a_cell_that_stops_in_the_middle_of_a_statement_is_refused() throws IOException {
        Path notebook = notebook("int unfinished(int n) {");

        assertThatThrownBy(() -> run(notebook))
                .isInstanceOf(NotebookException.class)
                .hasMessageContaining("cell 1 does not compile");
    }

    @Test
    void an_exception_in_a_cell_is_reported_with_its_type_and_message() throws IOException {
        Path notebook = notebook("throw new IllegalStateException(\\\"no luck\\\");");

        assertThatThrownBy(() -> run(notebook))
                .isInstanceOf(NotebookException.class)
                .hasMessageContaining("cell 1 failed: java.lang.IllegalStateException: no luck");
    }

    @Test
    void stored_outputs_are_current_until_a_cell_changes() throws IOException {
        Path notebook = notebook("int n = 1;", "n + 1");
        NotebookRun first = run(notebook);
        assertThat(first.outdatedCells()).containsExactly(2);

        first.write(notebook);
        assertThat(run(notebook).outdatedCells()).isEmpty();

        Files.writeString(notebook, Files.readString(notebook).replace("n + 1", "n + 2"));
        assertThat(run(notebook).outdatedCells()).containsExactly(2);
    }

    @Test
    void what_cells_print_does_not_reach_the_standard_output_and_it_is_put_back_after_a_failure() throws IOException {
        java.io.PrintStream before = System.out;
        Path notebook = notebook("throw new IllegalStateException();");

        assertThatThrownBy(() -> run(notebook)).isInstanceOf(NotebookException.class);

        assertThat(System.out).isSameAs(before);
    }

    @Test
    void a_notebook_in_another_language_is_refused_by_name() throws IOException {
        Path notebook = notebook("1");
        Files.writeString(notebook, Files.readString(notebook).replace("\"java\"", "\"python\""));

        assertThatThrownBy(() -> run(notebook))
                .isInstanceOf(NotebookException.class)
                .hasMessageContaining("language python");
    }

    private static NotebookRun run(Path notebook) throws IOException {
        return NotebookRun.of(notebook, output -> {});
    }

    private Path notebook(String... sources) throws IOException {
        StringBuilder cells = new StringBuilder();
        for (String source : sources) {
            cells.append(cells.isEmpty() ? "" : ",")
                    .append("{\"cell_type\": \"code\", \"metadata\": {}, \"outputs\": [], \"source\": [\"")
                    .append(source)
                    .append("\"]}");
        }
        return Files.writeString(
                folder.resolve("notebook.ipynb"),
                "{\"cells\": [" + cells + "], \"metadata\": {\"kernelspec\": {\"language\": \"java\"}},"
                        + " \"nbformat\": 4, \"nbformat_minor\": 5}");
    }
}
