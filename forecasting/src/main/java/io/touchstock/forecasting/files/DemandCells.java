package io.touchstock.forecasting.files;

import io.touchstock.connectors.codec.Micros;
import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.connectors.files.CsvFile;
import io.touchstock.forecasting.history.TableDay;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The cells of a {@link DemandTable}, row by row. A row that cannot be read is a {@link BadFile}. */
final class DemandCells {
    private static final int DATE = 0;
    private static final int SKU = 1;
    private static final int LOCATION = 2;
    private static final int UNITS = 3;
    private static final int AVAILABLE = 4;
    private static final int PRICE = 5;
    private static final int PROMOTION = 6;

    private final Path file;
    private final int[] at;
    private final int category;
    private final Map<String, LocalDate> dates = new HashMap<>();

    /** @throws BadFile if a column is missing */
    DemandCells(CsvFile csv) {
        this.file = csv.file();
        this.at = DemandTable.columns().stream().mapToInt(csv::column).toArray();
        this.category = csv.hasColumn("category") ? csv.column("category") : -1;
    }

    String sku(Row row) {
        return text(row, SKU);
    }

    String location(Row row) {
        return text(row, LOCATION);
    }

    /** Empty if the table has no such column. */
    String category(Row row) {
        return category < 0 || !row.fitsHeader()
                ? ""
                : row.values().get(category).strip();
    }

    TableDay day(Row row) {
        return new TableDay(
                date(row),
                units(row),
                text(row, AVAILABLE).equals("0"),
                text(row, PROMOTION).equals("1"),
                price(row));
    }

    private LocalDate date(Row row) {
        return dates.computeIfAbsent(text(row, DATE), text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw bad(row, DATE, "'" + text + "' is not a day; write it like 2026-03-31");
            }
        });
    }

    private int units(Row row) {
        String text = text(row, UNITS);
        if (text.isEmpty()) {
            return TableDay.UNKNOWN;
        }
        try {
            int units = Integer.parseInt(text);
            if (units >= 0) {
                return units;
            }
        } catch (NumberFormatException e) {
            throw bad(row, UNITS, "'" + text + "' is not a whole number of units; write it like 12");
        }
        throw bad(row, UNITS, "'" + text + "' is below 0; a demand is not");
    }

    private long price(Row row) {
        String text = text(row, PRICE);
        try {
            return text.isEmpty() ? 0 : Micros.parse(text);
        } catch (ArithmeticException | NumberFormatException e) {
            throw bad(row, PRICE, "'" + text + "' is no price; write it like 12.50");
        }
    }

    private String text(Row row, int column) {
        if (!row.fitsHeader()) {
            throw new BadFile(file, row.line(), null, row.misfit());
        }
        return row.values().get(at[column]).strip();
    }

    private BadFile bad(Row row, int column, String reason) {
        return new BadFile(file, row.line(), DemandTable.columns().get(column), reason);
    }
}
