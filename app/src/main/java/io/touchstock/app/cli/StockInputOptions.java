package io.touchstock.app.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import picocli.CommandLine.Option;

/** Options that name the files of a shop's stock, how they are read, and where the results go. */
final class StockInputOptions {

    @Option(
            names = "--forecast",
            paramLabel = "FILE",
            required = true,
            description = "The demand, as touchstock forecast writes it: series,date,mean,q10,q50,q90, with q05, q25,"
                    + " q75 and q95 where they are known. A series is sku|location, or a SKU alone.")
    private Path forecast;

    @Option(
            names = "--stock",
            paramLabel = "FILE",
            required = true,
            description = "What is on the shelf: sku,location,on_hand,at. Several rows an item are a history, of which"
                    + " the newest counts. A day without a time stands for its first moment; a part of a unit"
                    + " does not count.")
    private Path stock;

    @Option(
            names = "--receipts",
            paramLabel = "FILE",
            description = "What is on order: sku,location,quantity,expected_on[,late_sd_days].")
    private Path receipts;

    @Option(
            names = "--products",
            paramLabel = "FILE",
            description = "The catalogue: sku, and where they are known name,category,owner,price,unit_cost,"
                    + "lead_time_days,lead_time_sd_days,moq,pack,service_level,review_days,delisted_on.")
    private Path products;

    @Option(
            names = "--promotions",
            paramLabel = "FILE",
            description = "Planned promotions: sku,starts_on,ends_on,price, and location where one is of one location."
                    + " The forecast is taken to know them.")
    private Path promotions;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for alerts.csv, projection.csv, items.csv, feed.tsv and report.html. Default:"
                    + " stock-report.")
    private Path out = Path.of("stock-report");

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "The day of the evaluation, such as 2026-03-02; later stock readings are left aside. Default:"
                    + " the day of the newest stock reading.")
    private String asOf;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Time zone of times that name none, and in which days begin. Default: UTC.")
    private String zone = "UTC";

    @Option(
            names = "--currency",
            paramLabel = "EUR",
            description = "ISO 4217 code of prices and costs, for the page. Default: none is named.")
    private String currency;

    @Option(
            names = "--bad-rows",
            paramLabel = "fail|set-aside",
            description = "Stop at a row that cannot be used (fail, the default), or go on and list such rows with"
                    + " their reasons in rejected.csv (set-aside).")
    private BadRows.Policy badRows = BadRows.Policy.FAIL;

    ShopPaths paths() {
        return new ShopPaths(forecast, stock, receipts, products, promotions, zone());
    }

    Path out() {
        return out;
    }

    /** Null for the default. */
    LocalDate asOf() {
        try {
            return asOf == null ? null : LocalDate.parse(asOf);
        } catch (DateTimeException e) {
            throw new InputException(
                    "--as-of: '" + asOf + "' is not a day; write year, month and day, such as 2026-03-31");
        }
    }

    ZoneId zone() {
        return InputOptions.zone(zone);
    }

    /** Null if none is named. */
    Currency currency() {
        return InputOptions.currency(currency);
    }

    BadRows.Policy badRows() {
        return badRows;
    }
}
