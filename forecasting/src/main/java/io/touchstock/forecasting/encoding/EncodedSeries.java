package io.touchstock.forecasting.encoding;

import io.touchstock.forecasting.series.SeriesId;

/** One series in the periods of an {@link EncodedPanel}: plain numbers, ready for arithmetic. Arrays are not copied. */
public final class EncodedSeries {
    private final SeriesId id;
    private final float[] units;
    private final int firstDay;
    private final boolean[] open;
    private final float[][] columns;
    private final int[] attributes;

    /** Takes the arrays over. */
    public EncodedSeries(
            SeriesId id, float[] units, int firstDay, boolean[] open, float[][] columns, int[] attributes) {
        this.id = id;
        this.units = units;
        this.firstDay = firstDay;
        this.open = open;
        this.columns = columns;
        this.attributes = attributes;
    }

    public SeriesId id() {
        return id;
    }

    /**
     * Units of each period; {@code NaN} where the demand was not observed: before the first, on an empty shelf, on a
     * closed day, in the future.
     */
    public float[] units() {
        return units;
    }

    /** The first period in which the series existed. */
    public int firstDay() {
        return firstDay;
    }

    /** Per period whether anything can be sold; a closed one is forecast as 0. */
    public boolean[] open() {
        return open;
    }

    /** Per column of the panel and period, what is known in advance as a number; 0 where it is not known. */
    public float[][] columns() {
        return columns;
    }

    /** Per attribute of the panel the code of its value; 0 for one never seen in training. */
    public int[] attributes() {
        return attributes;
    }
}
