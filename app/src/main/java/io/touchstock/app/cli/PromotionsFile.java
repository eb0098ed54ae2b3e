package io.touchstock.app.cli;

import io.touchstock.connectors.event.Promotion;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads planned promotions: {@code sku,starts_on,ends_on,price}, and {@code location} where one is of one location. */
final class PromotionsFile {
    private static final List<String> NEEDED = List.of("sku", "starts_on", "ends_on", "price");

    private final Path file;
    private final BadRows badRows;

    PromotionsFile(Path file, BadRows badRows) {
        this.file = file;
        this.badRows = badRows;
    }

    /** In the order of the file. */
    List<Promotion> read() {
        List<Promotion> promotions = new ArrayList<>();
        ShopRows.each(file, badRows, NEEDED, row -> {
            Promotion promotion = new Promotion(
                    "line " + row.line(),
                    row.needed("sku"),
                    row.textOrNull("location"),
                    row.day("starts_on"),
                    row.day("ends_on"),
                    price(row),
                    Instant.EPOCH);
            if (promotion.endsOn().isBefore(promotion.startsOn())) {
                throw row.bad("ends_on", "is before starts_on; swap the two");
            }
            promotions.add(promotion);
        });
        return promotions;
    }

    private static long price(ShopRows row) {
        row.needed("price");
        long price = row.micros("price");
        if (price == 0) {
            throw row.bad("price", "is 0; name the promotional price");
        }
        return price;
    }
}
