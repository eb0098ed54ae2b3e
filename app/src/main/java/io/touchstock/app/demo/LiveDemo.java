package io.touchstock.app.demo;

import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.app.jobs.DemandOnKafka;
import io.touchstock.app.jobs.JourneysOnKafka;
import io.touchstock.app.jobs.StockOnKafka;
import io.touchstock.connectors.codec.DecodeRules;
import io.touchstock.connectors.kafka.EmbeddedBroker;
import io.touchstock.connectors.kafka.TopicReader;
import io.touchstock.connectors.kafka.Topics;
import io.touchstock.forecasting.model.Provenance;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The second half of the demo: the jobs work off the shop's past, the shop opens, and the results are shown. */
final class LiveDemo {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration REFRESH = Duration.ofMillis(500);
    private static final int JOBS = 3;

    private final DemoOptions options;
    private final DemoConsole console;
    private final DemoSummary summary;
    private final StopSignal stop;

    LiveDemo(DemoOptions options, DemoConsole console, DemoSummary summary, StopSignal stop) {
        this.options = options;
        this.console = console;
        this.summary = summary;
        this.stop = stop;
    }

    /** Returns when the time is over, the shop's days are over, or the stop signal is given. */
    void run(EmbeddedBroker broker, TouchstockConfig config, Path scratch, LiveShop shop, Provenance model)
            throws Exception {
        console.begin("Flink jobs");
        Board board = new Board(new DecodeRules(
                config.shop().currency().getCurrencyCode(), Instant.EPOCH, Duration.ofDays(1), Instant::now));
        try (LocalCluster cluster = LocalCluster.start(scratch, JOBS)) {
            cluster.submit(JourneysOnKafka.define(config));
            cluster.submit(DemandOnKafka.define(config));
            cluster.submit(StockOnKafka.define(config));
            cluster.awaitRunning();
            console.done("journeys, demand and stock on a local cluster, " + cluster.address());
            Thread reader = stop.start("demo-board", () -> watch(broker, board));
            try {
                catchUp(board, cluster);
                summary.tellPast(board, model);
                play(board, shop, cluster);
            } finally {
                stop.give();
                reader.join();
            }
        }
        stop.requireNoFailure();
        summary.tell(board, config, model);
    }

    /** The jobs work through the history on the topics before the shop opens. */
    private void catchUp(Board board, LocalCluster cluster) throws Exception {
        console.begin("Backlog");
        LocalDate lastWholeDay = DemoPlan.FIRST_LIVE_DAY.minusDays(2);
        long days = ChronoUnit.DAYS.between(DemoPlan.firstOrderDay(), lastWholeDay);
        while (!stop.isGiven() && !isWorkedOff(board, lastWholeDay)) {
            stop.requireNoFailure();
            cluster.requireAlive();
            LocalDate to = board.reportedTo();
            console.progress(
                    to.equals(LocalDate.MIN)
                            ? 0
                            : Math.min(1, ChronoUnit.DAYS.between(DemoPlan.firstOrderDay(), to) / (double) days),
                    to.equals(LocalDate.MIN) ? "" : "reported up to " + to);
            stop.await(REFRESH);
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

    /**
     * Event time stands a little before the end of the last day until the shop opens, so the day before it is the last
     * that is sure to be told. The stock job follows the forecasts, which come with the end of each day.
     */
    private static boolean isWorkedOff(Board board, LocalDate lastWholeDay) {
        LocalDate forecastAsOf = board.counts().forecastAsOf();
        Instant alertsDue =
                lastWholeDay.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return !board.reportedTo().isBefore(lastWholeDay)
                && forecastAsOf != null
                && !forecastAsOf.isBefore(lastWholeDay)
                && !board.alertedAt().isBefore(alertsDue);
    }

    private void play(Board board, LiveShop shop, LocalCluster cluster) throws Exception {
        console.print("The shop is open: one of its days takes "
                + String.format(Locale.ENGLISH, "%.1f", options.perDay().toMillis() / 1000.0) + " s. "
                + (options.limit().isPresent() ? "It closes by itself." : "Ctrl-C closes it."));
        Thread feeder = stop.start("demo-shop", () -> shop.open(DemoPlan.FIRST_LIVE_DAY));
        try {
            long opened = System.nanoTime();
            long limit = options.limit().map(Duration::toNanos).orElse(Long.MAX_VALUE);
            while (!stop.isGiven() && feeder.isAlive() && System.nanoTime() - opened < limit) {
                stop.requireNoFailure();
                cluster.requireAlive();
                console.live(counts(board, shop));
                stop.await(REFRESH);
            }
        } finally {
            shop.close();
            feeder.join();
        }
    }

    private static String counts(Board board, LiveShop shop) {
        Board.Counts counts = board.counts();
        return String.format(
                Locale.ENGLISH,
                "shop %s  in %,d (%,d orders)  journeys %,d (%,d corrected)  forecasts %,d  alerts %d  rejected %d",
                shop.time(),
                shop.messages(),
                shop.orders(),
                counts.journeys(),
                counts.retractions(),
                counts.forecasts(),
                counts.openAlerts(),
                counts.rejected());
    }

    private void watch(EmbeddedBroker broker, Board board) {
        try (TopicReader reader = new TopicReader(
                broker.cluster(),
                Topics.JOURNEYS,
                Topics.CREDITS,
                Topics.ATTRIBUTION,
                Topics.FORECASTS,
                Topics.STOCK_ALERTS,
                Topics.PROMOTION_PLANS,
                Topics.AD_SIGNALS,
                Topics.WASTED_SPEND,
                Topics.LOST_SALES,
                Topics.REJECTED)) {
            while (!stop.isGiven()) {
                reader.poll(POLL).forEach(board::read);
            }
            reader.readToEnd().forEach(board::read);
        }
    }
}
