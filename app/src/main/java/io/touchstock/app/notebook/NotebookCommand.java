package io.touchstock.app.notebook;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a notebook and prints what its cells put out. */
@Command(
        name = "notebook",
        mixinStandardHelpOptions = true,
        description = "Runs the Java cells of a notebook, from the top, and prints what they put out.")
public final class NotebookCommand implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int BAD_INPUT = 2;

    @Parameters(paramLabel = "FILE", description = "The notebook (.ipynb).")
    private Path file = Path.of("");

    @Option(names = "--write", description = "Stores the fresh outputs in the notebook.")
    private boolean write;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.isRegularFile(file)) {
            err.println("touchstock notebook: there is no file " + file);
            return BAD_INPUT;
        }
        NotebookRun run;
        try {
            run = NotebookRun.of(file, output -> {
                out.print(output.forTerminal().stripTrailing());
                out.println();
                out.flush();
            });
        } catch (NotebookException e) {
            err.println("touchstock notebook: " + e.getMessage());
            return FAILED;
        }
        List<Integer> outdated = run.outdatedCells();
        if (write) {
            run.write(file);
            out.printf("Stored the outputs of %d cells in %s%n", run.fresh().size(), file);
        } else if (!outdated.isEmpty()) {
            out.printf("The outputs stored in cells %s are not these; --write stores them.%n", outdated);
        }
        return CommandLine.ExitCode.OK;
    }
}
