package io.touchstock.connectors.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Writes a CSV file: comma, UTF-8, line feeds, quotes only where needed; gzip where the name ends in {@code .gz}. */
public final class CsvOutput implements AutoCloseable {

    private final Path file;
    private final CsvWriter writer;
    private final int width;

    private CsvOutput(Path file, CsvWriter writer, int width) {
        this.file = file;
        this.writer = writer;
        this.width = width;
    }

    /**
     * Creates the file and writes its header.
     *
     * @throws BadFile if it cannot be written
     */
    public static CsvOutput create(Path file, List<String> columns) {
        CsvOutput output = new CsvOutput(
                file,
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(TextOutput.create(file)),
                columns.size());
        output.row(columns);
        return output;
    }

    /**
     * Writes a row.
     *
     * @param values one for each column; null is written as nothing
     */
    public void row(List<String> values) {
        if (values.size() != width) {
            throw new IllegalArgumentException(values.size() + " values for " + width + " columns: " + values);
        }
        try {
            writer.writeRecord(values);
        } catch (UncheckedIOException e) {
            throw TextOutput.unwritable(file, e.getCause());
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw TextOutput.unwritable(file, e);
        }
    }
}
