package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.StockAlert;
import java.util.List;

/**
 * What an evaluation comes to.
 *
 * @param statuses to be remembered until the next one, one for each kind that is pending or firing
 * @param handlings what was said of the alerts and still holds
 * @param receipts the item's receipts, with what people say is already ordered
 * @param changes what people are to be told; usually nothing
 * @param onHandUnits as far as it is known; else null
 * @param outlook null if stock or forecast is missing or too old
 */
public record StockVerdict(
        List<AlertStatus> statuses,
        List<Handling> handlings,
        List<Receipt> receipts,
        List<StockAlert> changes,
        Integer onHandUnits,
        StockOutlook outlook) {

    public StockVerdict {
        statuses = List.copyOf(statuses);
        handlings = List.copyOf(handlings);
        receipts = List.copyOf(receipts);
        changes = List.copyOf(changes);
    }
}
