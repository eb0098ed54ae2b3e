package io.touchstock.app.demo;

import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.app.shop.Disorder;
import io.touchstock.app.shop.DisorderSpec;
import io.touchstock.app.shop.ShopScenario;
import io.touchstock.app.shop.ShopSimulator;
import io.touchstock.app.shop.TruthSink;
import io.touchstock.connectors.kafka.EmbeddedBroker;
import io.touchstock.connectors.kafka.TopicWriter;
import io.touchstock.connectors.kafka.Topics;
import io.touchstock.forecasting.demand.DemandPanel;
import io.touchstock.forecasting.demand.DemandRow;
import io.touchstock.forecasting.demand.SeriesAssembly;
import io.touchstock.forecasting.files.DemandTable;
import io.touchstock.forecasting.model.Provenance;
import io.touchstock.forecasting.model.TrainingProgress;
import io.touchstock.forecasting.panel.SalesPanel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * One run of the demo from broker to last table. {@link #run} returns when the time is over, the shop's days are over
 * or {@link #stop} was called, and leaves nothing behind but the folder with the model and the reports.
 */
final class Demo {

    private static final int PARTITIONS = 2;
    private static final String PAST_FILE = "past-demand.csv.gz";

    private final DemoOptions options;
    private final DemoConsole console;
    private final LiveDemo live;
    private final StopSignal stop = new StopSignal();

    Demo(DemoOptions options, DemoConsole console, DemoTables tables) {
        this.options = options;
        this.console = console;
        this.live = new LiveDemo(options, console, new DemoSummary(options.folder(), console, tables), stop);
    }

    /** Ends the run; returns at once. */
    void stop() {
        stop.give();
    }

    void run() throws Exception {
        Files.createDirectories(options.folder());
        Path scratch = Files.createTempDirectory(options.folder(), "run-");
        try {
            runIn(scratch);
        } catch (CancellationException e) {
            console.print("Stopped before the shop opened; there is nothing to report yet.");
        } finally {
            Scratch.delete(scratch);
        }
    }

    private void runIn(Path scratch) throws Exception {
        console.begin("Kafka broker");
        try (EmbeddedBroker broker = EmbeddedBroker.start()) {
            broker.createTopics(PARTITIONS, Topics.INPUTS);
            broker.createTopics(PARTITIONS, Topics.OUTPUTS);
            console.done("in this process, at " + broker.bootstrapServers());
            try (TopicWriter writer = new TopicWriter(broker.cluster())) {
                play(broker, writer, scratch);
            }
        }
    }

    private void play(EmbeddedBroker broker, TopicWriter writer, Path scratch) throws Exception {
        ShopScenario scenario = DemoPlan.scenario(options.seed());
        Path modelFolder = options.folder().resolve("model");
        TouchstockConfig config = DemoPlan.settings(
                options.folder(),
                broker.bootstrapServers(),
                scenario,
                modelFolder,
                options.folder().resolve(PAST_FILE),
                scratch.resolve("checkpoints"));
        Pace pace = new Pace(options.perDay());
        SeriesAssembly history = new SeriesAssembly(DemoPlan.demandRules(scenario));
        ShopFeed feed = new ShopFeed(writer, history, pace);
        ShopSimulator simulator = new ShopSimulator(scenario);
        Disorder disorder = new Disorder(DisorderSpec.DEMO, options.seed(), feed);
        playHistory(simulator, disorder);
        writer.flush();
        console.done(String.format(
                Locale.ENGLISH,
                "%,d days of %d articles at %d locations; on the topics %,d orders since %s, %,d touchpoints since %s",
                DemoPlan.HISTORY_DAYS,
                scenario.products().size(),
                scenario.locations().size(),
                feed.orders(),
                scenario.ordersFrom(),
                feed.touchpoints(),
                scenario.touchpointsFrom()));
        List<DemandRow> rows = history.rows(DemoPlan.FIRST_LIVE_DAY.minusDays(1));
        keepPast(rows);
        Provenance model = model(rows, modelFolder);
        live.run(broker, config, scratch, new LiveShop(simulator, disorder, feed, pace), model);
    }

    private void playHistory(ShopSimulator simulator, Disorder disorder) {
        console.begin("History");
        while (simulator.nextDay().isBefore(DemoPlan.FIRST_LIVE_DAY)) {
            goOnUnlessStopped();
            simulator.advance(disorder, TruthSink.NONE);
            long left =
                    DemoPlan.FIRST_LIVE_DAY.toEpochDay() - simulator.nextDay().toEpochDay();
            console.progress(
                    1 - left / (double) DemoPlan.HISTORY_DAYS,
                    simulator.nextDay().toString());
        }
    }

    /** What was sold before the orders on the topics, for the demand job. */
    private void keepPast(List<DemandRow> rows) {
        try (DemandTable table = DemandTable.create(options.folder().resolve(PAST_FILE))) {
            rows.stream()
                    .filter(row -> row.day().isBefore(DemoPlan.firstOrderDay()))
                    .forEach(table::add);
        }
    }

    private Provenance model(List<DemandRow> rows, Path folder) throws IOException {
        SalesPanel past = DemandPanel.ofRows(rows, DemoPlan.FIRST_LIVE_DAY.minusDays(1));
        ModelShelf shelf = new ModelShelf(
                folder, options.seed(), Runtime.getRuntime().availableProcessors(), InstantSource.system());
        console.begin("LSTM");
        Optional<Provenance> kept = shelf.kept(past);
        if (kept.isPresent()) {
            console.done("kept from an earlier start: " + kept.get().modelVersion() + " in " + folder);
            return kept.get();
        }
        Provenance trained = shelf.train(past, this::showTraining);
        console.done("trained: " + trained.modelVersion() + ", kept in " + folder);
        return trained;
    }

    private void showTraining(TrainingProgress progress) {
        goOnUnlessStopped();
        String heldOut = Double.isNaN(progress.validationScore())
                ? ""
                : String.format(Locale.ENGLISH, ", held-out %.4f", progress.validationScore());
        console.progress(
                (double) progress.step() / progress.steps(),
                String.format(
                        Locale.ENGLISH,
                        "step %d of %d, loss %.4f%s",
                        progress.step(),
                        progress.steps(),
                        progress.loss(),
                        heldOut));
    }

    private void goOnUnlessStopped() {
        if (stop.isGiven()) {
            throw new CancellationException("the demo was stopped");
        }
    }
}
