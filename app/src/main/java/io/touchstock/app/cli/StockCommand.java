package io.touchstock.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stock alerts on files: checks what was typed and hands it to {@link StockRun}. */
@Command(
        name = "stock",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Says from files what runs out, when and how surely, and what to order by when.",
        footer = {
            "",
            "A file is a single look, so an alert opens as soon as its threshold is reached; on the stream it takes"
                    + " several readings in a row. Each item has at most one alert of a kind.",
            "",
            "Examples:",
            "  The forecast of a shop and what is on its shelves:",
            "    touchstock stock --forecast forecast.csv --stock stock.csv",
            "  With what is on order, the catalogue and planned promotions:",
            "    touchstock stock --forecast forecast.csv.gz --stock stock.csv --receipts receipts.csv"
                    + " --products products.csv --promotions promotions.csv --out monday",
            "  As of a day, at a higher service level, for forecasts whose days err together:",
            "    touchstock stock --forecast forecast.csv --stock stock.csv --as-of 2026-03-02 --service-level 98%%"
                    + " --demand-correlation 0.3"
        })
public final class StockCommand implements Callable<Integer> {

    @ArgGroup(exclusive = false, multiplicity = "1", heading = "%nWhat is read and written%n")
    private StockInputOptions input = new StockInputOptions();

    @ArgGroup(validate = false, heading = "%nHow it is judged%n")
    private StockRuleOptions judged = new StockRuleOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        new StockRun(input, judged, spec.commandLine().getOut()).run();
        return 0;
    }
}
