package io.touchstock.app.cli;

import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.app.jobs.AlertTeller;
import io.touchstock.app.jobs.DemandOnKafka;
import io.touchstock.app.jobs.JourneysOnKafka;
import io.touchstock.app.jobs.LocalCheckpoints;
import io.touchstock.app.jobs.StockOnKafka;
import io.touchstock.app.jobs.StoreOnKafka;
import io.touchstock.connectors.store.ReportStore;
import io.touchstock.connectors.store.StoreException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Runs a job where it is told to: on the cluster that submits it, or in this process. */
final class JobRunner {
    private static final long PATIENCE_SECONDS = 10;

    private final TouchstockConfig config;
    private final Path file;
    private final PrintWriter out;

    JobRunner(TouchstockConfig config, Path file, PrintWriter out) {
        this.config = config;
        this.file = file;
        this.out = out;
    }

    /** Returns when the job ends, which it does not by itself; on a cluster when it is submitted. */
    void run(RunCommand.Job job) throws Exception {
        if (job == RunCommand.Job.STORE) {
            feedStore();
            return;
        }
        StreamExecutionEnvironment env = define(job);
        if (env instanceof LocalStreamEnvironment) {
            requireBrokers();
            out.println("Running " + job + " in this process against "
                    + config.kafka().bootstrapServers() + "; Ctrl-C stops it.");
            if (config.flink().checkpointDir().equals("default")) {
                out.println(LocalCheckpoints.newest(job.toString())
                        .map(checkpoint -> "Going on from " + checkpoint)
                        .orElse("No checkpoint of an earlier run: starting from 'kafka.start-from = "
                                + config.kafka().startFrom() + "'."));
            }
            out.flush();
        }
        env.execute();
    }

    private void feedStore() throws InterruptedException {
        requireBrokers();
        try (ReportStore store = StoreOnKafka.open(config)) {
            feed(store);
        } catch (IllegalArgumentException | StoreException e) {
            throw new InputException(file + ": store.url: " + e.getMessage());
        }
    }

    private void feed(ReportStore store) throws InterruptedException {
        try (AlertTeller teller = teller(store);
                StoreOnKafka feed = new StoreOnKafka(config, store)) {
            out.println("Reading the topics of " + config.kafka().bootstrapServers() + " into " + store
                    + (teller.channels() > 0 ? " and telling alerts on " + teller.channels() + " channel(s)" : "")
                    + "; Ctrl-C stops it.");
            out.flush();
            feed.run();
        }
    }

    private AlertTeller teller(ReportStore store) {
        try {
            return AlertTeller.start(config, store);
        } catch (IllegalArgumentException e) {
            throw new InputException(file + ": " + e.getMessage());
        }
    }

    private StreamExecutionEnvironment define(RunCommand.Job job) {
        try {
            return switch (job) {
                case JOURNEYS -> JourneysOnKafka.define(config);
                case DEMAND -> DemandOnKafka.define(config);
                case STOCK -> StockOnKafka.define(config);
                case STORE -> throw new IllegalStateException("run store is no Flink job");
            };
        } catch (IOException e) {
            if (job == RunCommand.Job.JOURNEYS) {
                throw new InputException(file + ": journeys.learned-model-dir = "
                        + config.journeys().learnedModelDir()
                        + ": holds no model that can be read (" + e.getMessage()
                        + "); 'touchstock attribute --models lstm --learned-model DIR' trains one and keeps it");
            }
            throw new InputException(
                    file + ": demand.model-dir = " + config.demand().modelDir()
                            + ": holds no model that can be read (" + e.getMessage()
                            + "); 'touchstock demo' trains one and keeps it in .touchstock/demo/model");
        }
    }

    /** Flink would try for minutes before it says anything. */
    private void requireBrokers() throws InterruptedException {
        Properties properties = new Properties();
        properties.putAll(config.kafka().client());
        properties.put("bootstrap.servers", config.kafka().bootstrapServers());
        String place = file + ": kafka.bootstrap-servers = " + config.kafka().bootstrapServers() + ": ";
        Admin admin;
        try {
            admin = Admin.create(properties);
        } catch (KafkaException e) {
            throw new InputException(place + (e.getCause() == null ? e : e.getCause()).getMessage());
        }
        try {
            admin.describeCluster().nodes().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new InputException(place + "no broker answers within " + PATIENCE_SECONDS + " s");
        } finally {
            admin.close(Duration.ZERO);
        }
    }
}
