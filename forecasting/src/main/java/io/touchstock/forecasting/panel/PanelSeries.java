package io.touchstock.forecasting.panel;

import io.touchstock.forecasting.series.SeriesId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/**
 * One series of a panel. Index 0 is the period of its first sale; {@link #length} is the first period after the past,
 * the same period in all series of a panel. A series that has not sold yet has length 0.
 *
 * <p>Immutable. Units are kept as {@code float}: whole numbers are exact up to 16,777,216.
 */
public final class PanelSeries {
    private final SeriesId id;
    private final int start;
    private final float[] units;
    private final Status[] status;
    private final int knownStart;
    private final float[][] known;
    private final List<String> attributes;

    /**
     * Arrays are taken over.
     *
     * @param start period of the panel that index 0 stands for
     * @param units {@code NaN} where unknown
     * @param status what they say, a period each
     * @param knownStart period of the panel in which the columns known in advance begin
     * @param known per column, as long as the table reaches; {@code NaN} where unknown
     */
    PanelSeries(
            SeriesId id,
            int start,
            float[] units,
            Status[] status,
            int knownStart,
            float[][] known,
            List<String> attributes) {
        this.id = Objects.requireNonNull(id, "id");
        if (units.length != status.length) {
            throw new IllegalArgumentException("Series " + id.label() + ": " + units.length + " units and "
                    + status.length + " states; give one of each a period");
        }
        this.start = start;
        this.units = units;
        this.status = status;
        this.knownStart = knownStart;
        this.known = known;
        this.attributes = List.copyOf(attributes);
    }

    public SeriesId id() {
        return id;
    }

    /** The period of the panel that index 0 stands for: that of the first sale. */
    public int start() {
        return start;
    }

    /** Periods of the past, the one of the first sale included; 0 if nothing was sold yet. */
    public int length() {
        return units.length;
    }

    /** Units of a past period; {@code NaN} where unknown, a lower bound where {@link Status#EMPTY_SHELF}. */
    public float units(int index) {
        return units[index];
    }

    /** What the units of a past period say. */
    public Status status(int index) {
        return status[index];
    }

    /** Whether the units of a past period are its demand. */
    public boolean observed(int index) {
        return status[index] == Status.OBSERVED;
    }

    /**
     * Value of a column in a period of the past or the future; {@code NaN} where unknown, and after the last row.
     *
     * @param column position in {@link SalesPanel#known}
     */
    public float known(int column, int index) {
        int at = start + index - knownStart;
        return at < 0 || at >= known[column].length ? Float.NaN : known[column][at];
    }

    /** What never changes, in the order of {@link SalesPanel#statics}. */
    public List<String> attributes() {
        return attributes;
    }

    /** A copy of the units, oldest first. */
    public float[] unitsCopy() {
        return units.clone();
    }

    /** The same series with other observed periods declared to have had an empty shelf. */
    public PanelSeries withEmptyShelf(BitSet indices) {
        return marked(indices, Status.EMPTY_SHELF);
    }

    /** The same series with other observed periods suspected to have had an empty shelf. */
    public PanelSeries withSuspectedEmptyShelf(BitSet indices) {
        return marked(indices, Status.SUSPECTED_EMPTY);
    }

    private PanelSeries marked(BitSet indices, Status reason) {
        Status[] marked = status.clone();
        for (int i = indices.nextSetBit(0); i >= 0 && i < marked.length; i = indices.nextSetBit(i + 1)) {
            marked[i] = observed(i) ? reason : status[i];
        }
        return new PanelSeries(id, start, units, marked, knownStart, known, attributes);
    }

    /**
     * The same series with other values of a column known in advance.
     *
     * @param from the first index whose value changes
     * @param values one an index from there on
     */
    public PanelSeries withKnown(int column, int from, float... values) {
        int at = start + from - knownStart;
        if (at < 0) {
            throw new IllegalArgumentException("Series " + id.label() + " has no index " + from
                    + "; what is known of it begins with index " + (knownStart - start));
        }
        float[] changed = known[column];
        if (changed.length < at + values.length) {
            changed = Arrays.copyOf(changed, at + values.length);
            Arrays.fill(changed, known[column].length, changed.length, Float.NaN);
        } else {
            changed = changed.clone();
        }
        System.arraycopy(values, 0, changed, at, values.length);
        float[][] all = known.clone();
        all[column] = changed;
        return new PanelSeries(id, start, units, status, knownStart, all, attributes);
    }

    /** The same series with further columns known in advance; by column, from period 0 of the panel on. */
    PanelSeries plusKnown(float[][] columns) {
        float[][] all = Arrays.copyOf(known, known.length + columns.length);
        for (int i = 0; i < columns.length; i++) {
            all[known.length + i] =
                    Arrays.copyOfRange(columns[i], Math.min(knownStart, columns[i].length), columns[i].length);
        }
        return new PanelSeries(id, start, units, status, knownStart, all, attributes);
    }

    /**
     * The same series with other units; what they say of demand stays.
     *
     * @param from the first index whose units change
     * @param other one an index from there on, up to the last at most
     */
    public PanelSeries withUnits(int from, float... other) {
        float[] changed = units.clone();
        System.arraycopy(other, 0, changed, from, other.length);
        return new PanelSeries(id, start, changed, status, knownStart, known, attributes);
    }

    /**
     * The same series with demand that was estimated elsewhere in place of units that are not the demand. Those periods
     * count as observed.
     *
     * @param demand by index; {@code NaN} where the series stays as it is
     */
    public PanelSeries completed(double[] demand) {
        float[] filled = units.clone();
        Status[] marked = status.clone();
        for (int i = 0; i < filled.length; i++) {
            if (!Double.isNaN(demand[i]) && !observed(i)) {
                filled[i] = (float) demand[i];
                marked[i] = Status.OBSERVED;
            }
        }
        return new PanelSeries(id, start, filled, marked, knownStart, known, attributes);
    }

    /**
     * The same article as if it had not sold yet; what is known in advance stays.
     *
     * @param periods of the panel's past
     */
    public PanelSeries unsold(int periods) {
        return new PanelSeries(id, periods, new float[0], new Status[0], knownStart, known, attributes);
    }

    /** As it was when so many periods of the panel had passed: later units are gone, what is known in advance stays. */
    PanelSeries cut(int periods) {
        int kept = Math.min(units.length, Math.max(0, periods - start));
        return new PanelSeries(
                id,
                Math.min(start, periods),
                Arrays.copyOf(units, kept),
                Arrays.copyOf(status, kept),
                knownStart,
                known,
                attributes);
    }
}
