package io.touchstock.forecasting.series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Units sold per day of one article at one location, without gaps, with what is known in advance beside them.
 *
 * <p>A day is observed if its units are the demand. It is not if the shelf was empty for part of it or the shop was
 * closed: then the units are only a lower bound. Columns known in advance (see {@link KnownColumn}) start on the first
 * day too and may reach beyond the last day of units; {@code NaN} means unknown.
 */
public final class DailySeries {
    private final SeriesId id;
    private final LocalDate firstDay;
    private final double[] units;
    private final boolean[] observed;
    private final SortedMap<String, double[]> known;
    private final SortedMap<String, String> attributes;

    private DailySeries(
            SeriesId id,
            LocalDate firstDay,
            double[] units,
            boolean[] observed,
            SortedMap<String, double[]> known,
            SortedMap<String, String> attributes) {
        this.id = id;
        this.firstDay = firstDay;
        this.units = units;
        this.observed = observed;
        this.known = known;
        this.attributes = attributes;
    }

    /**
     * A series with nothing known in advance yet.
     *
     * @param units per day, oldest first, finite and at least 0; copied
     * @param observed per day, whether the units are the demand; copied
     * @throws IllegalArgumentException if the lengths differ, are 0, or a number is negative or not finite
     */
    public static DailySeries of(SeriesId id, LocalDate firstDay, double[] units, boolean[] observed) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(firstDay, "firstDay");
        if (units.length == 0 || units.length != observed.length) {
            throw new IllegalArgumentException("Series " + id + ": " + units.length + " days of units and "
                    + observed.length + " observed flags; give one of each per day, at least one day");
        }
        for (int i = 0; i < units.length; i++) {
            if (!(units[i] >= 0) || Double.isInfinite(units[i])) {
                throw new IllegalArgumentException("Series " + id + ", day " + firstDay.plusDays(i) + ": units "
                        + units[i] + " must be finite and at least 0");
            }
        }
        return new DailySeries(id, firstDay, units.clone(), observed.clone(), new TreeMap<>(), new TreeMap<>());
    }

    /** A series whose every day is observed. */
    public static DailySeries of(SeriesId id, LocalDate firstDay, double... units) {
        boolean[] observed = new boolean[units.length];
        Arrays.fill(observed, true);
        return of(id, firstDay, units, observed);
    }

    /**
     * The same series with a column that is known in advance.
     *
     * @param values per day from the first day on, at least as many as there are days of units; {@code NaN} is unknown
     */
    public DailySeries withKnown(String column, double... values) {
        if (values.length < units.length) {
            throw new IllegalArgumentException("Series " + id + ": column " + column + " has " + values.length
                    + " days, the units have " + units.length + "; give at least as many");
        }
        SortedMap<String, double[]> columns = new TreeMap<>(known);
        columns.put(column, values.clone());
        return new DailySeries(id, firstDay, units, observed, columns, attributes);
    }

    /** The same series with an attribute that never changes, for example its category. */
    public DailySeries withAttribute(String name, String value) {
        SortedMap<String, String> all = new TreeMap<>(attributes);
        all.put(name, value);
        return new DailySeries(id, firstDay, units, observed, known, all);
    }

    /** The same series as it was at the end of a day: later units are gone, what is known in advance stays. */
    public DailySeries until(LocalDate lastDay) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(firstDay, lastDay)) + 1;
        if (days < 1) {
            throw new IllegalArgumentException(
                    "Series " + id + " starts on " + firstDay + ", after " + lastDay + "; choose a later day");
        }
        int kept = Math.min(days, units.length);
        return new DailySeries(
                id, firstDay, Arrays.copyOf(units, kept), Arrays.copyOf(observed, kept), known, attributes);
    }

    public SeriesId id() {
        return id;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day with units. */
    public LocalDate lastDay() {
        return firstDay.plusDays(units.length - 1L);
    }

    /** Number of days with units. */
    public int days() {
        return units.length;
    }

    /** Units of the day with this index; 0 is the first day. */
    public double units(int index) {
        return units[index];
    }

    /** Whether the units of the day with this index are the demand. */
    public boolean observed(int index) {
        return observed[index];
    }

    /** Index of a day; negative before the first day, at least {@link #days} after the last. */
    public int indexOf(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(firstDay, day));
    }

    /** A copy of the units, oldest first. */
    public double[] unitsCopy() {
        return units.clone();
    }

    /** Names of the columns known in advance. */
    public SortedSet<String> knownColumns() {
        return Collections.unmodifiableSortedSet((SortedSet<String>) known.keySet());
    }

    /** Value of a column on a day by index; {@code NaN} where it is not known. */
    public double known(String column, int index) {
        double[] values = known.get(column);
        return values == null || index < 0 || index >= values.length ? Double.NaN : values[index];
    }

    /** Attributes that never change. */
    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    /**
     * What was known at the end of a day: the history up to it and the columns known in advance up to the horizon. Days
     * before the first are not observed. The units after {@code asOf} are not in it.
     *
     * @throws IllegalArgumentException if {@code asOf} lies outside the days of this series
     */
    public SeriesWindow windowAt(LocalDate asOf, int historyDays, int horizonDays) {
        int last = indexOf(asOf);
        if (last < 0 || last >= units.length) {
            throw new IllegalArgumentException("Series " + id + ": a window as of " + asOf + " must end between "
                    + firstDay + " and " + lastDay());
        }
        double[] past = new double[historyDays];
        boolean[] seen = new boolean[historyDays];
        int from = last - historyDays + 1;
        for (int i = Math.max(0, -from); i < historyDays; i++) {
            past[i] = units[from + i];
            seen[i] = observed[from + i];
        }
        SortedMap<String, double[]> columns = new TreeMap<>();
        for (String column : known.keySet()) {
            double[] slice = new double[historyDays + horizonDays];
            Arrays.setAll(slice, i -> known(column, from + i));
            columns.put(column, slice);
        }
        return new SeriesWindow(id, asOf, past, seen, horizonDays, columns, attributes);
    }
}
