package io.touchstock.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.touchstock.connectors.codec.DecodeClock;
import io.touchstock.connectors.codec.DecodeRules;
import io.touchstock.connectors.codec.Decoder;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.kafka.EmbeddedBroker;
import io.touchstock.connectors.kafka.TopicReader;
import io.touchstock.connectors.kafka.TopicWriter;
import io.touchstock.connectors.kafka.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneClusterIT {

    private static final Path APP = Path.of("").toAbsolutePath();
    private static final Path JOB_JAR = APP.resolve("target/touchstock-job.jar");
    private static final Path LIB = APP.resolve("deploy/target/lib.classpath");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int DAYS = 10;

    @TempDir
    Path folder;

    @Test
    void the_job_jar_forecasts_with_the_network_on_separate_processes_and_again_when_submitted_again()
            throws Exception {
        assertThat(JOB_JAR).as("made by ./mvnw package").isRegularFile();
        assertThat(LIB).as("made by ./mvnw package").isRegularFile();
        String modelVersion = TinyShop.train(folder.resolve("model"));
        List<Process> processes;
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                StandaloneCluster cluster = StandaloneCluster.start(
                        APP.resolve("target/flink-home"), StandaloneCluster.jars(LIB), APP.resolve("deploy/conf"))) {
            processes = cluster.processes();
            createTopicsWithOrders(broker);
            FlinkRest rest = new FlinkRest(cluster.rest());
            await("a TaskManager").atMost(PATIENCE).ignoreExceptions().until(() -> rest.freeSlots() == 2);
            String jar = rest.upload(JOB_JAR);

            for (int submission = 1; submission <= 2; submission++) {
                String job = rest.run(
                        jar,
                        List.of("demand", "--config", config(broker, submission).toString()));
                int expected = submission * TinyShop.articles();
                AtomicInteger customers = new AtomicInteger(submission * 1000);
                await("forecasts of submission " + submission)
                        .atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(500))
                        .untilAsserted(() -> assertThat(newestAfterOneMoreSale(broker, customers.incrementAndGet()))
                                .as(cluster::problems)
                                .hasSize(expected)
                                .allSatisfy(forecast -> {
                                    assertThat(forecast.modelVersion()).isEqualTo(modelVersion);
                                    assertThat(forecast.days()).hasSize(TinyShop.HORIZON_DAYS);
                                }));
                rest.cancel(job);
                await("the job's end")
                        .atMost(PATIENCE)
                        .until(() -> rest.state(job).equals("CANCELED"));
            }
            assertThat(processes).hasSize(2).allMatch(Process::isAlive);
        }
        assertThat(processes).noneMatch(Process::isAlive);
    }

    private static void createTopicsWithOrders(EmbeddedBroker broker) {
        broker.createTopics(1, Topics.INPUTS);
        broker.createTopics(1, Topics.OUTPUTS);
        try (TopicWriter writer = new TopicWriter(broker.cluster())) {
            for (Order order : TinyShop.orders(DAYS)) {
                writer.write(Topics.ORDERS, EventCodecs.ORDERS, order);
            }
            writer.flush();
        }
    }

    /**
     * Each submission reads for a group of its own, so that it starts at the first order and not where another left
     * off.
     */
    private Path config(EmbeddedBroker broker, int submission) throws IOException {
        return Files.writeString(folder.resolve("touchstock.conf"), """
                shop.oldest-event = 36500d
                kafka { bootstrap-servers = "%s", group-id = "submission-%d", delivery = at-least-once, idle-after = 1s }
                flink { checkpoint-interval = 1s, out-of-orderness = 0s }
                demand { model-dir = "%s", allowed-lateness = 0s }
                """.formatted(
                        broker.bootstrapServers(), submission, folder.resolve("model")));
    }

    /**
     * Forecasts as of the last closed day; the one after it stays open, for no order tells that it is over. A shop that
     * falls silent altogether stops event time; one more order on the open day keeps it going.
     */
    private static List<Forecast> newestAfterOneMoreSale(EmbeddedBroker broker, int customer) {
        try (TopicWriter writer = new TopicWriter(broker.cluster())) {
            writer.write(Topics.ORDERS, EventCodecs.ORDERS, TinyShop.oneMoreOrder(DAYS - 1, customer));
            writer.flush();
        }
        LocalDate closed = TinyShop.day(DAYS - 2);
        return forecasts(broker).stream()
                .filter(forecast -> forecast.asOf().equals(closed))
                .toList();
    }

    private static List<Forecast> forecasts(EmbeddedBroker broker) {
        DecodeRules rules = new DecodeRules(
                "EUR", Instant.EPOCH, Duration.ZERO, DecodeClock.fixed(Instant.parse("2100-01-01T00:00:00Z")));
        Decoder<Forecast> decoder = EventCodecs.FORECASTS.decoder(rules);
        try (TopicReader reader = new TopicReader(broker.cluster(), Topics.FORECASTS)) {
            return reader.readToEnd().stream()
                    .map(raw -> decoder.decode(raw).fold(Function.<Forecast>identity(), refusal -> {
                        throw new AssertionError("the job wrote what cannot be read: " + refusal);
                    }))
                    .toList();
        }
    }
}
