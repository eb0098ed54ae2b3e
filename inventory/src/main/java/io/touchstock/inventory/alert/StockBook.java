package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.AlertFeedback;
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
 * @param levelSince time of the first reading in a row that shows the latest reading's level; the epoch without any
 * @param odds what forecasts said of the days since then that were over when a newer forecast came; at most
 *     {@value #MOST_ODDS}, the first ones
 * @param handlings what was said of its alerts, the latest of each kind, as long as it holds
 */
public record StockBook(
        String sku,
        String location,
        StockLevel stock,
        Forecast forecast,
        List<Receipt> receipts,
        List<AlertStatus> alerts,
        Instant heardAt,
        Instant levelSince,
        List<SaleOdds> odds,
        List<Handling> handlings)
        implements Serializable {

    /** The first days of a run say most: later forecasts have learned from it. */
    static final int MOST_ODDS = 35;

    public StockBook {
        receipts = List.copyOf(receipts);
        alerts = List.copyOf(alerts);
        levelSince = levelSince == null ? (stock == null ? Instant.EPOCH : stock.at()) : levelSince;
        odds = odds == null ? List.of() : List.copyOf(odds);
        handlings = handlings == null ? List.of() : List.copyOf(handlings);
    }

    /** Nothing known yet. */
    public static StockBook of(String sku, String location) {
        return new StockBook(
                sku, location, null, null, List.of(), List.of(), Instant.EPOCH, Instant.EPOCH, List.of(), List.of());
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
        if (input.feedback() != null) {
            return handlings.stream()
                    .map(Handling::feedback)
                    .anyMatch(said ->
                            said.kind() == input.feedback().kind() && said.at().isAfter(input.at()));
        }
        return receipts.stream()
                .anyMatch(receipt -> receipt.receiptId().equals(input.receipt().receiptId())
                        && receipt.updatedAt().isAfter(input.at()));
    }

    /** After an evaluation. Forgets receipts that closed before the given moment and show in the stock reading. */
    public StockBook evaluated(StockVerdict verdict, Instant forgetClosedBefore) {
        List<Receipt> kept = verdict.receipts().stream()
                .filter(receipt -> OpenReceipts.isOpen(receipt)
                        || !receipt.updatedAt().isBefore(forgetClosedBefore)
                        || stock == null
                        || receipt.updatedAt().isAfter(stock.at()))
                .toList();
        return new StockBook(
                sku,
                location,
                stock,
                forecast,
                kept,
                verdict.statuses(),
                heardAt,
                levelSince,
                odds,
                verdict.handlings());
    }

    /** As the decision takes it. */
    public StockSituation situation(Product product, Surroundings surroundings) {
        return new StockSituation(
                sku, location, product, stock, receipts, forecast, levelSince, odds, surroundings, handlings);
    }

    private StockBook with(StockInput input) {
        if (supersedes(input)) {
            return this;
        }
        Instant heard = input.at().isAfter(heardAt) ? input.at() : heardAt;
        if (input.forecast() != null) {
            return withForecast(input.forecast(), heard);
        }
        if (input.stock() != null) {
            return withStock(input.stock(), heard);
        }
        if (input.feedback() != null) {
            return withFeedback(input.feedback());
        }
        List<Receipt> changed = PromisedReceipt.with(input.receipt(), receipts);
        return new StockBook(sku, location, stock, forecast, changed, alerts, heard, levelSince, odds, handlings);
    }

    /** What the old forecast said of days that the new one has seen is kept. */
    private StockBook withForecast(Forecast newer, Instant heard) {
        List<SaleOdds> known = new ArrayList<>(odds);
        if (forecast != null) {
            forecast.days().stream()
                    .filter(day -> !day.day().isAfter(newer.asOf()))
                    .limit(MOST_ODDS - known.size())
                    .map(SaleOdds::of)
                    .forEach(known::add);
        }
        return new StockBook(sku, location, stock, newer, receipts, alerts, heard, levelSince, known, handlings);
    }

    private StockBook withStock(StockLevel newer, Instant heard) {
        boolean still = stock != null && stock.onHand() == newer.onHand();
        return new StockBook(
                sku,
                location,
                newer,
                forecast,
                receipts,
                alerts,
                heard,
                still ? levelSince : newer.at(),
                still ? odds : List.of(),
                handlings);
    }

    /** What people say of an item is no sign that the shop still lists it. */
    private StockBook withFeedback(AlertFeedback newer) {
        List<Handling> latest = new ArrayList<>(handlings);
        latest.removeIf(said -> said.feedback().kind() == newer.kind());
        latest.add(Handling.of(newer));
        return new StockBook(sku, location, stock, forecast, receipts, alerts, heardAt, levelSince, odds, latest);
    }
}
