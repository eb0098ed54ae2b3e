package io.touchstock.forecasting.files;

import io.touchstock.connectors.codec.Micros;
import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.connectors.files.CsvFile;
import io.touchstock.connectors.files.CsvOutput;
import io.touchstock.forecasting.demand.DemandRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * Daily demand as a file: {@code date,sku,location,units,available,price,promotion}. {@code available} is 0 on days on
 * which the shelf was empty for a time, so that the table can be learnt from with {@code stock=available}.
 */
public final class DemandTable implements AutoCloseable {
    private static final List<String> COLUMNS =
            List.of("date", "sku", "location", "units", "available", "price", "promotion");

    private final CsvOutput output;

    private DemandTable(CsvOutput output) {
        this.output = output;
    }

    /** Creates the file; gzip where its name ends in {@code .gz}. */
    public static DemandTable create(Path file) {
        return new DemandTable(CsvOutput.create(file, COLUMNS));
    }

    /** Writes a day. */
    public void add(DemandRow row) {
        output.row(List.of(
                row.day().toString(),
                row.sku(),
                row.location(),
                Integer.toString(row.units()),
                row.shelfEmpty() ? "0" : "1",
                row.priceMicros() == 0
                        ? ""
                        : Micros.toDecimal(row.priceMicros()).toPlainString(),
                row.promoted() ? "1" : "0"));
    }

    /**
     * Reads all rows, in the order of the file.
     *
     * @throws BadFile if there is no such file, it lacks a column, or a cell cannot be read
     */
    public static void read(Path file, Consumer<DemandRow> rows) {
        try (CsvFile csv = CsvFile.open(file)) {
            int[] at = COLUMNS.stream().mapToInt(csv::column).toArray();
            for (Row row : csv) {
                rows.accept(row(file, row, at));
            }
        }
    }

    private static DemandRow row(Path file, Row row, int[] at) {
        List<String> cells = row.values();
        String column = COLUMNS.get(0);
        try {
            LocalDate day = LocalDate.parse(cells.get(at[0]));
            column = COLUMNS.get(3);
            int units = Integer.parseInt(cells.get(at[3]));
            column = COLUMNS.get(5);
            String price = cells.get(at[5]);
            return new DemandRow(
                    cells.get(at[1]),
                    cells.get(at[2]),
                    day,
                    units,
                    cells.get(at[4]).equals("0"),
                    cells.get(at[6]).equals("1"),
                    price.isEmpty() ? 0 : Micros.parse(price));
        } catch (RuntimeException e) {
            throw new BadFile(file, row.line(), column, e.getMessage() + "; write the table again");
        }
    }

    @Override
    public void close() {
        output.close();
    }
}
