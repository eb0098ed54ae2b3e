package io.touchstock.forecasting.beam;

import io.touchstock.forecasting.history.SeriesTable;
import io.touchstock.forecasting.history.Sharding;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;

/** Keys series by the shard that they are forecast in. */
final class SpreadSeries extends DoFn<SeriesTable, KV<Integer, byte[]>> {
    private static final long serialVersionUID = 1L;

    private final PCollectionView<Long> count;
    private final int shardSize;

    SpreadSeries(PCollectionView<Long> count, int shardSize) {
        this.count = count;
        this.shardSize = shardSize;
    }

    @ProcessElement
    public void spread(ProcessContext context) {
        SeriesTable table = context.element();
        int shards = Sharding.shards(context.sideInput(count), shardSize);
        context.output(KV.of(Sharding.shardOf(table.seriesId(), shards), SeriesTableCoder.packed(table)));
    }
}
