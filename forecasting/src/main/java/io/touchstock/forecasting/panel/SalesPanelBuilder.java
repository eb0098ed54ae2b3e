package io.touchstock.forecasting.panel;

import io.touchstock.forecasting.series.SeriesId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the rows of a table, in any order, and makes a panel of them. */
public final class SalesPanelBuilder {
    private static final double FEW = 0.001;
    private static final double SOME = 0.02;
    private static final float SMALL_SALE = 2;

    private final List<ColumnRequest> requests;
    private final List<String> statics;
    private final PanelRules rules;
    private final Cells[] cells;
    private final int[] rowCells;
    private final TreeMap<SeriesId, SeriesRows> rows = new TreeMap<>();
    private long pastRows;
    private long zeroRows;
    private long smallRows;

    /**
     * A builder without rows.
     *
     * @param requests columns known in advance, each with another name
     * @param statics names of the attributes
     */
    public SalesPanelBuilder(List<ColumnRequest> requests, List<String> statics, PanelRules rules) {
        this.requests = List.copyOf(requests);
        this.statics = List.copyOf(statics);
        this.rules = rules;
        this.cells = new Cells[requests.size()];
        Arrays.setAll(cells, column -> new Cells());
        this.rowCells = new int[requests.size()];
    }

    /**
     * Takes a row. After the end of the past its units are not even kept.
     *
     * @param epochDay days since 1970
     * @param units {@code NaN} if the table does not tell; less than nothing (more came back than was sold) counts as 0
     * @param emptyShelf whether the shelf was empty for part of the period
     * @param known texts of the columns known in advance
     * @param attributes of the series; those of its first row count
     */
    public void add(SeriesId id, int epochDay, double units, boolean emptyShelf, String[] known, String[] attributes) {
        boolean past = rules.asOf() == null || epochDay <= rules.asOf().toEpochDay();
        float kept = past ? (float) Math.max(0, units) : Float.NaN;
        if (!Float.isNaN(kept)) {
            pastRows++;
            zeroRows += kept == 0 ? 1 : 0;
            smallRows += kept > 0 && kept <= SMALL_SALE ? 1 : 0;
        }
        for (int column = 0; column < rowCells.length; column++) {
            rowCells[column] = cells[column].number(known[column]);
        }
        rows.computeIfAbsent(id, fresh -> new SeriesRows(rowCells.length, attributes.clone()))
                .add(epochDay, kept, past && emptyShelf, rowCells);
    }

    /**
     * The panel of all rows.
     *
     * @throws IllegalArgumentException if there are no rows with units, a column does not fit its kind, or a series has
     *     two rows of a period and the rules refuse them; the message says what to do
     */
    public SalesPanel build() {
        if (pastRows == 0) {
            throw new IllegalArgumentException(
                    rules.asOf() == null
                            ? "no row has units"
                            : "no row up to " + rules.asOf() + " has units; choose a later day");
        }
        if (pastRows == zeroRows) {
            throw new IllegalArgumentException("no row has units above 0; there is nothing to learn from");
        }
        Calendar calendar = calendar();
        ColumnReading[] readings = new ColumnReading[cells.length];
        Arrays.setAll(readings, column -> ColumnReading.of(requests.get(column), cells[column].texts()));
        SeriesAssembler assembler = new SeriesAssembler(calendar, readings, zeroIfMissing(), rules.duplicates());
        List<PanelSeries> series = new ArrayList<>(rows.size());
        while (!rows.isEmpty()) {
            Map.Entry<SeriesId, SeriesRows> next = rows.pollFirstEntry();
            series.add(assembler.series(next.getKey(), next.getValue()));
        }
        return new SalesPanel(
                calendar.frequency(),
                calendar.firstDay(),
                calendar.periods(),
                series,
                Arrays.stream(readings).map(ColumnReading::column).toList(),
                statics);
    }

    private Calendar calendar() {
        TreeSet<Integer> dates = new TreeSet<>();
        int last = Integer.MIN_VALUE;
        for (SeriesRows some : rows.values()) {
            for (int row = 0; row < some.size(); row++) {
                dates.add(some.epochDay(row));
                if (!Float.isNaN(some.units(row))) {
                    last = Math.max(last, some.epochDay(row));
                }
            }
        }
        Frequency frequency = rules.frequency() == null ? Frequency.told(dates) : rules.frequency();
        LocalDate first = LocalDate.ofEpochDay(dates.first());
        LocalDate end = rules.asOf() == null ? LocalDate.ofEpochDay(last) : rules.asOf();
        int reach = frequency.between(first, LocalDate.ofEpochDay(dates.last())) + 1;
        return new Calendar(frequency, first, frequency.between(first, end) + 1, reach);
    }

    private boolean zeroIfMissing() {
        boolean told = zeroRows <= FEW * pastRows && smallRows >= SOME * pastRows;
        return rules.missing() == MissingRows.ZERO || (rules.missing() == MissingRows.TOLD && told);
    }

    /**
     * The panel's periods.
     *
     * @param periods of the past
     * @param reach periods until the last row of any series
     */
    record Calendar(Frequency frequency, LocalDate firstDay, int periods, int reach) {
        int period(int epochDay) {
            return frequency.between(firstDay, LocalDate.ofEpochDay(epochDay));
        }
    }
}
