package io.touchstock.forecasting.beam;

import io.touchstock.forecasting.files.DemandTable;
import io.touchstock.forecasting.history.SeriesTable;
import io.touchstock.forecasting.history.ShardSummary;
import io.touchstock.forecasting.series.SeriesId;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Writes the series of a shard, sorted by their names, as a demand table. */
final class WriteTables extends DoFn<KV<Integer, Iterable<byte[]>>, ShardSummary> {
    private static final long serialVersionUID = 1L;

    private final ShardFolder folder;
    private final int shards;
    private final boolean categories;

    WriteTables(ShardFolder folder, int shards, boolean categories) {
        this.folder = folder;
        this.shards = shards;
        this.categories = categories;
    }

    @ProcessElement
    public void write(@Element KV<Integer, Iterable<byte[]>> shard, OutputReceiver<ShardSummary> out) {
        NavigableMap<SeriesId, byte[]> sorted = new TreeMap<>();
        shard.getValue()
                .forEach(series -> sorted.put(SeriesTableCoder.unpacked(series).seriesId(), series));
        String file = folder.shard(shard.getKey(), shards);
        folder.write(file, path -> out.output(written(file, path, sorted.values())));
    }

    private ShardSummary written(String file, Path path, Iterable<byte[]> sorted) {
        ShardSummary summary = ShardSummary.of(file);
        try (DemandTable table = categories ? DemandTable.createWithCategory(path) : DemandTable.create(path)) {
            for (byte[] packed : sorted) {
                SeriesTable series = SeriesTableCoder.unpacked(packed);
                table.add(series);
                summary = summary.plus(series);
            }
        }
        return summary;
    }
}
