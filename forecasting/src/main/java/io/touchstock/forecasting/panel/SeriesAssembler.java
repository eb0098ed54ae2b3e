package io.touchstock.forecasting.panel;

import io.touchstock.forecasting.series.SeriesId;
import java.util.Arrays;
import java.util.List;

/** Lays the rows of a series out on the panel's calendar. */
final class SeriesAssembler {
    private static final float CLOSED = 0;

    private final SalesPanelBuilder.Calendar calendar;
    private final ColumnReading[] readings;
    private final boolean zeroIfMissing;
    private final DuplicateRows duplicates;
    private final int price;
    private final int open;

    SeriesAssembler(
            SalesPanelBuilder.Calendar calendar,
            ColumnReading[] readings,
            boolean zeroIfMissing,
            DuplicateRows duplicates) {
        this.calendar = calendar;
        this.readings = readings;
        this.zeroIfMissing = zeroIfMissing;
        this.duplicates = duplicates;
        List<PanelColumn.Role> roles =
                Arrays.stream(readings).map(reading -> reading.column().role()).toList();
        this.price = roles.indexOf(PanelColumn.Role.PRICE);
        this.open = roles.indexOf(PanelColumn.Role.OPEN);
    }

    PanelSeries series(SeriesId id, SeriesRows rows) {
        int[] order = rows.byDate();
        int first = calendar.period(rows.epochDay(order[0]));
        int reach = calendar.period(rows.epochDay(order[order.length - 1])) + 1 - first;
        int past = Math.max(0, calendar.periods() - first);
        float[] units = new float[past];
        boolean[] there = new boolean[Math.max(past, reach)];
        boolean[] empty = new boolean[past];
        float[][] known = new float[readings.length][reach];
        Arrays.fill(units, Float.NaN);
        for (float[] column : known) {
            Arrays.fill(column, Float.NaN);
        }
        for (int row : order) {
            int at = calendar.period(rows.epochDay(row)) - first;
            if (there[at] && duplicates == DuplicateRows.FAIL) {
                throw new IllegalArgumentException("series " + id.label() + " has two rows for "
                        + calendar.frequency().plus(calendar.firstDay(), first + at)
                        + "; remove one, or say what they mean with --duplicates sum or last");
            }
            if (at < past) {
                boolean adds = there[at] && duplicates == DuplicateRows.SUM && !Float.isNaN(units[at]);
                float more = rows.units(row);
                units[at] = !adds ? more : Float.isNaN(more) ? units[at] : units[at] + more;
                empty[at] |= rows.emptyShelf(row);
            }
            there[at] = true;
            for (int column = 0; column < known.length; column++) {
                known[column][at] = readings[column].value(rows.cell(row, column));
            }
        }
        return sinceFirstSale(id, rows, first, units, there, empty, known);
    }

    private PanelSeries sinceFirstSale(
            SeriesId id, SeriesRows rows, int first, float[] units, boolean[] there, boolean[] empty, float[][] known) {
        int lead = 0;
        while (lead < units.length && !(units[lead] > 0)) {
            lead++;
        }
        float[] since = Arrays.copyOfRange(units, lead, units.length);
        Status[] status = new Status[since.length];
        for (int i = 0; i < since.length; i++) {
            int at = lead + i;
            if (!there[at] && zeroIfMissing) {
                since[i] = 0;
            }
            status[i] = status(since[i], empty[at], at, there[at], known);
        }
        return new PanelSeries(
                id,
                Math.min(first + lead, calendar.periods()),
                since,
                status,
                first,
                known,
                Arrays.asList(rows.attributes));
    }

    private Status status(float units, boolean empty, int at, boolean there, float[][] known) {
        if (Float.isNaN(units)) {
            return Status.UNKNOWN;
        }
        if (open >= 0 && there && known[open][at] == CLOSED) {
            return Status.CLOSED;
        }
        if (price >= 0 && there && units == 0 && Float.isNaN(known[price][at])) {
            return Status.OFF_SALE;
        }
        return empty ? Status.EMPTY_SHELF : Status.OBSERVED;
    }
}
