package io.touchstock.app.dashboard.store;

import io.touchstock.app.stockpage.WatchedItem;
import io.touchstock.app.stockpage.WatchedItem.Standing;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.store.StockItem;
import io.touchstock.inventory.alert.StockBook;
import io.touchstock.inventory.alert.StockDecision;
import io.touchstock.inventory.alert.StockInput;
import io.touchstock.inventory.alert.StockOutlook;
import io.touchstock.inventory.alert.StockRules;
import io.touchstock.inventory.alert.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Projects an item from what the store knows of it, by the function that the jobs call. */
final class ItemReader {
    private final StockRules rules;
    private final StockDecision decision;

    ItemReader(StockRules rules) {
        this.rules = rules;
        this.decision = new StockDecision(rules);
    }

    WatchedItem watched(StockItem item, Instant now) {
        LocalDate today = rules.shopDay().dayOf(now);
        StockLevel stock = item.level();
        StockBook read = StockBook.of(item.sku(), item.location());
        if (stock != null) {
            read = read.with(List.of(StockInput.of(stock)));
        }
        StockBook book = new StockBook(
                read.sku(),
                read.location(),
                read.stock(),
                item.forecast(),
                item.receipts(),
                List.of(),
                read.heardAt(),
                read.levelSince(),
                List.of(),
                List.of());
        Surroundings around = new Surroundings(
                item.promotions().stream()
                        .filter(promotion -> !promotion.endsOn().isBefore(today))
                        .toList(),
                List.of(),
                null);
        StockOutlook outlook = decision.evaluate(book.situation(item.product(), around), List.of(), now)
                .outlook();
        return new WatchedItem(
                item.sku(),
                item.location(),
                item.product(),
                stock,
                outlook,
                item.receipts(),
                item.promotions(),
                standing(item, outlook, today, now));
    }

    private Standing standing(StockItem item, StockOutlook outlook, LocalDate today, Instant now) {
        if (item.product() != null
                && item.product().delistedOn() != null
                && !item.product().delistedOn().isAfter(today)) {
            return Standing.DELISTED;
        }
        if (item.forecast() == null) {
            return Standing.NO_FORECAST;
        }
        if (item.level() == null) {
            return Standing.NO_STOCK;
        }
        if (outlook != null) {
            return Standing.PROJECTED;
        }
        return Duration.between(item.level().at(), now).compareTo(rules.stockMaxAge()) > 0
                ? Standing.STOCK_TOO_OLD
                : Standing.FORECAST_OVER;
    }
}
