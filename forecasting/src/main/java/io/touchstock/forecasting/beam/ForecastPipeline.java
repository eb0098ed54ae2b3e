package io.touchstock.forecasting.beam;

import io.touchstock.connectors.event.Rejected;
import io.touchstock.forecasting.files.DemandTable;
import io.touchstock.forecasting.history.SeriesTable;
import io.touchstock.forecasting.history.TableChunk;
import java.time.LocalDate;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.transforms.Combine;
import org.apache.beam.sdk.transforms.Count;
import org.apache.beam.sdk.transforms.FlatMapElements;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.apache.beam.sdk.values.TypeDescriptor;

/** The transforms of a {@link ForecastBackfill}: by series, then by shard. */
final class ForecastPipeline {
    private static final TupleTag<Rejected> REJECTED = new TupleTag<>("rejected");
    private static final TupleTag<KV<String, TableChunk>> CHUNKS = new TupleTag<>("chunks");
    private static final TupleTag<SeriesTable> TABLES = new TupleTag<>("tables");

    private final ForecastBackfill.Request request;
    private final ShardFolder folder;

    ForecastPipeline(ForecastBackfill.Request request, ShardFolder folder) {
        this.request = request;
        this.folder = folder;
    }

    void define(Pipeline pipeline) {
        PCollectionTuple read = DemandPipeline.files(pipeline, "tables", request.tables())
                .apply(
                        "read tables",
                        ParDo.of(new ReadEvents<TableChunk, KV<String, TableChunk>>(
                                        DemandTable::read,
                                        (file, number, chunk) ->
                                                KV.of(chunk.rows().seriesId().toString(), chunk),
                                        CHUNKS,
                                        REJECTED))
                                .withOutputTags(CHUNKS, TupleTagList.of(REJECTED)));
        PCollectionTuple merged = read.get(CHUNKS)
                .setCoder(KvCoder.of(StringUtf8Coder.of(), new TableChunkCoder()))
                .apply("by series", GroupByKey.create())
                .apply(
                        "merge tables",
                        ParDo.of(new MergeTables(TABLES, REJECTED)).withOutputTags(TABLES, TupleTagList.of(REJECTED)));
        PCollection<SeriesTable> tables = merged.get(TABLES).setCoder(new SeriesTableCoder());
        PCollectionView<Long> count = tables.apply(
                "count series", Combine.globally(Count.<SeriesTable>combineFn()).asSingletonView());
        PCollectionView<LocalDate> lastDay = tables.apply(
                        "last days with units",
                        FlatMapElements.into(TypeDescriptor.of(LocalDate.class))
                                .via(table -> table.lastDayWithUnits().stream().toList()))
                .setCoder(new LocalDateCoder())
                .apply("last day", new LastDay(request.asOf()));
        ShardOutputs.manifest(
                tables.apply(
                                "spread",
                                ParDo.of(new SpreadSeries(count, request.shardSize()))
                                        .withSideInputs(count))
                        .setCoder(KvCoder.of(VarIntCoder.of(), ByteArrayCoder.of()))
                        .apply("by shard", GroupByKey.create())
                        .apply(
                                "forecast",
                                ParDo.of(new ForecastShard(request, folder, lastDay, count))
                                        .withSideInputs(lastDay, count)),
                folder);
        ShardOutputs.rejected(PCollectionList.of(read.get(REJECTED)).and(merged.get(REJECTED)), folder);
    }
}
