package io.touchstock.forecasting.feature;

/** What a network reads of one series as of one day, and what it answers in. Arrays are not copied. */
public final class Window {
    private final int series;
    private final int origin;
    private final float[][] history;
    private final float[][] horizon;
    private final int[] attributes;
    private final float[] base;
    private final float scale;
    private final boolean[] open;

    /** Takes the arrays over. */
    public Window(
            int series,
            int origin,
            float[][] history,
            float[][] horizon,
            int[] attributes,
            float[] base,
            float scale,
            boolean[] open) {
        this.series = series;
        this.origin = origin;
        this.history = history;
        this.horizon = horizon;
        this.attributes = attributes;
        this.base = base;
        this.scale = scale;
        this.open = open;
    }

    /** The same with other attributes. */
    public Window withAttributes(int... codes) {
        return new Window(series, origin, history, horizon, codes, base, scale, open);
    }

    /** Index of the series in its panel. */
    public int series() {
        return series;
    }

    /** Index of the last day whose units are read. */
    public int origin() {
        return origin;
    }

    /** Per feature and day, oldest day first. */
    public float[][] history() {
        return history;
    }

    /** Per feature and day of the horizon. */
    public float[][] horizon() {
        return horizon;
    }

    /** Codes as in the panel. */
    public int[] attributes() {
        return attributes;
    }

    /** Per day of the horizon the units that the regression expects; a network answers with a ratio to it. */
    public float[] base() {
        return base;
    }

    /** Units: the mean absolute change from day to day, by which errors are made comparable. */
    public float scale() {
        return scale;
    }

    /** Per day of the horizon whether anything can be sold. */
    public boolean[] open() {
        return open;
    }
}
