package io.touchstock.app.dashboard.stock;

import io.touchstock.app.stockpage.WatchedItem;
import java.util.List;

/**
 * An item and all that is known of it.
 *
 * @param alerts that are open, those with the most value at risk first
 * @param handled what was done about its alerts, the newest first
 */
public record ItemReading(WatchedItem item, List<AlertLine> alerts, List<Handled> handled) {

    public ItemReading {
        alerts = List.copyOf(alerts);
        handled = List.copyOf(handled);
    }
}
