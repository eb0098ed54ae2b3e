package io.touchstock.app.cli;

import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.PanelSeries;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.panel.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What somebody who forecasts should know of the table: where it ends too early, and what was made of that. */
final class SalesNotes {
    private static final int SEASONS = 4;

    private SalesNotes() {}

    /** Of the past: negative units, a past that ends before it should, series without rows of late. */
    static List<String> ofPast(SalesOptions.Read read) {
        SalesPanel past = read.panel();
        List<String> notes = new ArrayList<>();
        if (read.intake().setAside() > 0) {
            notes.add(String.format(
                    Locale.ENGLISH,
                    "%,d rows could not be used and were set aside",
                    read.intake().setAside()));
        }
        if (read.negative() > 0) {
            notes.add(String.format(Locale.ENGLISH, "%,d rows with units below 0 were taken as 0", read.negative()));
        }
        int last = past.series().stream().mapToInt(SalesNotes::lastTold).max().orElse(-1);
        if (last < past.periods() - 1) {
            notes.add("The last units are of " + past.day(Math.max(0, last)) + ", --as-of is " + past.lastDay()
                    + ": what lies between counts as not known");
        }
        int recently = Math.max(0, Math.min(last, past.periods() - SEASONS * season(past)));
        long silent = past.series().stream()
                .filter(series -> series.length() > 0 && lastTold(series) < recently)
                .count();
        if (silent > 0) {
            notes.add(String.format(
                    Locale.ENGLISH,
                    "%,d of %,d series have no units since %s; they are forecast all the same",
                    silent,
                    past.series().size(),
                    past.day(recently)));
        }
        return notes;
    }

    /** Of the days ahead: columns known in advance that end before the horizon. */
    static List<String> ofAhead(SalesPanel past, int horizon) {
        List<String> notes = new ArrayList<>();
        for (int column = 0; column < past.known().size(); column++) {
            String note = ahead(past, column, horizon);
            if (note != null) {
                notes.add(note);
            }
        }
        return notes;
    }

    private static String ahead(SalesPanel past, int column, int horizon) {
        int series = 0;
        int first = horizon;
        for (PanelSeries one : past.series()) {
            int step = 0;
            while (step < horizon && !Float.isNaN(one.known(column, one.length() + step))) {
                step++;
            }
            series += step < horizon ? 1 : 0;
            first = Math.min(first, step);
        }
        if (series == 0) {
            return null;
        }
        PanelColumn known = past.known().get(column);
        LocalDate from = past.day(past.periods() + first);
        return String.format(
                Locale.ENGLISH,
                "%s is not known for all of the %d ahead (from %s on, in %,d of %,d series); there it is taken to be"
                        + " %s",
                known.name(),
                horizon,
                from,
                series,
                past.series().size(),
                usual(known));
    }

    private static String usual(PanelColumn known) {
        return switch (known.role()) {
            case PRICE -> "as usual";
            case PROMOTION -> "none";
            case OPEN -> "open";
            case OTHER -> known.kind() == PanelColumn.Kind.NUMBER ? "average" : "none";
        };
    }

    private static int season(SalesPanel past) {
        return switch (past.frequency()) {
            case DAILY -> past.frequency().season();
            case WEEKLY, MONTHLY -> 3;
        };
    }

    /** The last period of the panel of which the series has units; -1 if of none. */
    private static int lastTold(PanelSeries series) {
        int index = series.length() - 1;
        while (index >= 0 && series.status(index) == Status.UNKNOWN) {
            index--;
        }
        return index < 0 ? -1 : series.start() + index;
    }
}
