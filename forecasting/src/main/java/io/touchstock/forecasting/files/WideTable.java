package io.touchstock.forecasting.files;

import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.connectors.files.CsvFile;
import io.touchstock.forecasting.panel.Frequency;
import io.touchstock.forecasting.panel.MissingCell;
import io.touchstock.forecasting.panel.PanelRules;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.SalesPanelBuilder;
import io.touchstock.forecasting.series.SeriesId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Reads a table with one row a period and one column an article, as statisticians like to write them. */
public final class WideTable {
    private static final String[] NONE = {};

    private WideTable() {}

    /**
     * Reads a table whose rows follow each other in time, without dates of their own.
     *
     * @param firstDay the day of the first row
     * @param rules its frequency is needed
     * @throws BadFile if the file or a cell cannot be used
     */
    public static SalesPanel read(Path file, LocalDate firstDay, PanelRules rules) {
        Frequency frequency = rules.frequency();
        if (frequency == null) {
            throw new IllegalArgumentException("A table without dates needs a frequency: daily, weekly or monthly");
        }
        SalesPanelBuilder builder = new SalesPanelBuilder(List.of(), List.of(), rules);
        try (CsvFile csv = CsvFile.open(file)) {
            List<SeriesId> ids = csv.columns().stream()
                    .map(name -> new SeriesId(name.strip(), ""))
                    .toList();
            int period = 0;
            for (Row row : csv) {
                int day = Math.toIntExact(frequency.plus(firstDay, period++).toEpochDay());
                for (int column = 0; column < ids.size(); column++) {
                    builder.add(ids.get(column), day, units(file, row, column), false, NONE, NONE);
                }
            }
        }
        try {
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new BadFile(file, 0, null, e.getMessage());
        }
    }

    private static double units(Path file, Row row, int column) {
        String cell = row.values().get(column);
        try {
            return MissingCell.is(cell) ? Double.NaN : Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new BadFile(
                    file,
                    row.line(),
                    row.header().columns().get(column),
                    "'" + cell.strip() + "' is not a number; write it like 12");
        }
    }
}
