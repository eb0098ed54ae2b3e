package io.touchstock.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options that name the files that promotions are planned from, and where the plans go. */
final class PromotionInput {

    @Option(
            names = "--forecast",
            paramLabel = "FILE",
            required = true,
            description = "Demand without promotions, as touchstock forecast writes it:"
                    + " series,date,mean,q10,q50,q90, a series being sku|location.")
    private Path forecast;

    @Option(
            names = "--stock",
            paramLabel = "FILE",
            required = true,
            description = "What is on the shelf: sku,location,on_hand,at.")
    private Path stock;

    @Option(
            names = "--receipts",
            paramLabel = "FILE",
            description = "What is on order: sku,location,quantity,expected_on[,late_sd_days].")
    private Path receipts;

    @Option(
            names = "--products",
            paramLabel = "FILE",
            required = true,
            description = "The catalogue: sku,name,category,owner,price,unit_cost, and delisted_on where an article"
                    + " goes.")
    private Path products;

    @Option(
            names = "--promotions",
            paramLabel = "FILE",
            description = "Promotions that are planned already: sku,starts_on,ends_on,price. Each is checked against"
                    + " stock; new ones keep their distance from those that stock carries.")
    private Path promotions;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for plans.csv and report.html. Default: promotion-plans.")
    private Path out = Path.of("promotion-plans");

    Path forecast() {
        return forecast;
    }

    Path stock() {
        return stock;
    }

    Path receipts() {
        return receipts;
    }

    Path products() {
        return products;
    }

    Path promotions() {
        return promotions;
    }

    Path out() {
        return out;
    }

    List<Path> files() {
        return Stream.of(forecast, stock, receipts, products, promotions)
                .filter(Objects::nonNull)
                .toList();
    }
}
