package io.touchstock.app.notebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The outcome of running every code cell of a notebook from the top.
 *
 * @param notebook the notebook as it was read
 * @param fresh what each code cell put out this time, in the order of the cells
 */
record NotebookRun(Notebook notebook, List<List<CellOutput>> fresh) {

    /**
     * Runs a notebook.
     *
     * @param watcher told of each output as soon as its cell has run
     * @throws NotebookException at the first cell that does not run
     */
    static NotebookRun of(Path file, Consumer<CellOutput> watcher) throws IOException {
        Notebook notebook = Notebook.read(file);
        List<List<CellOutput>> fresh = new ArrayList<>();
        try (CellRunner runner = new CellRunner(file.toAbsolutePath().getParent())) {
            for (String source : notebook.code()) {
                List<CellOutput> outputs = runner.run(fresh.size() + 1, source);
                outputs.forEach(watcher);
                fresh.add(outputs);
            }
        }
        return new NotebookRun(notebook, List.copyOf(fresh));
    }

    /** The numbers, from 1, of the code cells whose stored outputs are not what came out this time. */
    List<Integer> outdatedCells() {
        return IntStream.range(0, fresh.size())
                .filter(index -> !notebook.storedOutputs(index).equals(fresh.get(index)))
                .mapToObj(index -> index + 1)
                .toList();
    }

    void write(Path file) throws IOException {
        for (int index = 0; index < fresh.size(); index++) {
            notebook.storeOutputs(index, fresh.get(index));
        }
        notebook.write(file);
    }
}
