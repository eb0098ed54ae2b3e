package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.StockAlert;
import java.util.List;

/**
 * What an evaluation comes to.
 *
 * @param statuses to be remembered until the next one, one a kind
 * @param changes what people are to be told; usually nothing
 */
public record StockVerdict(List<AlertStatus> statuses, List<StockAlert> changes) {

    public StockVerdict {
        statuses = List.copyOf(statuses);
        changes = List.copyOf(changes);
    }
}
