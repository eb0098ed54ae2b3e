package io.touchstock.inventory.watch;

import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.inventory.alert.CategoryShelf;
import java.util.ArrayList;
import java.util.List;

/** Says in an alert what can be sold instead of an article that is missing, by the shelf of its category. */
public final class Substitutes {

    private final double leastCoverDays;

    /** @param leastCoverDays a substitute must last so long */
    public Substitutes(double leastCoverDays) {
        this.leastCoverDays = leastCoverDays;
    }

    /** The alert with its substitute; of too much stock there is none to be offered. */
    public StockAlert complete(StockAlert alert, Iterable<CategoryShelf.Place> shelf) {
        if (alert.kind() == AlertKind.OVERSTOCK) {
            return alert;
        }
        List<CategoryShelf.Place> places = new ArrayList<>();
        shelf.forEach(places::add);
        return alert.withSubstitute(new CategoryShelf(places, leastCoverDays)
                .substituteFor(alert.sku())
                .orElse(null));
    }
}
