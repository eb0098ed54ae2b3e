package io.touchstock.app.demo;

import io.touchstock.app.config.BadConfigException;
import io.touchstock.app.config.ConfigFile;
import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.app.jobs.DemandOnKafka;
import io.touchstock.app.jobs.JourneysOnKafka;
import io.touchstock.app.jobs.StockOnKafka;
import io.touchstock.app.shop.Disorder;
import io.touchstock.app.shop.DisorderSpec;
import io.touchstock.app.shop.ShopScenario;
import io.touchstock.app.shop.ShopSimulator;
import io.touchstock.app.shop.TruthSink;
import io.touchstock.connectors.codec.DecodeRules;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.kafka.EmbeddedBroker;
import io.touchstock.connectors.kafka.TopicReader;
import io.touchstock.connectors.kafka.TopicWriter;
import io.touchstock.connectors.kafka.Topics;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.demand.SeriesAssembly;
import io.touchstock.forecasting.model.Provenance;
import io.touchstock.forecasting.model.TrainingBudget;
import io.touchstock.forecasting.series.DailySeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One run of the demo from broker to last table. {@link #run} returns when the time is over, the shop's days are over
 * or {@link #stop} was called, and leaves nothing behind but the folder with the model and the reports.
 */
final class Demo {

    private static final LocalDate FIRST_LIVE_DAY = LocalDate.of(2025, 9, 1);
    private static final int HISTORY_DAYS = 730;
    private static final int LIVE_DAYS = 365;
    /** What the network reads of the past, and a few days more. */
    private static final int ORDER_DAYS = ModelShelf.HISTORY_DAYS + 4;

    private static final int PARTITIONS = 2;
    private static final int TRAINING_STEPS = 240;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration REFRESH = Duration.ofMillis(500);

    private final DemoOptions options;
    private final DemoConsole console;
    private final DemoTables tables;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Demo(DemoOptions options, DemoConsole console, DemoTables tables) {
        this.options = options;
        this.console = console;
        this.tables = tables;
    }

    /** Ends the run; returns at once. */
    void stop() {
        stop.countDown();
    }

    void run() throws Exception {
        Files.createDirectories(options.folder());
        Path scratch = Files.createTempDirectory(options.folder(), "run-");
        try {
            runIn(scratch);
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
        ShopScenario scenario = scenario(options.seed());
        Path modelFolder = options.folder().resolve("model");
        TouchstockConfig config = config(broker, scenario, modelFolder, scratch);
        Pace pace = new Pace(options.perDay());
        SeriesAssembly history = new SeriesAssembly(demandRules(scenario));
        ShopFeed feed = new ShopFeed(writer, history, pace);
        ShopSimulator simulator = new ShopSimulator(scenario);
        Disorder disorder = new Disorder(DisorderSpec.DEMO, options.seed(), feed);

        console.begin("History");
        while (!stopped() && simulator.nextDay().isBefore(FIRST_LIVE_DAY)) {
            simulator.advance(disorder, TruthSink.NONE);
            double share =
                    1 - (FIRST_LIVE_DAY.toEpochDay() - simulator.nextDay().toEpochDay()) / (double) HISTORY_DAYS;
            console.progress(share, simulator.nextDay().toString());
        }
        writer.flush();
        List<DailySeries> series = history.series(ModelShelf.HORIZON_DAYS);
        console.done(String.format(
                Locale.ENGLISH,
                "%,d days of %d articles at %d locations; %,d orders and %,d touchpoints on the topics",
                HISTORY_DAYS,
                scenario.products().size(),
                scenario.locations().size(),
                feed.orders(),
                feed.touchpoints()));
        if (stopped()) {
            return;
        }
        Provenance model = model(series, modelFolder);
        if (stopped()) {
            return;
        }
        live(broker, config, scratch, new LiveShop(simulator, disorder, feed, pace), model);
    }

    private Provenance model(List<DailySeries> series, Path folder) throws IOException {
        LocalDate lastDay = FIRST_LIVE_DAY.minusDays(1);
        ModelShelf shelf =
                new ModelShelf(folder, options.seed(), TrainingBudget.ofSteps(TRAINING_STEPS), InstantSource.system());
        console.begin("LSTM");
        Optional<Provenance> kept = shelf.kept(series, lastDay);
        if (kept.isPresent()) {
            console.done("kept from an earlier start: " + kept.get().modelVersion() + " in " + folder);
            return kept.get();
        }
        Provenance trained = shelf.train(series, lastDay, progress -> {
            console.progress(
                    (double) progress.step() / progress.steps(),
                    String.format(
                            Locale.ENGLISH,
                            "step %d of %d, loss %.4f, held-out %.4f",
                            progress.step(),
                            progress.steps(),
                            progress.loss(),
                            progress.validationScore()));
        });
        console.done("trained: " + trained.modelVersion() + ", kept in " + folder);
        return trained;
    }

    private void live(EmbeddedBroker broker, TouchstockConfig config, Path scratch, LiveShop shop, Provenance model)
            throws Exception {
        console.begin("Flink jobs");
        Board board = new Board(new DecodeRules(
                config.shop().currency().getCurrencyCode(), Instant.EPOCH, Duration.ofDays(1), Instant::now));
        try (LocalCluster cluster = LocalCluster.start(scratch, 3)) {
            cluster.submit(JourneysOnKafka.define(config));
            cluster.submit(DemandOnKafka.define(config));
            cluster.submit(StockOnKafka.define(config));
            cluster.awaitRunning();
            console.done("journeys, demand and stock on a local cluster, " + cluster.address());
            Thread reader = background("demo-board", () -> watch(broker, board));
            try {
                catchUp(board, cluster);
                showFirst(board, model);
                play(board, shop, cluster);
            } finally {
                stop.countDown();
                reader.join();
            }
        }
        requireNoFailure();
        tell(board, config, model);
    }

    /** The jobs work through the history on the topics before the shop opens. */
    private void catchUp(Board board, LocalCluster cluster) throws Exception {
        console.begin("Backlog");
        LocalDate lastDay = FIRST_LIVE_DAY.minusDays(1);
        long days = ChronoUnit.DAYS.between(scenarioStart(), lastDay);
        while (!stopped() && board.reportedTo().isBefore(lastDay)) {
            requireNoFailure();
            cluster.requireAlive();
            LocalDate to = board.reportedTo();
            console.progress(
                    to.equals(LocalDate.MIN) ? 0 : ChronoUnit.DAYS.between(scenarioStart(), to) / (double) days,
                    to.equals(LocalDate.MIN) ? "" : "reported up to " + to);
            pause();
        }
        Board.Counts counts = board.counts();
        console.done(String.format(
                Locale.ENGLISH,
                "worked off: %,d journeys, %,d credits, %,d forecasts, %,d refused inputs",
                counts.journeys(),
                counts.credits(),
                counts.forecasts(),
                counts.rejected()));
    }

    private static LocalDate scenarioStart() {
        return scenario(0).ordersFrom();
    }

    private void showFirst(Board board, Provenance model) {
        if (board.attribution().isEmpty()) {
            return;
        }
        console.print("");
        console.print("Orders credited to each channel, 30 days up to " + board.reportedTo());
        tables.attribution(board.attribution()).forEach(console::print);
        console.print("");
        tables.accuracy(model.metrics()).forEach(console::print);
        console.print("");
    }

    private void play(Board board, LiveShop shop, LocalCluster cluster) throws Exception {
        console.print("The shop is open: one of its days takes "
                + String.format(Locale.ENGLISH, "%.1f", options.perDay().toMillis() / 1000.0) + " s. "
                + (options.limit().isPresent() ? "It closes by itself." : "Ctrl-C closes it."));
        Thread feeder = background("demo-shop", () -> shop.open(FIRST_LIVE_DAY));
        try {
            long opened = System.nanoTime();
            long limit = options.limit().map(Duration::toNanos).orElse(Long.MAX_VALUE);
            while (!stopped() && feeder.isAlive() && System.nanoTime() - opened < limit) {
                requireNoFailure();
                cluster.requireAlive();
                console.live(counts(board, shop));
                pause();
            }
        } finally {
            shop.close();
            feeder.join();
        }
    }

    /** Returns early when the demo is stopped. */
    @SuppressWarnings("ResultOfMethodCallIgnored") // the callers ask stopped() themselves
    private void pause() throws InterruptedException {
        stop.await(REFRESH.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static String counts(Board board, LiveShop shop) {
        Board.Counts counts = board.counts();
        return String.format(
                Locale.ENGLISH,
                "shop %s  in %,d (%,d orders)  journeys %,d (%,d corrected)  credits %,d  forecasts %,d  alerts open %d"
                        + "  rejected %d",
                shop.time(),
                shop.messages(),
                shop.orders(),
                counts.journeys(),
                counts.retractions(),
                counts.credits(),
                counts.forecasts(),
                counts.openAlerts(),
                counts.rejected());
    }

    private void tell(Board board, TouchstockConfig config, Provenance model) throws IOException {
        DemoReports reports = new DemoReports(
                options.folder(),
                config.shop().timeZone(),
                config.shop().currency(),
                config.journeys().models());
        console.print("");
        List<AttributionRow> rows = board.attribution();
        if (rows.isEmpty()) {
            console.print("The shop closed before the first attribution report; give --for a little longer.");
        } else {
            console.print("Attribution: orders credited to each channel, "
                    + rows.get(0).from() + " to " + rows.get(0).to());
            tables.attribution(rows).forEach(console::print);
        }
        console.print("");
        console.print("Forecasts: error of " + model.modelVersion() + " beside the baselines");
        tables.accuracy(model.metrics()).forEach(console::print);
        console.print("");
        List<StockAlert> open = board.openAlerts();
        tables.alerts(open).forEach(console::print);
        console.print("");
        tables.rejected(board.rejectedByReason()).forEach(console::print);
        console.print("");
        if (!rows.isEmpty()) {
            console.print("Attribution report: " + reports.attribution(rows, board.journeys(), model));
        }
        console.print("All open alerts:    " + reports.alerts(open));
        console.print("Settings used:      " + options.folder().resolve("demo.conf"));
    }

    private void watch(EmbeddedBroker broker, Board board) {
        try (TopicReader reader = new TopicReader(
                broker.cluster(),
                Topics.JOURNEYS,
                Topics.CREDITS,
                Topics.ATTRIBUTION,
                Topics.FORECASTS,
                Topics.STOCK_ALERTS,
                Topics.REJECTED)) {
            while (!stopped()) {
                reader.poll(POLL).forEach(board::read);
            }
            reader.readToEnd().forEach(board::read);
        }
    }

    private Thread background(String name, Runnable work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException | Error e) {
                        failure.compareAndSet(null, e);
                        stop.countDown();
                    }
                },
                name);
        thread.start();
        return thread;
    }

    private void requireNoFailure() {
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new IllegalStateException("the demo broke: " + thrown.getMessage(), thrown);
        }
    }

    private boolean stopped() {
        return stop.getCount() == 0;
    }

    private static ShopScenario scenario(long seed) {
        ShopScenario laptop = ShopScenario.demo(seed, FIRST_LIVE_DAY);
        return laptop.withTime(
                laptop.firstDay(),
                HISTORY_DAYS + LIVE_DAYS,
                FIRST_LIVE_DAY.minusDays(ORDER_DAYS),
                laptop.touchpointsFrom());
    }

    private static DemandRules demandRules(ShopScenario scenario) {
        return new DemandRules(
                scenario.zone(), ModelShelf.HISTORY_DAYS, ModelShelf.HORIZON_DAYS, Duration.ofDays(1), 30, 60);
    }

    /** The demo runs on a settings file like anybody's, and leaves it to be looked at. */
    private TouchstockConfig config(EmbeddedBroker broker, ShopScenario scenario, Path model, Path scratch)
            throws IOException, BadConfigException {
        Path file = options.folder().resolve("demo.conf");
        Files.writeString(file, """
                # What the demo ran on. 'touchstock run --print-config' shows every setting and its meaning.
                shop.time-zone = "%s"
                kafka.bootstrap-servers = "%s"
                kafka.delivery = at-least-once
                kafka.idle-after = 1m
                flink.out-of-orderness = 15m
                flink.checkpoint-dir = "%s"
                flink.max-drift = 6h
                journeys.lookback = 30d
                journeys.report-interval = 1d
                demand.model-dir = "%s"
                """.formatted(
                        scenario.zone(),
                        broker.bootstrapServers(),
                        scratch.resolve("checkpoints").toUri(),
                        model.toAbsolutePath().toString().replace("\\", "\\\\")));
        return ConfigFile.read(file);
    }
}
