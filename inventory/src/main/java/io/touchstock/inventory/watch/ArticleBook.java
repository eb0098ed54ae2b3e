package io.touchstock.inventory.watch;

import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.inventory.alert.CatalogueEntry;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an article at all of its locations.
 *
 * @param promotions planned and running ones, the latest word on each
 * @param heardAt time of the latest word on any of this, or on a location that is watched no longer
 */
public record ArticleBook(String sku, CatalogueEntry catalogue, List<Promotion> promotions, Instant heardAt)
        implements Serializable {

    public ArticleBook {
        promotions = List.copyOf(promotions);
    }

    /** Nothing known yet. */
    public static ArticleBook of(String sku) {
        return new ArticleBook(sku, CatalogueEntry.empty(), List.of(), Instant.EPOCH);
    }

    /** With a version of its catalogue entry, which counts from its own time on. */
    public ArticleBook with(Product product, Duration keptFor) {
        return new ArticleBook(sku, catalogue.with(product, keptFor), promotions, later(product.updatedAt()));
    }

    /** With a promotion, unless something newer of the same id is known. */
    public ArticleBook with(Promotion promotion) {
        if (supersedes(promotion)) {
            return this;
        }
        List<Promotion> all = new ArrayList<>(promotions);
        all.removeIf(known -> known.promotionId().equals(promotion.promotionId()));
        all.add(promotion);
        all.sort(Comparator.comparing(Promotion::startsOn).thenComparing(Promotion::promotionId));
        return new ArticleBook(sku, catalogue, all, later(promotion.updatedAt()));
    }

    /** With word of the article that changes nothing else. */
    public ArticleBook heard(Instant at) {
        return new ArticleBook(sku, catalogue, promotions, later(at));
    }

    /** Whether something newer of the same promotion is known; of two of one moment the greater counts. */
    public boolean supersedes(Promotion promotion) {
        return promotions.stream()
                .filter(known -> known.promotionId().equals(promotion.promotionId()))
                .anyMatch(known -> known.updatedAt().isAfter(promotion.updatedAt())
                        || (known.updatedAt().equals(promotion.updatedAt())
                                && known.toString().compareTo(promotion.toString()) > 0));
    }

    /** Without the promotions that ended before that day. */
    public ArticleBook forgettingBefore(LocalDate day) {
        return new ArticleBook(
                sku,
                catalogue,
                promotions.stream()
                        .filter(promotion -> !promotion.endsOn().isBefore(day))
                        .toList(),
                heardAt);
    }

    /** Its catalogue entry at a moment. */
    public Optional<Product> product(Instant at) {
        return catalogue.asOf(at);
    }

    /** Promotions of a location that have not ended before that day. */
    List<Promotion> promotionsAt(String location, LocalDate day) {
        return promotions.stream()
                .filter(promotion ->
                        promotion.location() == null || promotion.location().equals(location))
                .filter(promotion -> !promotion.endsOn().isBefore(day))
                .toList();
    }

    private Instant later(Instant at) {
        return at.isAfter(heardAt) ? at : heardAt;
    }
}
