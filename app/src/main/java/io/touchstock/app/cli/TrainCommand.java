package io.touchstock.app.cli;

import io.touchstock.forecasting.dl4j.Checkpoint;
import io.touchstock.forecasting.dl4j.NetworkModel;
import io.touchstock.forecasting.dl4j.NetworkPlan;
import io.touchstock.forecasting.dl4j.NetworkTrainer;
import io.touchstock.forecasting.panel.SalesPanel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Learns a model of demand from a table of sales. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Learns from a table of sales and keeps what was learnt in a folder, for the command forecast.",
        footer = {
            "",
            "A training that was interrupted goes on where it was when the same command is given again.",
            "",
            "Example:",
            "  touchstock train --sales sales.csv.gz --columns date=day,units=sold,sku=item,location=shop"
                    + " --as-of 2026-05-31 --horizon 28 --model model"
        })
public final class TrainCommand implements Callable<Integer> {

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
            names = "--model",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the model. One that is there already is the champion: both forecast days that"
                    + " neither has learnt, and the new one takes its place if it is better by more than chance (in 19"
                    + " of 20 resamples of the series, by pinball loss). Otherwise it is kept in DIR.challenger.")
    private Path model;

    @Option(names = "--force", description = "Replace the model that is there without comparing the two.")
    private boolean force;

    @Option(
            names = "--horizon",
            paramLabel = "N",
            description = "Most periods that will be forecast: days, weeks or months, as the table has them. Default:"
                    + " 28 days, 8 weeks, 6 months.")
    private Integer horizon;

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            description = "When training ends at the latest, for example 20m. A limit that is reached makes the model"
                    + " depend on how busy the machine was. Default: ${DEFAULT-VALUE}.")
    private String timeLimit = "20m";

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of every random choice: the same seed, table and machine give the same model. Default:"
                    + " ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Duration limit = DurationOption.of("--time-limit", timeLimit);
        Path parent = model.toAbsolutePath().getParent();
        OutputFolder.prepared("--model", parent == null ? model : parent);
        ModelGate.check(model);
        SalesOptions.Read read = sales.read();
        SalesPanel past = learnt(read.panel(), out);
        int periods = horizon != null ? horizon : BacktestRequest.usualHorizon(past.frequency());
        if (periods < 1) {
            throw new InputException("--horizon: " + periods + " must be at least 1");
        }
        out.printf(
                Locale.ENGLISH,
                "%,d %s series, last day %s; learning to forecast %d ahead%n",
                past.series().size(),
                past.frequency().name().toLowerCase(Locale.ROOT),
                past.lastDay(),
                periods);
        SalesNotes.ofPast(read).forEach(note -> out.println("  " + note));
        out.flush();
        NetworkPlan plan =
                NetworkPlan.usual(periods, limit, Runtime.getRuntime().availableProcessors(), seed);
        ModelGate gate = ModelGate.before(model, past, plan, force, out);
        Checkpoint checkpoint = Checkpoint.in(model.resolveSibling(model.getFileName() + ".partial"));
        try (NetworkModel trained = new NetworkTrainer(plan, InstantSource.system())
                .train(past, new TrainingLines(out, limit, InstantSource.system()), checkpoint)) {
            heldBack(out, trained.provenance().metrics());
            gate.admit(trained);
            checkpoint.clear();
        } catch (IllegalArgumentException e) {
            throw new InputException("--sales, --horizon: " + e.getMessage());
        }
        return 0;
    }

    /** The past as it is learnt from, with a word on what was left out of it. */
    private SalesPanel learnt(SalesPanel past, PrintWriter out) {
        CensoredSales found = CensoredSales.of(past, censoring, sales.tellsStock());
        found.lines().forEach(out::println);
        if (censored != null) {
            found.write(censored);
        }
        return found.learnt();
    }

    private static void heldBack(PrintWriter out, SortedMap<String, Double> metrics) {
        if (metrics.containsKey("holdout.wape")) {
            out.printf(
                    Locale.ENGLISH,
                    "On days held back: WAPE %.3f (networks alone %.3f, regression alone %.3f); the 80 %% band held"
                            + " %.0f %%, before calibration %.0f %%%n",
                    metrics.get("holdout.wape"),
                    metrics.get("holdout.lstm.wape"),
                    metrics.get("holdout.regression.wape"),
                    100 * metrics.get("holdout.coverage80"),
                    100 * metrics.get("holdout.coverage80.before-calibration"));
        }
    }
}
