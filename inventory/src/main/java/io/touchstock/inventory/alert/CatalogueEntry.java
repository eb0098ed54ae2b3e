package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.Product;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An article's catalogue entry with its recent versions, so that an evaluation at a moment sees the version of that
 * moment, in whatever order the versions came in.
 *
 * @param versions by time, oldest first
 */
public record CatalogueEntry(List<Product> versions) implements Serializable {

    public CatalogueEntry {
        versions = List.copyOf(versions);
    }

    /** Without any version. */
    public static CatalogueEntry empty() {
        return new CatalogueEntry(List.of());
    }

    /** With one more version. Of those older than the newest by more than {@code keptFor}, only the last stays. */
    public CatalogueEntry with(Product product, Duration keptFor) {
        List<Product> all = new ArrayList<>(versions);
        all.removeIf(version -> version.updatedAt().equals(product.updatedAt()));
        all.add(product);
        all.sort(Comparator.comparing(Product::updatedAt));
        Instant from = all.get(all.size() - 1).updatedAt().minus(keptFor);
        while (all.size() > 1 && !all.get(1).updatedAt().isAfter(from)) {
            all.remove(0);
        }
        return new CatalogueEntry(all);
    }

    /** The version of a moment; before the first version, the first. */
    public Optional<Product> asOf(Instant at) {
        return versions.stream()
                .filter(version -> !version.updatedAt().isAfter(at))
                .reduce((earlier, later) -> later)
                .or(() -> versions.stream().findFirst());
    }

    /** Whether its newest version is older than that. */
    public boolean olderThan(Instant at) {
        return versions.stream().noneMatch(version -> !version.updatedAt().isBefore(at));
    }
}
