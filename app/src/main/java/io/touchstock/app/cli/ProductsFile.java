package io.touchstock.app.cli;

import io.touchstock.connectors.event.Product;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the catalogue: {@code sku}, and where they are known
 * {@code name,category,owner,price,unit_cost,lead_time_days,lead_time_sd_days,moq,pack,service_level,review_days} and
 * {@code delisted_on}. A price or cost that is not known is 0.
 */
final class ProductsFile {
    private final Path file;
    private final double defaultLeadTimeDays;
    private final List<String> needed;
    private final BadRows badRows;

    /** @param needed columns that no row may leave empty, beside {@code sku} */
    ProductsFile(Path file, double defaultLeadTimeDays, List<String> needed, BadRows badRows) {
        this.file = file;
        this.defaultLeadTimeDays = defaultLeadTimeDays;
        this.needed = List.copyOf(needed);
        this.badRows = badRows;
    }

    /** By SKU. */
    Map<String, Product> read() {
        Map<String, Product> products = new LinkedHashMap<>();
        List<String> columns = new ArrayList<>(needed);
        columns.add("sku");
        ShopRows.each(file, badRows, columns, row -> {
            needed.forEach(row::needed);
            Product product = product(row);
            if (products.putIfAbsent(product.sku(), product) != null) {
                throw row.bad("sku", "'" + product.sku() + "' is there twice; keep one row an article");
            }
        });
        return products;
    }

    private Product product(ShopRows row) {
        Double leadTime = row.amountOrNull("lead_time_days");
        Double leadTimeSd = row.amountOrNull("lead_time_sd_days");
        Integer minimum = row.unitsOrNull("moq", 0);
        Integer pack = row.unitsOrNull("pack", 0);
        return new Product(
                row.needed("sku"),
                row.textOrNull("name"),
                row.textOrNull("category"),
                row.textOrNull("owner"),
                row.micros("price"),
                row.micros("unit_cost"),
                leadTime == null ? defaultLeadTimeDays : leadTime,
                leadTimeSd == null ? 0 : leadTimeSd,
                minimum == null ? 0 : minimum,
                pack == null ? 1 : Math.max(1, pack),
                Instant.EPOCH,
                serviceLevel(row),
                row.unitsOrNull("review_days", 0),
                row.dayOrNull("delisted_on"));
    }

    private static Double serviceLevel(ShopRows row) {
        Double level = row.amountOrNull("service_level");
        if (level != null && !(level > 0 && level < 1)) {
            throw row.bad(
                    "service_level",
                    "'" + row.text("service_level") + "' must lie between 0 and 1, both excluded; write 0.95 for 95 %");
        }
        return level;
    }
}
