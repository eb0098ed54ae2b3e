package io.touchstock.forecasting.files;

import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.connectors.files.CsvFile;
import io.touchstock.forecasting.panel.ColumnRequest;
import io.touchstock.forecasting.panel.MissingCell;
import io.touchstock.forecasting.panel.PanelRules;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.SalesPanelBuilder;
import io.touchstock.forecasting.series.SeriesId;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads a sales table with one row a series and period, CSV plain or gzip, into a panel. Of rows after the end of the
 * past the units are not looked at.
 */
public final class SalesTable {
    private static final String ONLY_SERIES = "total";

    private final Path file;
    private final SalesColumns columns;
    private final PanelRules rules;
    private final Consumer<BadFile> badRows;
    private final DateCells dates;
    private final Map<String, Map<String, SeriesId>> ids = new HashMap<>();
    private long rows;
    private long unused;
    private long negative;

    private SalesTable(Path file, SalesColumns columns, PanelRules rules, DateCells dates, Consumer<BadFile> badRows) {
        this.file = file;
        this.columns = columns;
        this.rules = rules;
        this.dates = dates;
        this.badRows = badRows;
    }

    /**
     * What a table holds, and how many of its rows could be used.
     *
     * @param rows of the table
     * @param unused rows that could not be used
     * @param negative rows whose units were below 0 and count as 0
     */
    public record Reading(SalesPanel panel, long rows, long unused, long negative) {}

    /**
     * Reads a table; the first row that cannot be used ends it.
     *
     * @throws BadFile if the file, a column or a row cannot be used
     */
    public static SalesPanel read(Path file, SalesColumns columns, PanelRules rules) {
        return read(file, columns, rules, DateCells.told(), problem -> {
                    throw problem;
                })
                .panel();
    }

    /**
     * Reads a table.
     *
     * @param dates how they are written
     * @param badRows takes rows that cannot be used; may throw
     * @throws BadFile if the file or a column cannot be used
     */
    public static Reading read(
            Path file, SalesColumns columns, PanelRules rules, DateCells dates, Consumer<BadFile> badRows) {
        return new SalesTable(file, columns, rules, dates, badRows).read();
    }

    private Reading read() {
        List<ColumnRequest> requests = columns.requests();
        SalesPanelBuilder builder = new SalesPanelBuilder(requests, columns.statics(), rules);
        try (CsvFile csv = CsvFile.open(file)) {
            Positions at = new Positions(csv, requests, columns);
            csv.rowsOfAnyLength().forEachRemaining(row -> {
                rows++;
                try {
                    add(row, at, builder);
                } catch (BadFile e) {
                    unused++;
                    badRows.accept(e);
                }
            });
        }
        try {
            return new Reading(builder.build(), rows, unused, negative);
        } catch (IllegalArgumentException e) {
            throw new BadFile(file, 0, null, e.getMessage());
        }
    }

    private void add(Row row, Positions at, SalesPanelBuilder builder) {
        if (!row.fitsHeader()) {
            throw new BadFile(file, row.line(), null, row.misfit());
        }
        List<String> cells = row.values();
        int day;
        try {
            day = dates.epochDay(cells.get(at.date));
        } catch (IllegalArgumentException e) {
            throw new BadFile(file, row.line(), columns.date(), e.getMessage());
        }
        boolean past = rules.asOf() == null || day <= rules.asOf().toEpochDay();
        double units = past ? number(row, at, at.units, columns.units()) : Double.NaN;
        boolean empty = past && at.stock >= 0 && number(row, at, at.stock, columns.stock()) <= 0;
        negative += units < 0 ? 1 : 0;
        builder.add(id(cells, at), day, units, empty, known(cells, at), texts(cells, at.statics));
    }

    private SeriesId id(List<String> cells, Positions at) {
        String sku = at.sku < 0 ? at.location < 0 ? ONLY_SERIES : "" : cells.get(at.sku);
        String location = at.location < 0 ? "" : cells.get(at.location);
        return ids.computeIfAbsent(sku, fresh -> new HashMap<>())
                .computeIfAbsent(location, fresh -> new SeriesId(sku.strip(), location.strip()));
    }

    private static String[] known(List<String> cells, Positions at) {
        String[] texts = texts(cells, at.known);
        for (int i = 0; i < texts.length; i++) {
            texts[i] = at.numbers.plain(texts[i]);
        }
        return texts;
    }

    private static String[] texts(List<String> cells, int[] positions) {
        String[] texts = new String[positions.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = cells.get(positions[i]);
        }
        return texts;
    }

    private double number(Row row, Positions at, int position, String column) {
        String cell = row.values().get(position);
        if (MissingCell.is(cell)) {
            return Double.NaN;
        }
        try {
            double number = Double.parseDouble(at.numbers.plain(cell));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadFile(
                    file, row.line(), column, "'" + cell.strip() + "' is not a number; write it like 12 or 1.5");
        }
        throw new BadFile(file, row.line(), column, "'" + cell.strip() + "' is too large for a number of units");
    }

    /** Where what stands; -1 where there is no such column. */
    private static final class Positions {
        private final int date;
        private final int units;
        private final int sku;
        private final int location;
        private final int stock;
        private final NumberCells numbers;
        private final int[] known;
        private final int[] statics;

        Positions(CsvFile csv, List<ColumnRequest> requests, SalesColumns columns) {
            this.numbers = new NumberCells(csv.separator());
            this.date = needed(csv, columns.date(), "date");
            this.units = needed(csv, columns.units(), "units");
            this.sku = position(csv, columns.sku());
            this.location = position(csv, columns.location());
            this.stock = position(csv, columns.stock());
            this.known = requests.stream()
                    .mapToInt(request -> csv.column(request.name()))
                    .toArray();
            this.statics = columns.statics().stream().mapToInt(csv::column).toArray();
        }

        private static int needed(CsvFile csv, String name, String role) {
            if (name.equals(role) && !csv.hasColumn(name)) {
                throw new BadFile(
                        csv.file(),
                        1,
                        name,
                        "there is no such column; say what it is called with --columns " + role
                                + "=NAME. The columns that are there: " + String.join(", ", csv.columns()) + ".");
            }
            return csv.column(name);
        }

        private static int position(CsvFile csv, String name) {
            return name == null ? -1 : csv.column(name);
        }
    }
}
