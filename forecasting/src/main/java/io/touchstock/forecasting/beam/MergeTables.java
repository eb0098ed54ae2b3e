package io.touchstock.forecasting.beam;

import io.touchstock.connectors.event.Rejected;
import io.touchstock.forecasting.history.SeriesTable;
import io.touchstock.forecasting.history.TableChunk;
import io.touchstock.forecasting.history.TableMerge;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;

/** All chunks of a series to one table. */
final class MergeTables extends DoFn<KV<String, Iterable<TableChunk>>, SeriesTable> {
    private static final long serialVersionUID = 1L;

    private final TupleTag<SeriesTable> tables;
    private final TupleTag<Rejected> rejected;

    MergeTables(TupleTag<SeriesTable> tables, TupleTag<Rejected> rejected) {
        this.tables = tables;
        this.rejected = rejected;
    }

    @ProcessElement
    public void merge(@Element KV<String, Iterable<TableChunk>> series, MultiOutputReceiver out) {
        TableMerge merged = TableMerge.of(series.getValue());
        out.get(tables).output(merged.table());
        merged.refused().forEach(out.get(rejected)::output);
    }
}
