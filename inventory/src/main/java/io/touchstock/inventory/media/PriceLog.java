package io.touchstock.inventory.media;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The list prices of an article that still matter. A price holds from its moment to the next one; before the first one
 * the first holds, for an article is older than its entry. Of two prices of one moment the lower counts.
 *
 * @param prices sorted by moment and price; each once
 */
public record PriceLog(List<ListPrice> prices) implements Serializable {

    static final PriceLog EMPTY = new PriceLog(List.of());

    private static final Comparator<ListPrice> IN_ORDER =
            Comparator.comparing(ListPrice::since).thenComparingLong(ListPrice::micros);

    public PriceLog {
        prices = List.copyOf(prices);
    }

    PriceLog with(Collection<ListPrice> more) {
        return new PriceLog(Stream.concat(prices.stream(), more.stream())
                .distinct()
                .sorted(IN_ORDER)
                .toList());
    }

    /** Millionths of the shop's currency; 0 if no price is known. */
    long at(Instant moment) {
        Instant since = moment;
        for (ListPrice price : prices) {
            if (price.since().isAfter(moment)) {
                break;
            }
            since = price.since();
        }
        for (ListPrice price : prices) {
            if (!price.since().isBefore(since)) {
                return price.micros();
            }
        }
        return 0;
    }

    /** Without what prices from that moment on do not need. */
    PriceLog since(Instant moment) {
        Instant base = Instant.MIN;
        for (ListPrice price : prices) {
            if (!price.since().isAfter(moment)) {
                base = price.since();
            }
        }
        Instant from = base;
        return new PriceLog(
                prices.stream().filter(price -> !price.since().isBefore(from)).toList());
    }
}
