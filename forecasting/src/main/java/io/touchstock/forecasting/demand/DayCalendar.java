package io.touchstock.forecasting.demand;

import io.touchstock.forecasting.panel.ColumnRequest;
import io.touchstock.forecasting.panel.PanelColumn.Role;
import io.touchstock.forecasting.panel.SalesPanel;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is known in advance of whole days, the same for every article and shop: holidays, events, school terms. */
public final class DayCalendar implements Serializable {
    /** A calendar that tells nothing. */
    public static final DayCalendar NONE = new DayCalendar(List.of(), Map.of());

    private static final long serialVersionUID = 1L;

    private final ArrayList<String> columns;
    private final TreeMap<LocalDate, ArrayList<String>> cells = new TreeMap<>();

    /**
     * A calendar.
     *
     * @param cells by day, a text a column
     */
    public DayCalendar(List<String> columns, Map<LocalDate, List<String>> cells) {
        this.columns = new ArrayList<>(columns);
        cells.forEach((day, texts) -> this.cells.put(day, new ArrayList<>(texts)));
    }

    /** Whether it has a column that a model reads. */
    boolean tells(ColumnRequest column) {
        return column.role() == Role.OTHER && columns.contains(column.name());
    }

    /**
     * The first day of a horizon that it does not hold, as a complaint.
     *
     * @return empty if it holds all, or tells nothing at all
     */
    public Optional<String> gap(LocalDate asOf, int days) {
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        for (int step = 1; step <= days; step++) {
            LocalDate day = asOf.plusDays(step);
            if (!cells.containsKey(day)) {
                return Optional.of("demand.calendar-file does not hold " + day
                        + ", which is forecast; until it does and the job is started again, its columns are taken to be"
                        + " empty there");
            }
        }
        return Optional.empty();
    }

    /** A panel of daily demand with those of its columns that a model reads; days that it does not hold are empty. */
    SalesPanel on(SalesPanel past, int horizon, List<ColumnRequest> reads) {
        Map<ColumnRequest, List<String>> texts = new HashMap<>();
        List<ColumnRequest> told = reads.stream().filter(this::tells).toList();
        for (ColumnRequest column : told) {
            List<String> days = new ArrayList<>();
            for (int period = 0; period < past.periods() + horizon; period++) {
                List<String> row = cells.get(past.day(period));
                days.add(row == null ? "" : row.get(columns.indexOf(column.name())));
            }
            texts.put(column, days);
        }
        return past.withShared(told, texts);
    }
}
