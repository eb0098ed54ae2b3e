package io.touchstock.app.notebook;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.execution.LocalExecutionControlProvider;

/**
 * Evaluates cells one after another; a later cell sees what the earlier ones declared. Cells run in this process, so
 * that they start at once and share its class path, and what they print is caught by replacing {@link System#out} while
 * a cell runs: run one notebook at a time.
 *
 * <p>The system property {@value #FOLDER_PROPERTY} tells cells where the files beside the notebook are.
 */
final class CellRunner implements AutoCloseable {

    static final String FOLDER_PROPERTY = "notebook.folder";

    private final JShell shell;

    CellRunner(Path notebookFolder) {
        System.setProperty(FOLDER_PROPERTY, notebookFolder.toAbsolutePath().toString());
        shell = JShell.builder()
                .executionEngine(new LocalExecutionControlProvider(), Map.of())
                .build();
        shell.addToClasspath(System.getProperty("java.class.path"));
        shell.eval("import static io.touchstock.app.notebook.Display.display;");
    }

    /**
     * Evaluates one cell.
     *
     * @param number the cell's number for messages, from 1
     * @throws NotebookException if the compiler rejects a snippet of it or one throws
     */
    List<CellOutput> run(int number, String source) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        List<CellOutput> outputs = new ArrayList<>();
        Optional<String> result = Optional.empty();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            Display.drain();
            String rest = source;
            while (!rest.isBlank()) {
                SourceCodeAnalysis.CompletionInfo next =
                        shell.sourceCodeAnalysis().analyzeCompletion(rest);
                boolean whole = next.completeness().isComplete();
                result = evaluate(number, whole ? next.source() : rest);
                rest = whole ? next.remaining() : "";
            }
        } finally {
            System.setOut(before);
        }
        if (printed.size() > 0) {
            outputs.add(CellOutput.printed(printed.toString(StandardCharsets.UTF_8)));
        }
        outputs.addAll(Display.drain());
        result.map(CellOutput::result).ifPresent(outputs::add);
        return outputs;
    }

    @Override
    public void close() {
        shell.close();
    }

    private Optional<String> evaluate(int number, String source) {
        Optional<String> result = Optional.empty();
        for (SnippetEvent event : shell.eval(source)) {
            if (event.status() == Snippet.Status.REJECTED) {
                throw new NotebookException("cell %d does not compile: %s%n%s"
                        .formatted(number, complaints(event.snippet()), source.strip()));
            }
            if (event.exception() != null) {
                throw new NotebookException(
                        "cell %d failed: %s%n%s".formatted(number, cause(event.exception()), source.strip()),
                        event.exception());
            }
            boolean endsInAnExpression = event.causeSnippet() == null
                    && (event.snippet().subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND
                            || event.snippet().kind() == Snippet.Kind.EXPRESSION);
            result = endsInAnExpression ? Optional.ofNullable(event.value()) : result;
        }
        return result.filter(value -> !value.isEmpty());
    }

    private String complaints(Snippet snippet) {
        return String.join(
                "; ",
                shell.diagnostics(snippet)
                        .map(problem -> problem.getMessage(Locale.ROOT))
                        .toList());
    }

    private static String cause(JShellException exception) {
        return exception instanceof EvalException thrown
                ? thrown.getExceptionClassName() + ": " + thrown.getMessage()
                : String.valueOf(exception.getMessage());
    }
}
