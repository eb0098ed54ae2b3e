package io.touchstock.connectors.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.codec.RowHeader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * A CSV file with a header, read as a stream, once. Plain or gzip; separated by comma, semicolon or tab, whichever the
 * header shows; quoted as RFC 4180 says.
 *
 * <p>Whatever is wrong with the file is a {@link BadFile} that names file, line and column.
 */
public final class CsvFile implements Iterable<Row>, AutoCloseable {

    private final Path file;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final RowHeader header;
    private final char separator;
    private long lastLine;

    private CsvFile(Path file, CsvReader<CsvRecord> reader, char separator) {
        this.file = file;
        this.separator = separator;
        this.reader = reader;
        this.records = reader.iterator();
        CsvRecord first = next();
        if (first == null) {
            throw new BadFile(file, 0, null, "is empty. Its first line must name the columns.");
        }
        this.header = new RowHeader(first.getFields());
        requireDistinct(first);
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws BadFile if it cannot be read or has no header
     */
    public static CsvFile open(Path file) {
        BufferedReader text = TextInput.open(file);
        try {
            char separator = Separator.of(text);
            return new CsvFile(
                    file,
                    CsvReader.builder()
                            .fieldSeparator(separator)
                            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .allowUnclosedQuote(false)
                            .ofCsvRecord(text),
                    separator);
        } catch (IOException e) {
            closeQuietly(text, e);
            throw TextInput.unreadable(file, e);
        } catch (RuntimeException e) {
            closeQuietly(text, e);
            throw e;
        }
    }

    public Path file() {
        return file;
    }

    /** What parts the columns: comma, semicolon or tab. */
    public char separator() {
        return separator;
    }

    /** The columns as the file spells them, in its order. */
    public List<String> columns() {
        return header.columns();
    }

    public boolean hasColumn(String name) {
        return header.position(name) >= 0;
    }

    /**
     * Position of a column, from 0. A camelCase name also finds its snake_case spelling.
     *
     * @throws BadFile listing the columns that are there, if this one is not
     */
    public int column(String name) {
        int position = header.position(name);
        if (position < 0) {
            throw new BadFile(
                    file,
                    1,
                    name,
                    "there is no such column. The columns that are there: " + String.join(", ", columns()) + ".");
        }
        return position;
    }

    /**
     * The rows that are left. A row with more or fewer values than the header has columns is a {@link BadFile}; empty
     * lines are skipped.
     */
    @Override
    public Iterator<Row> iterator() {
        return new Rows(true);
    }

    /** The rows that are left, whatever their length; see {@link Row#fitsHeader}. Empty lines are skipped. */
    public Iterator<Row> rowsOfAnyLength() {
        return new Rows(false);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw TextInput.unreadable(file, e);
        }
    }

    /** Null at the end. */
    private CsvRecord next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord csv = records.next();
            lastLine = csv.getStartingLineNumber();
            return csv;
        } catch (CsvParseException e) {
            throw broken(e);
        } catch (UncheckedIOException e) {
            throw TextInput.unreadable(file, e.getCause());
        }
    }

    private BadFile broken(CsvParseException e) {
        if (e.getCause() instanceof IOException io) {
            return TextInput.unreadable(file, io);
        }
        return new BadFile(file, lastLine + 1, null, "is no CSV: " + e.getMessage() + ". Look for a stray quote.");
    }

    private void requireDistinct(CsvRecord first) {
        Set<String> seen = new HashSet<>();
        for (String name : first.getFields()) {
            if (!name.isBlank() && !seen.add(name.strip())) {
                throw new BadFile(file, lastLine, name.strip(), "is there twice. Rename one of the two.");
            }
        }
    }

    private static void closeQuietly(BufferedReader text, Exception cause) {
        try {
            text.close();
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private final class Rows implements Iterator<Row> {

        private final boolean strict;
        private CsvRecord upcoming;
        private boolean looked;

        Rows(boolean strict) {
            this.strict = strict;
        }

        /** Looks ahead only here, so that a torn row does not take the one before it along. */
        @Override
        public boolean hasNext() {
            if (!looked) {
                upcoming = CsvFile.this.next();
                looked = true;
            }
            return upcoming != null;
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Row row = new Row(header, file.toString(), upcoming.getStartingLineNumber(), upcoming.getFields());
            if (strict && !row.fitsHeader()) {
                throw new BadFile(file, row.line(), null, row.misfit());
            }
            looked = false;
            return row;
        }
    }
}
