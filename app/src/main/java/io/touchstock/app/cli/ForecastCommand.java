package io.touchstock.app.cli;

import io.touchstock.forecasting.dl4j.NetworkModel;
import io.touchstock.forecasting.files.ForecastCsv;
import io.touchstock.forecasting.model.QuantileForecast;
import io.touchstock.forecasting.panel.SalesPanel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Forecasts every series of a table of sales with a model that was trained before. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Forecasts every series of a table of sales with a model of the command train.",
        footer = {
            "",
            "Example:",
            "  touchstock forecast --model model --sales sales.csv.gz --columns date=day,units=sold,sku=item,"
                    + "location=shop --as-of 2026-05-31 --horizon 28 --out forecast.csv"
        })
public final class ForecastCommand implements Callable<Integer> {

    @Option(names = "--model", paramLabel = "DIR", required = true, description = "Folder that train has filled.")
    private Path model;

    @ArgGroup(validate = false, heading = "%nWhat is read%n")
    private SalesOptions sales = new SalesOptions();

    @ArgGroup(validate = false, heading = "%nEmpty shelves%n")
    private CensoringOptions censoring = new CensoringOptions();

    @Option(
            names = "--censored",
            paramLabel = "FILE",
            description = "Writes every day with an empty shelf, known or suspected, and what was wanted on it.")
    private Path censored;

    @Option(
            names = "--horizon",
            paramLabel = "N",
            description = "Periods to forecast, as many as were trained for at most. Default: as many.")
    private Integer horizon;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The forecasts: series, date, mean, q10, q50, q90, further quantiles.")
    private Path out;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (Files.isDirectory(out)) {
            throw new InputException("--out: " + out + " is a folder; name a file");
        }
        Path parent = out.toAbsolutePath().getParent();
        OutputFolder.prepared("--out", parent == null ? out : parent);
        try (NetworkModel network = LoadedModel.of(model)) {
            SalesOptions.Read read = sales.read();
            SalesPanel past = learnt(read.panel());
            int periods = horizon == null ? network.horizon() : horizon;
            List<String> notes = new ArrayList<>(SalesNotes.ofPast(read));
            notes.addAll(SalesNotes.ofAhead(past, periods));
            notes.forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().flush();
            List<QuantileForecast> forecasts = forecasts(network, past, periods);
            try (ForecastCsv csv = ForecastCsv.create(out)) {
                for (QuantileForecast forecast : forecasts) {
                    for (int step = 0; step < periods; step++) {
                        csv.row(past, forecast, step);
                    }
                }
            }
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ENGLISH,
                            "Forecast of %,d series, %d ahead of %s by %s: %s%n",
                            forecasts.size(),
                            periods,
                            past.lastDay(),
                            network.provenance().modelVersion(),
                            out);
        }
        return 0;
    }

    /** The past as it is forecast from, with a word on what was left out of it. */
    private SalesPanel learnt(SalesPanel past) {
        CensoredSales found = CensoredSales.of(past, censoring, sales.tellsStock());
        found.lines().forEach(spec.commandLine().getOut()::println);
        if (censored != null) {
            found.write(censored);
        }
        return found.learnt();
    }

    private static List<QuantileForecast> forecasts(NetworkModel network, SalesPanel past, int periods) {
        try {
            return network.forecast(past, periods);
        } catch (IllegalArgumentException e) {
            throw new InputException("--model, --sales, --horizon: " + e.getMessage());
        }
    }
}
