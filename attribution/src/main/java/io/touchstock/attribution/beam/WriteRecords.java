package io.touchstock.attribution.beam;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.transforms.DoFn;

/** Writes the elements of each bundle to a file of its own; a bundle that fails leaves none. */
final class WriteRecords<T> extends DoFn<T, Void> {

    private static final long serialVersionUID = 1L;

    private final String directory;
    private final String prefix;
    private final Coder<T> coder;
    private transient List<T> bundle;

    WriteRecords(Path directory, String prefix, Coder<T> coder) {
        this.directory = directory.toString();
        this.prefix = prefix;
        this.coder = coder;
    }

    @StartBundle
    public void start() {
        bundle = new ArrayList<>();
    }

    @ProcessElement
    public void write(@Element T element) {
        bundle.add(element);
    }

    @FinishBundle
    public void finish() throws IOException {
        if (!bundle.isEmpty()) {
            RecordFile.write(Path.of(directory), prefix, bundle, coder);
            bundle = null;
        }
    }
}
