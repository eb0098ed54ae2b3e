package io.touchstock.inventory.flink;

import io.touchstock.connectors.event.Product;
import io.touchstock.inventory.alert.CatalogueEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;

/**
 * Writes the broadcast catalogue. It depends on nothing but the entries themselves, so every parallel instance holds
 * the same. When the newest entry has moved on by a tenth of the keeping time, what is too old is swept out.
 */
final class CatalogueKeeper {

    private final Duration keptFor;
    private Instant nextSweep = Instant.MIN;

    CatalogueKeeper(Duration keptFor) {
        this.keptFor = keptFor;
    }

    void put(Product product, BroadcastState<String, CatalogueEntry> catalogue) throws Exception {
        CatalogueEntry known = catalogue.get(product.sku());
        CatalogueEntry entry = known == null ? CatalogueEntry.empty() : known;
        catalogue.put(product.sku(), entry.with(product, keptFor));
        if (!product.updatedAt().isBefore(nextSweep)) {
            sweep(product.updatedAt().minus(keptFor), catalogue);
            nextSweep = product.updatedAt().plus(keptFor.dividedBy(10));
        }
    }

    private static void sweep(Instant before, BroadcastState<String, CatalogueEntry> catalogue) throws Exception {
        List<String> old = new ArrayList<>();
        for (Map.Entry<String, CatalogueEntry> entry : catalogue.entries()) {
            if (entry.getValue().olderThan(before)) {
                old.add(entry.getKey());
            }
        }
        for (String sku : old) {
            catalogue.remove(sku);
        }
    }
}
