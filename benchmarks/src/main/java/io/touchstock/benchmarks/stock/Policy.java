package io.touchstock.benchmarks.stock;

import io.touchstock.connectors.event.AlertKind;
import java.util.Set;

/** A way to watch items and to order. */
interface Policy {

    String name();

    /** Begins to watch an item. */
    ItemPolicy watch(ShopItem item);

    /** Watches one item, night after night. */
    interface ItemPolicy {
        Advice advise(ItemNight night);
    }

    /**
     * What it says at the end of a day.
     *
     * @param open alerts that stand
     * @param orderUnits to order now, 0 for nothing
     * @param countShelf whether somebody is to look whether the stock is really there
     */
    record Advice(Set<AlertKind> open, int orderUnits, boolean countShelf) {}
}
