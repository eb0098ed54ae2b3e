package io.touchstock.forecasting.demand;

import io.touchstock.connectors.event.StockLevel;
import io.touchstock.forecasting.series.SeriesId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that happened to a series on a day.
 *
 * @param kind which of the components below count
 * @param day in the shop's time zone
 * @param units SOLD: units sold, negative where a cancellation takes them back; PAST: the day's units
 * @param revenueMicros SOLD and PAST: what was paid for them, of the same sign; 0 if unknown
 * @param atMillis STOCK: when it was counted
 * @param onHand STOCK: units on the shelf
 * @param shelfEmpty PAST: whether the shelf was empty for part of the day
 */
public record SeriesEvent(
        String sku,
        String location,
        Kind kind,
        LocalDate day,
        int units,
        long revenueMicros,
        long atMillis,
        int onHand,
        boolean shelfEmpty)
        implements Serializable {
    /** What happened. */
    public enum Kind {
        /** An order line, or one taken back. */
        SOLD("orders"),
        /** A count of the shelf. */
        STOCK("stock"),
        /** A day of demand from before the stream. */
        PAST("demand");

        private final String source;

        Kind(String source) {
            this.source = source;
        }

        /** The topic it comes from. */
        public String source() {
            return source;
        }
    }

    static SeriesEvent sold(String sku, String location, LocalDate day, int units, long revenueMicros) {
        return new SeriesEvent(sku, location, Kind.SOLD, day, units, revenueMicros, 0, 0, false);
    }

    /** A count of the shelf, put on its day. */
    public static SeriesEvent stock(StockLevel level, DemandRules rules) {
        return new SeriesEvent(
                level.sku(),
                level.location(),
                Kind.STOCK,
                rules.dayOf(level.at()),
                0,
                0,
                level.at().toEpochMilli(),
                level.onHand(),
                false);
    }

    /** A day that was already closed before the stream began. */
    public static SeriesEvent past(DemandRow row) {
        return new SeriesEvent(
                row.sku(),
                row.location(),
                Kind.PAST,
                row.day(),
                row.units(),
                row.units() * row.priceMicros(),
                0,
                0,
                row.shelfEmpty());
    }

    /** The count that it was made of; empty unless it is one. */
    public Optional<StockLevel> stockLevel() {
        return kind == Kind.STOCK
                ? Optional.of(new StockLevel(sku, location, Instant.ofEpochMilli(atMillis), onHand))
                : Optional.empty();
    }

    public SeriesId seriesId() {
        return new SeriesId(sku, location);
    }
}
