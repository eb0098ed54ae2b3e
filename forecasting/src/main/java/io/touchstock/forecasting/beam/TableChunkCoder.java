package io.touchstock.forecasting.beam;

import io.touchstock.forecasting.history.TableChunk;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;

/** Chunks of tables. */
final class TableChunkCoder extends AtomicCoder<TableChunk> {
    private static final long serialVersionUID = 1L;
    private static final SeriesTableCoder ROWS = new SeriesTableCoder();

    @Override
    public void encode(TableChunk chunk, OutputStream out) throws IOException {
        Fields.writeText(chunk.file(), out);
        Fields.writeLong(chunk.firstLine(), out);
        ROWS.encode(chunk.rows(), out);
    }

    @Override
    public TableChunk decode(InputStream in) throws IOException {
        return new TableChunk(Fields.readText(in), Fields.readLong(in), ROWS.decode(in));
    }
}
