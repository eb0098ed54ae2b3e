package io.touchstock.app.cli;

import java.util.Comparator;

/**
 * An article at a location.
 *
 * @param location empty if none is named
 */
record ItemKey(String sku, String location) implements Comparable<ItemKey> {

    private static final Comparator<ItemKey> IN_ORDER =
            Comparator.comparing(ItemKey::sku).thenComparing(ItemKey::location);

    /** The location is what follows the last bar; without a bar there is none. */
    static ItemKey ofSeries(String series) {
        int bar = series.lastIndexOf('|');
        return bar < 0
                ? new ItemKey(series, "")
                : new ItemKey(
                        series.substring(0, bar).strip(),
                        series.substring(bar + 1).strip());
    }

    @Override
    public int compareTo(ItemKey other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return location.isEmpty() ? sku : sku + "|" + location;
    }
}
