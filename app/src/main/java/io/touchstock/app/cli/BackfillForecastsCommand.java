package io.touchstock.app.cli;

import io.touchstock.forecasting.beam.ForecastBackfill;
import io.touchstock.forecasting.dl4j.NetworkDirectory;
import io.touchstock.forecasting.model.ModelSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Forecasts all series of the tables that {@code backfill demand} writes. */
@Command(
        name = "forecasts",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Forecasts every series of the tables of 'backfill demand' with a model that was trained on such"
                + " a table, or on the shop's own orders.",
        footer = {
            "",
            "Series learn from each other: those of a shard are forecast together. With one shard the forecasts are"
                    + " those of the command forecast.",
            "",
            "Example:",
            "  touchstock backfill forecasts --model model --sales demand --as-of 2026-05-31 --horizon 28 --out"
                    + " forecasts"
        })
public final class BackfillForecastsCommand implements Callable<Integer> {
    @Option(names = "--model", paramLabel = "DIR", required = true, description = "Folder that train has filled.")
    private Path model;

    @Option(
            names = "--sales",
            paramLabel = "PATH",
            split = ",",
            required = true,
            description = "Tables of 'backfill demand', plain or gzip: files, or folders with files.")
    private List<Path> sales = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The last day of the past; later rows are read for what is known in advance only. Default:"
                    + " the last day with units.")
    private String asOf;

    @Option(
            names = "--horizon",
            paramLabel = "N",
            description = "Days to forecast, as many as were trained for at most. Default: as many.")
    private Integer horizon;

    @Option(
            names = "--shard-size",
            paramLabel = "N",
            defaultValue = "5000",
            description = "Series that are forecast together, and learn from each other. More need more memory."
                    + " Default: ${DEFAULT-VALUE}.")
    private int shardSize;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the forecasts: series, date, mean, q10, q50, q90, further quantiles.")
    private Path out;

    @Mixin
    private RunnerOptions runner;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Path> tables = InputFiles.of("--sales", sales);
        ModelSource models = new NetworkDirectory(model.toAbsolutePath().toString());
        ForecastBackfill.Request request = new ForecastBackfill.Request(
                tables,
                models,
                SalesOptions.date("--as-of", asOf),
                days(models),
                RunnerOptions.atLeast("--shard-size", shardSize, 1),
                out.toAbsolutePath());
        OutputFolder.prepared("--out", out);
        ForecastBackfill.run(request, runner.runner());
        Shards written = Shards.of(out);
        if (written.files() == 0) {
            throw new InputException("--sales: the tables hold no series; 'touchstock backfill demand' writes some");
        }
        tell(written);
        return 0;
    }

    private int days(ModelSource models) {
        try {
            int most = ForecastBackfill.horizon(models);
            int days = horizon == null ? most : RunnerOptions.atLeast("--horizon", horizon, 1);
            if (days > most) {
                throw new InputException("--horizon: the model forecasts 1 to " + most + " days, not " + days
                        + "; train one with a longer horizon");
            }
            return days;
        } catch (IOException e) {
            throw new InputException("--model: " + e.getMessage());
        }
    }

    private void tell(Shards written) {
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ENGLISH,
                        "Forecast of %,d series, %s to %s, in %d file%s: %s%n",
                        written.series(),
                        written.firstDay(),
                        written.lastDay(),
                        written.files(),
                        written.files() == 1 ? "" : "s",
                        out);
        if (written.rejected() > 0) {
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ENGLISH,
                            "%,d rows could not be used: %s names each with its reason%n",
                            written.rejected(),
                            out.resolve("rejected.csv"));
        }
    }
}
