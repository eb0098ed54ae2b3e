package io.touchstock.app.report;

import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.WastedSpend;
import io.touchstock.inventory.media.ClickTally;
import io.touchstock.inventory.media.OrderRate;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of holding clicks and journeys against the shelf.
 *
 * @param wasted one row for each article, campaign and day
 * @param unknown clicks on articles while no stock reading told of them; null if they were not counted
 * @param emptyFor how long each article was empty; empty if not known
 * @param lost what holds, every sign +1
 * @param rate by what a journey to an empty shelf is counted; null if that is told elsewhere
 */
public record ShelfFindings(
        List<WastedSpend> wasted,
        ClickTally unknown,
        SortedMap<String, Duration> emptyFor,
        List<LostSale> lost,
        OrderRate rate) {

    public ShelfFindings {
        wasted = List.copyOf(wasted);
        emptyFor = Collections.unmodifiableSortedMap(new TreeMap<>(emptyFor));
        lost = List.copyOf(lost);
    }

    /** All clicks on articles. */
    public ClickTally clicks() {
        return wasted.stream().map(ClickTally::of).reduce(ClickTally.ZERO, ClickTally::plus);
    }

    /** Units lost, over all channels. */
    public double lostUnits() {
        return lost.stream().mapToDouble(LostSale::lostUnits).sum();
    }

    /** The same in millionths of the shop's currency. */
    public long lostValueMicros() {
        return lost.stream().mapToLong(LostSale::lostValueMicros).reduce(0, Math::addExact);
    }
}
