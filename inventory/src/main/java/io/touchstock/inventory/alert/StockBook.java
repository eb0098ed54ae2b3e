package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.StockLevel;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is remembered of an item: the latest of everything, and where its alerts stand.
 *
 * @param heardAt time of the latest input
 */
public record StockBook(
        String sku,
        String location,
        StockLevel stock,
        Forecast forecast,
        List<Receipt> receipts,
        List<AlertStatus> alerts,
        Instant heardAt)
        implements Serializable {

    public StockBook {
        receipts = List.copyOf(receipts);
        alerts = List.copyOf(alerts);
    }

    /** Nothing known yet. */
    public static StockBook of(String sku, String location) {
        return new StockBook(sku, location, null, null, List.of(), List.of(), Instant.EPOCH);
    }

    /** With the inputs, taken in order of time whatever their order here. */
    public StockBook with(List<StockInput> inputs) {
        StockBook book = this;
        for (StockInput input : inputs.stream().sorted(StockInput.IN_ORDER).toList()) {
            book = book.with(input);
        }
        return book;
    }

    /** Whether something newer of the same kind is known already. */
    public boolean supersedes(StockInput input) {
        if (input.forecast() != null) {
            return forecast != null && forecast.asOf().isAfter(input.forecast().asOf());
        }
        if (input.stock() != null) {
            return stock != null && stock.at().isAfter(input.at());
        }
        return receipts.stream()
                .anyMatch(receipt -> receipt.receiptId().equals(input.receipt().receiptId())
                        && receipt.updatedAt().isAfter(input.at()));
    }

    /** After an evaluation. Forgets receipts that closed before the given moment and show in the stock reading. */
    public StockBook evaluated(List<AlertStatus> statuses, Instant forgetClosedBefore) {
        List<Receipt> kept = receipts.stream()
                .filter(receipt -> OpenReceipts.isOpen(receipt)
                        || !receipt.updatedAt().isBefore(forgetClosedBefore)
                        || stock == null
                        || receipt.updatedAt().isAfter(stock.at()))
                .toList();
        return new StockBook(sku, location, stock, forecast, kept, statuses, heardAt);
    }

    /** As the decision takes it. */
    public StockSituation situation(Product product) {
        return new StockSituation(sku, location, product, stock, receipts, forecast);
    }

    private StockBook with(StockInput input) {
        if (supersedes(input)) {
            return this;
        }
        Instant heard = input.at().isAfter(heardAt) ? input.at() : heardAt;
        if (input.forecast() != null) {
            return new StockBook(sku, location, stock, input.forecast(), receipts, alerts, heard);
        }
        if (input.stock() != null) {
            return new StockBook(sku, location, input.stock(), forecast, receipts, alerts, heard);
        }
        List<Receipt> changed = new ArrayList<>(receipts);
        changed.removeIf(receipt -> receipt.receiptId().equals(input.receipt().receiptId()));
        changed.add(input.receipt());
        return new StockBook(sku, location, stock, forecast, changed, alerts, heard);
    }
}
