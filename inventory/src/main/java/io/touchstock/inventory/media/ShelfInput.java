package io.touchstock.inventory.media;

import io.touchstock.connectors.event.StockLevel;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Something new about an article: exactly one of stock and click is given, the other is null. */
public record ShelfInput(String sku, StockLevel stock, PaidClick click) implements ArticleInput, Serializable {

    public static ShelfInput of(StockLevel stock) {
        return new ShelfInput(stock.sku(), stock, null);
    }

    public static ShelfInput of(PaidClick click) {
        return new ShelfInput(click.sku(), null, click);
    }

    @Override
    public Instant at() {
        return stock == null ? click.at() : stock.at();
    }

    @Override
    public String source() {
        return stock == null ? "touchpoints" : "stock";
    }

    @Override
    public String payload() {
        return stock == null ? click.toString() : stock.toString();
    }

    static List<StockLevel> readings(Collection<ShelfInput> inputs) {
        return inputs.stream().map(ShelfInput::stock).filter(Objects::nonNull).toList();
    }

    static List<PaidClick> clicks(Collection<ShelfInput> inputs) {
        return inputs.stream().map(ShelfInput::click).filter(Objects::nonNull).toList();
    }
}
