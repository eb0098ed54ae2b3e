package io.touchstock.forecasting.beam;

import io.touchstock.connectors.files.CsvOutput;
import io.touchstock.forecasting.files.ForecastCsv;
import io.touchstock.forecasting.history.ShardSummary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Writes, when all shards are there, what each of them holds. */
final class WriteManifest extends DoFn<KV<String, Iterable<ShardSummary>>, Void> {
    private static final long serialVersionUID = 1L;
    private static final List<String> COLUMNS = List.of("file", "series", "rows", "units", "first_day", "last_day");

    private final ShardFolder folder;

    WriteManifest(ShardFolder folder) {
        this.folder = folder;
    }

    @ProcessElement
    public void write(@Element KV<String, Iterable<ShardSummary>> all) {
        List<ShardSummary> sorted = new ArrayList<>();
        all.getValue().forEach(sorted::add);
        sorted.sort(Comparator.comparing(ShardSummary::file));
        folder.write(ShardFolder.MANIFEST, path -> write(path, sorted));
    }

    private static void write(Path path, List<ShardSummary> shards) {
        try (CsvOutput csv = CsvOutput.create(path, COLUMNS)) {
            for (ShardSummary shard : shards) {
                csv.row(List.of(
                        shard.file(),
                        Long.toString(shard.series()),
                        Long.toString(shard.rows()),
                        ForecastCsv.number(shard.units()),
                        shard.firstDay().toString(),
                        shard.lastDay().toString()));
            }
        }
    }
}
