package io.touchstock.forecasting.beam;

import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.files.CsvOutput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Writes what could not be used, by file and line. */
final class WriteRejected extends DoFn<KV<String, Iterable<Rejected>>, Void> {
    private static final long serialVersionUID = 1L;
    private static final Comparator<Rejected> PLACE = Comparator.comparing(Rejected::source)
            .thenComparing(Rejected::position)
            .thenComparing(Rejected::reason)
            .thenComparing(Rejected::payload);

    private final ShardFolder folder;

    WriteRejected(ShardFolder folder) {
        this.folder = folder;
    }

    @ProcessElement
    public void write(@Element KV<String, Iterable<Rejected>> all) {
        List<Rejected> sorted = new ArrayList<>();
        all.getValue().forEach(sorted::add);
        sorted.sort(PLACE);
        folder.write(ShardFolder.REJECTED, path -> write(path, sorted));
    }

    private static void write(Path path, List<Rejected> sorted) {
        try (CsvOutput csv = CsvOutput.create(path, List.of("file", "line", "reason", "payload"))) {
            for (Rejected row : sorted) {
                csv.row(List.of(row.source(), Long.toString(row.position()), row.reason(), row.payload()));
            }
        }
    }
}
