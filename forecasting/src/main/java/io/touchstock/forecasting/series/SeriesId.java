package io.touchstock.forecasting.series;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;

/** Names one series: an article at a location. Its text is {@code sku|location}. */
public record SeriesId(String sku, String location) implements Comparable<SeriesId>, Serializable {
    private static final Comparator<SeriesId> ORDER =
            Comparator.comparing(SeriesId::sku).thenComparing(SeriesId::location);

    public SeriesId {
        Objects.requireNonNull(sku, "sku");
        Objects.requireNonNull(location, "location");
    }

    /**
     * Reads what {@link #toString} wrote; the location is what follows the last bar.
     *
     * @throws IllegalArgumentException if there is no bar
     */
    public static SeriesId parse(String text) {
        int bar = text.lastIndexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("Series " + text + " must read sku|location");
        }
        return new SeriesId(text.substring(0, bar), text.substring(bar + 1));
    }

    /** For people and tables: {@code sku|location}, or the one of them that is not empty. */
    public String label() {
        return sku.isEmpty() ? location : location.isEmpty() ? sku : toString();
    }

    @Override
    public int compareTo(SeriesId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return sku + "|" + location;
    }
}
