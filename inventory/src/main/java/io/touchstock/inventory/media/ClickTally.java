package io.touchstock.inventory.media;

import io.touchstock.connectors.event.WastedSpend;
import java.util.OptionalDouble;

/**
 * Clicks and what they cost, all and wasted. Sums are exact; what was added can be taken away.
 *
 * @param wastedClicks those that landed on an empty shelf
 * @param costMicros of all clicks, in millionths of the shop's currency
 * @param wastedMicros of the wasted ones
 */
public record ClickTally(long clicks, long wastedClicks, long costMicros, long wastedMicros) {

    public static final ClickTally ZERO = new ClickTally(0, 0, 0, 0);

    /** One click on a shelf. It is wasted only if the shelf is known to be empty. */
    public static ClickTally of(PaidClick click, Shelf shelf) {
        return shelf == Shelf.EMPTY
                ? new ClickTally(1, 1, click.costMicros(), click.costMicros())
                : new ClickTally(1, 0, click.costMicros(), 0);
    }

    /** The figures of a row. */
    public static ClickTally of(WastedSpend row) {
        return new ClickTally(row.clicks(), row.wastedClicks(), row.costMicros(), row.wastedMicros());
    }

    /** Throws {@link ArithmeticException} rather than overflow. */
    public ClickTally plus(ClickTally other) {
        return new ClickTally(
                Math.addExact(clicks, other.clicks),
                Math.addExact(wastedClicks, other.wastedClicks),
                Math.addExact(costMicros, other.costMicros),
                Math.addExact(wastedMicros, other.wastedMicros));
    }

    /** Throws {@link ArithmeticException} rather than overflow. */
    public ClickTally minus(ClickTally other) {
        return new ClickTally(
                Math.subtractExact(clicks, other.clicks),
                Math.subtractExact(wastedClicks, other.wastedClicks),
                Math.subtractExact(costMicros, other.costMicros),
                Math.subtractExact(wastedMicros, other.wastedMicros));
    }

    /** Wasted over total cost, 0 to 1; empty where nothing was paid. */
    public OptionalDouble wastedShare() {
        return costMicros == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) wastedMicros / costMicros);
    }
}
