package io.touchstock.benchmarks.stock;

import io.touchstock.connectors.event.Product;

/** What a supplier accepts. */
final class OrderSize {

    private OrderSize() {}

    static int of(Product product, double units) {
        double atLeast = Math.max(units, Math.max(1, product.minimumOrderQuantity()));
        return (int) Math.ceil(atLeast / product.packSize()) * product.packSize();
    }
}
