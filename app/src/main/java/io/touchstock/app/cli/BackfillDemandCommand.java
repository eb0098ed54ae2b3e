package io.touchstock.app.cli;

import io.touchstock.connectors.files.CsvFile;
import io.touchstock.forecasting.beam.DemandBackfill;
import io.touchstock.forecasting.demand.DemandRules;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the table of daily demand of a shop's own files. */
@Command(
        name = "demand",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Daily demand of every article at every location, of orders, stock, promotions and the catalogue:"
                + " the table that train, forecast and demand.past-file read.",
        footer = {
            "",
            "Rows that cannot be used are set aside in rejected.csv, each with its reason; manifest.csv says what each"
                    + " file holds and is written last.",
            "",
            "Example:",
            "  touchstock backfill demand --orders orders/ --stock stock.csv.gz --promotions promotions.csv --products"
                    + " products.csv --zone Europe/Berlin --out demand"
        })
public final class BackfillDemandCommand implements Callable<Integer> {
    @Option(
            names = "--orders",
            paramLabel = "PATH",
            split = ",",
            required = true,
            description = "Touchstock's own orders, CSV or JSON lines, plain or gzip: files, or folders with files.")
    private List<Path> orders = new ArrayList<>();

    @Option(
            names = "--stock",
            paramLabel = "PATH",
            split = ",",
            description =
                    "Stock readings (sku, location, on_hand, at): files, or folders with files. Days with an empty"
                            + " shelf are no measure of demand.")
    private List<Path> stock = new ArrayList<>();

    @Option(
            names = "--promotions",
            paramLabel = "FILE",
            description = "Promotions, past and planned (sku, location, starts_on, ends_on, price).")
    private Path promotions;

    @Option(names = "--products", paramLabel = "FILE", description = "The catalogue (sku, category, price).")
    private Path products;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "The time zone in which the shop's days begin, for example Europe/Berlin. Default: UTC.")
    private String zone;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The last day of the past; what was sold after it is left out. Default: the day of the last"
                    + " order. A log that ends in the middle of a day needs it.")
    private String asOf;

    @Option(
            names = "--ahead",
            paramLabel = "DAYS",
            defaultValue = "91",
            description = "Days after the past whose planned promotions and prices are told, in rows without units."
                    + " Default: ${DEFAULT-VALUE}.")
    private int ahead;

    @Option(
            names = "--shards",
            paramLabel = "N",
            defaultValue = "1",
            description = "Files that the series are spread over, by their names. Default: ${DEFAULT-VALUE}.")
    private int shards;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the tables.")
    private Path out;

    @Mixin
    private RunnerOptions runner;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        ZoneId days = InputOptions.zone(zone);
        DemandBackfill.Output output = new DemandBackfill.Output(
                DemandRules.ofWholeHistory(days, RunnerOptions.atLeast("--ahead", ahead, 1)),
                SalesOptions.date("--as-of", asOf),
                RunnerOptions.atLeast("--shards", shards, 1),
                out.toAbsolutePath());
        DemandBackfill.Input input = new DemandBackfill.Input(
                InputFiles.of("--orders", orders),
                InputFiles.of("--stock", stock),
                single("--promotions", promotions, List.of("sku", "starts_on", "ends_on", "price")),
                single("--products", products, List.of("sku")));
        OutputFolder.prepared("--out", out);
        DemandBackfill.run(input, ShopReaders.of(days), output, runner.runner());
        Shards written = Shards.of(out);
        tell(written);
        if (written.files() == 0) {
            throw new InputException(
                    "--orders: there is no order that names an article" + setAside(written) + "; no table was written");
        }
        return 0;
    }

    /** A file that is there and has the columns; null for null. */
    private static Path single(String option, Path file, List<String> columns) {
        if (file == null) {
            return null;
        }
        Path found = InputFiles.of(option, List.of(file)).get(0);
        try (CsvFile csv = CsvFile.open(found)) {
            columns.forEach(csv::column);
        }
        return found;
    }

    private void tell(Shards written) {
        PrintWriter console = spec.commandLine().getOut();
        if (written.files() > 0) {
            console.printf(
                    Locale.ENGLISH,
                    "%,d rows of %,d series, %s to %s and %d days ahead, %,.0f units: %s%n",
                    written.rows(),
                    written.series(),
                    written.firstDay(),
                    written.lastDay(),
                    ahead,
                    written.units(),
                    out);
        }
        if (written.rejected() > 0) {
            console.printf(
                    Locale.ENGLISH,
                    "%,d rows could not be used: %s names each with its reason%n",
                    written.rejected(),
                    out.resolve("rejected.csv"));
        }
    }

    private static String setAside(Shards written) {
        return written.rejected() == 0
                ? ""
                : String.format(Locale.ENGLISH, " (%,d rows could not be used)", written.rejected());
    }
}
