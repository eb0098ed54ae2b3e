package io.touchstock.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How well demand could have been forecast: every method from several days of the past on. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Forecasts a table of sales from several days of its past on, and measures what came true.",
        footer = {
            "",
            "Examples:",
            "  Four weeks ahead, from three days of the past, by every baseline:",
            "    touchstock backtest --sales sales.csv.gz --columns date=day,units=sold,sku=item,location=shop"
                    + " --horizon 28 --origins 3 --out results",
            "  With prices and promotions, by two methods:",
            "    touchstock backtest --sales sales.csv --columns units=qty,price=price,promotion=promo"
                    + " --known holiday,snap:flag --horizon 14 --models seasonal-naive,regression --out results"
        })
public final class BacktestCommand implements Callable<Integer> {

    @ArgGroup(validate = false, heading = "%nWhat is read%n")
    private SalesOptions sales = new SalesOptions();

    @ArgGroup(validate = false, heading = "%nEmpty shelves%n")
    private CensoringOptions censoring = new CensoringOptions();

    @Option(
            names = "--horizon",
            paramLabel = "N",
            description = "Periods to forecast: days, weeks or months, as the table has them. Default: 28 days, 8"
                    + " weeks, 6 months.")
    private Integer horizon;

    @Option(
            names = "--origins",
            paramLabel = "N",
            description = "From how many days of the past on, each a horizon after the one before. Default:"
                    + " ${DEFAULT-VALUE}.")
    private int origins = 3;

    @Option(
            names = "--learn-origins",
            paramLabel = "N",
            description = "How many earlier days are forecast from too, for the gate, the blend and its calibration to"
                    + " learn from. 0: none of the three. Default: ${DEFAULT-VALUE}.")
    private int learnOrigins = 2;

    @Option(
            names = "--last-origin",
            paramLabel = "DATE",
            description = "The last of those days. Default: the last one that leaves a whole horizon.")
    private String lastOrigin;

    @Option(
            names = "--models",
            paramLabel = "NAME",
            split = ",",
            description = "Which methods. Default: all of seasonal-naive, seasonal-mean, ses, holt-winters, theta, tsb,"
                    + " sba, regression. lstm besides: trained anew on each past, which takes a while.")
    private List<String> models = new ArrayList<>();

    @ArgGroup(validate = false, heading = "%nThe network%n")
    private NetworkOptions network = new NetworkOptions();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the results.")
    private Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        BacktestRequest request = new BacktestRequest(
                sales,
                horizon,
                origins,
                Math.max(0, learnOrigins),
                SalesOptions.date("--last-origin", lastOrigin),
                censoring.learning(BacktestRequest.methods(models, network), sales.tellsStock()),
                censoring,
                OutputFolder.prepared(out));
        new BacktestRun(request, spec.commandLine().getOut()).run();
        return 0;
    }
}
