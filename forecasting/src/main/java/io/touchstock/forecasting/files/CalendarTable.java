package io.touchstock.forecasting.files;

import io.touchstock.connectors.codec.Row;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.connectors.files.CsvFile;
import io.touchstock.forecasting.demand.DayCalendar;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table with a row a day: {@code date}, and any further columns. */
public final class CalendarTable {
    private static final String DATE = "date";

    private CalendarTable() {}

    /**
     * Reads it.
     *
     * @throws BadFile if there is no such file, it has no column but the date, or a day cannot be read or comes twice
     */
    public static DayCalendar read(Path file) {
        try (CsvFile csv = CsvFile.open(file)) {
            int date = csv.column(DATE);
            List<String> columns = csv.columns().stream()
                    .filter(name -> csv.column(name) != date)
                    .toList();
            if (columns.isEmpty()) {
                throw new BadFile(file, 1, DATE, "is the only column; add one that is known in advance");
            }
            int[] at = columns.stream().mapToInt(csv::column).toArray();
            Map<LocalDate, List<String>> days = new HashMap<>();
            for (Row row : csv) {
                LocalDate day = day(file, row, date);
                List<String> cells =
                        Arrays.stream(at).mapToObj(row.values()::get).toList();
                if (days.put(day, cells) != null) {
                    throw new BadFile(file, row.line(), DATE, day + " comes twice; keep one row a day");
                }
            }
            return new DayCalendar(columns, days);
        }
    }

    private static LocalDate day(Path file, Row row, int date) {
        String text = row.values().get(date);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadFile(file, row.line(), DATE, "'" + text + "' is not a date; write it like 2026-03-31");
        }
    }
}
