package io.touchstock.inventory.media;

import io.touchstock.connectors.event.Product;
import java.io.Serializable;
import java.time.Instant;

/**
 * What an article costs from a moment on.
 *
 * @param micros list price, in millionths of the shop's currency
 */
public record ListPrice(String sku, Instant since, long micros) implements Serializable {

    public static ListPrice of(Product product) {
        return new ListPrice(product.sku(), product.updatedAt(), product.priceMicros());
    }
}
