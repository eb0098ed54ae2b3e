package io.touchstock.app.dashboard.store;

import io.touchstock.inventory.alert.StockRules;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;

/**
 * What the pages take for granted about the shop.
 *
 * @param rules by which the jobs raise alerts, and items are projected here
 * @param directChannels which channels count as direct, in lower case
 */
public record Shop(Currency currency, ZoneId zone, StockRules rules, Set<String> directChannels) {

    public Shop {
        directChannels = Set.copyOf(directChannels);
    }
}
