package io.touchstock.forecasting.series;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything a forecaster may see of a series at the end of a day: past units, and for past and horizon what is known
 * in advance. Days are counted from the oldest of the history (0) to the last of the horizon.
 */
public final class SeriesWindow {
    private final SeriesId id;
    private final LocalDate asOf;
    private final double[] units;
    private final boolean[] observed;
    private final int horizonDays;
    private final SortedMap<String, double[]> known;
    private final SortedMap<String, String> attributes;

    /**
     * @param asOf the last day of the history
     * @param units per day of history, oldest first; the array is taken over
     * @param observed whether the units of a day are its demand; false before the first sale; the array is taken over
     * @param known per column one value a day of history and horizon, {@code NaN} where unknown
     * @param attributes what never changes, for example the category
     * @throws IllegalArgumentException if lengths do not fit
     */
    public SeriesWindow(
            SeriesId id,
            LocalDate asOf,
            double[] units,
            boolean[] observed,
            int horizonDays,
            Map<String, double[]> known,
            Map<String, String> attributes) {
        this.id = Objects.requireNonNull(id, "id");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        if (units.length == 0 || units.length != observed.length || horizonDays < 1) {
            throw new IllegalArgumentException("Window " + id + " as of " + asOf + ": " + units.length
                    + " days of units, " + observed.length + " observed flags, horizon " + horizonDays
                    + "; all at least 1, the first two equal");
        }
        known.forEach((column, values) -> {
            if (values.length != units.length + horizonDays) {
                throw new IllegalArgumentException("Window " + id + " as of " + asOf + ": column " + column + " has "
                        + values.length + " days, history and horizon have " + (units.length + horizonDays));
            }
        });
        this.units = units;
        this.observed = observed;
        this.horizonDays = horizonDays;
        this.known = new TreeMap<>(known);
        this.attributes = new TreeMap<>(attributes);
    }

    public SeriesId id() {
        return id;
    }

    /** The last day of the history; the first forecast day is the day after. */
    public LocalDate asOf() {
        return asOf;
    }

    public int historyDays() {
        return units.length;
    }

    public int horizonDays() {
        return horizonDays;
    }

    /** The day with this index; {@link #historyDays} is the first of the horizon. */
    public LocalDate day(int index) {
        return asOf.plusDays(index - units.length + 1L);
    }

    /** Past units; there are none for the horizon. */
    public double units(int index) {
        return units[index];
    }

    /** Whether the units of a past day are its demand. */
    public boolean observed(int index) {
        return observed[index];
    }

    /** Value of a column known in advance on a day of history or horizon; {@code NaN} where unknown. */
    public double known(String column, int index) {
        double[] values = known.get(column);
        return values == null ? Double.NaN : values[index];
    }

    /** Attributes that never change. */
    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }
}
