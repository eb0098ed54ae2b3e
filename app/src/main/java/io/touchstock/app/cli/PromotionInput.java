package io.touchstock.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options that name the files that promotions are planned from, and where the plans go. */
final class PromotionInput {

    @Option(
            names = "--forecast",
            paramLabel = "FILE",
            required = true,
            description = "Demand without promotions, as touchstock forecast writes it:"
                    + " series,date,mean,q10,q50,q90, with q05, q25, q75 and q95 where they are known. A series is"
                    + " sku|location, or a SKU alone.")
    private Path forecast;

    @Option(
            names = "--stock",
            paramLabel = "FILE",
            required = true,
            description = "What is on the shelf: sku,location,on_hand,at. The newest row of an item counts. A day"
                    + " without a time stands for its first moment; a part of a unit does not count.")
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
            description =
                    "Promotions that are planned already: sku,starts_on,ends_on,price, and location where one is"
                            + " of one location. Each is checked against stock; new ones keep their distance from those that stock carries.")
    private Path promotions;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for plans.csv and report.html. Default: promotion-plans.")
    private Path out = Path.of("promotion-plans");

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Time zone of times that name none, and in which days begin. Default: UTC.")
    private String zone = "UTC";

    @Option(
            names = "--bad-rows",
            paramLabel = "fail|set-aside",
            description = "Stop at a row that cannot be used (fail, the default), or go on and list such rows with"
                    + " their reasons in rejected.csv (set-aside).")
    private BadRows.Policy badRows = BadRows.Policy.FAIL;

    ShopPaths paths() {
        return new ShopPaths(forecast, stock, receipts, products, promotions, InputOptions.zone(zone));
    }

    Path out() {
        return out;
    }

    BadRows.Policy badRows() {
        return badRows;
    }
}
