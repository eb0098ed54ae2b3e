package io.touchstock.forecasting.files;

import io.touchstock.connectors.codec.Micros;
import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.connectors.files.CsvFile;
import io.touchstock.connectors.files.CsvOutput;
import io.touchstock.forecasting.demand.DemandRow;
import io.touchstock.forecasting.history.SeriesTable;
import io.touchstock.forecasting.history.TableChunk;
import io.touchstock.forecasting.history.TableDay;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Daily demand as a file: {@code date,sku,location,units,available,price,promotion}, and {@code category} where it is
 * known. {@code available} is 0 on days on which the shelf was empty for a time, so that the table can be learnt from
 * with {@code stock=available}. Rows without units tell what is known in advance of a day after the past.
 */
public final class DemandTable implements AutoCloseable {
    private static final List<String> COLUMNS =
            List.of("date", "sku", "location", "units", "available", "price", "promotion");
    private static final String CATEGORY = "category";

    private final CsvOutput output;
    private final boolean categories;

    private DemandTable(CsvOutput output, boolean categories) {
        this.output = output;
        this.categories = categories;
    }

    /** Creates the file; gzip where its name ends in {@code .gz}. */
    public static DemandTable create(Path file) {
        return new DemandTable(CsvOutput.create(file, COLUMNS), false);
    }

    /** The same with a column for the category. */
    public static DemandTable createWithCategory(Path file) {
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.add(CATEGORY);
        return new DemandTable(CsvOutput.create(file, columns), true);
    }

    /** Writes a day. */
    public void add(DemandRow row) {
        add(
                row.sku(),
                row.location(),
                "",
                new TableDay(row.day(), row.units(), row.shelfEmpty(), row.promoted(), row.priceMicros()));
    }

    /** Writes all days of a series. */
    public void add(SeriesTable series) {
        series.days().forEach(day -> add(series.sku(), series.location(), series.category(), day));
    }

    private void add(String sku, String location, String category, TableDay day) {
        List<String> cells = new ArrayList<>(List.of(
                day.day().toString(),
                sku,
                location,
                day.knowsUnits() ? Integer.toString(day.units()) : "",
                !day.knowsUnits() ? "" : day.shelfEmpty() ? "0" : "1",
                day.priceMicros() == 0
                        ? ""
                        : Micros.toDecimal(day.priceMicros()).toPlainString(),
                day.promoted() ? "1" : "0"));
        if (categories) {
            cells.add(category);
        }
        output.row(cells);
    }

    /**
     * Reads all rows with units, in the order of the file.
     *
     * @throws BadFile if there is no such file, it lacks a column, or a cell cannot be read
     */
    public static void read(Path file, Consumer<DemandRow> rows) {
        try (CsvFile csv = CsvFile.open(file)) {
            DemandCells cells = new DemandCells(csv);
            for (Row row : csv) {
                TableDay day = cells.day(row);
                if (day.knowsUnits()) {
                    rows.accept(new DemandRow(
                            cells.sku(row),
                            cells.location(row),
                            day.day(),
                            day.units(),
                            day.shelfEmpty(),
                            day.promoted(),
                            day.priceMicros()));
                }
            }
        }
    }

    /**
     * Reads all rows, those that follow each other and are of one series together; what cannot be read goes to the
     * other side.
     *
     * @throws BadFile if there is no such file or it lacks a column
     */
    public static void read(Path file, Consumer<TableChunk> chunks, Consumer<Rejected> rejected) {
        try (CsvFile csv = CsvFile.open(file)) {
            DemandCells cells = new DemandCells(csv);
            ChunkedRows chunked = new ChunkedRows(file.toString(), chunks);
            for (Iterator<Row> rows = csv.rowsOfAnyLength(); rows.hasNext(); ) {
                Row row = rows.next();
                try {
                    chunked.add(row.line(), cells.sku(row), cells.location(row), cells.category(row), cells.day(row));
                } catch (BadFile e) {
                    String where = e.column() == null ? "" : "column '" + e.column() + "': ";
                    rejected.accept(
                            new Rejected(row.file(), row.line(), where + e.reason(), String.join(",", row.values())));
                }
            }
            chunked.flush();
        }
    }

    /**
     * Whether a file is such a table.
     *
     * @throws BadFile if it is not, naming the column that it lacks
     */
    public static void require(Path file) {
        try (CsvFile csv = CsvFile.open(file)) {
            COLUMNS.forEach(csv::column);
        }
    }

    static List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void close() {
        output.close();
    }
}
