package io.touchstock.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.codec.DecodeRules;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.event.Consent;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderLine;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.TouchpointKind;
import io.touchstock.connectors.kafka.EmbeddedBroker;
import io.touchstock.connectors.kafka.TopicReader;
import io.touchstock.connectors.kafka.TopicWriter;
import io.touchstock.connectors.kafka.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code touchstock run journeys} as a process that is killed and started again. */
class RestartIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void a_killed_job_goes_on_from_its_checkpoint_and_tells_nothing_twice() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start()) {
            broker.createTopics(1, Topics.INPUTS);
            broker.createTopics(1, Topics.OUTPUTS);
            Path config = config(broker);
            try (TopicWriter writer = new TopicWriter(broker.cluster())) {
                touch(writer, "ann", TEN);
                order(writer, "first", "ann", TEN.plusSeconds(60));
                order(writer, "pusher", "bob", TEN.plusSeconds(3600));
                writer.flush();
                Process killed = start(config);
                try {
                    awaitOrder(broker, "first", killed);
                    Awaitility.await().atMost(PATIENCE).until(this::hasCheckpoint);
                } finally {
                    kill(killed);
                }

                order(writer, "second", "ann", TEN.plusSeconds(7200));
                order(writer, "pusher again", "bob", TEN.plusSeconds(10_800));
                writer.flush();
                Process again = start(config);
                try {
                    awaitOrder(broker, "second", again);
                } finally {
                    kill(again);
                }
            }
            assertThat(orders(broker)).doesNotHaveDuplicates().contains("first", "pusher", "second");
            assertThat(Files.readString(folder.resolve("output.txt"))).contains("Going on from ");
        }
    }

    private void awaitOrder(EmbeddedBroker broker, String order, Process job) throws IOException {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !job.isAlive() || orders(broker).contains(order));
        assertThat(job.isAlive())
                .as(Files.readString(folder.resolve("output.txt")))
                .isTrue();
    }

    private Path config(EmbeddedBroker broker) throws IOException {
        return Files.writeString(folder.resolve("touchstock.conf"), """
                kafka.bootstrap-servers = "%s"
                kafka.idle-after = 1s
                flink.checkpoint-interval = 1s
                flink.out-of-orderness = 0s
                """.formatted(broker.bootstrapServers()));
    }

    private Process start(Path config) throws IOException {
        Path launcher = Path.of("").toAbsolutePath().getParent().resolve("touchstock");
        return new ProcessBuilder(launcher.toString(), "run", "journeys", "--config", config.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.txt").toFile()))
                .start();
    }

    private static void kill(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    private boolean hasCheckpoint() throws IOException {
        Path checkpoints = folder.resolve(".touchstock/checkpoints/journeys");
        if (!Files.isDirectory(checkpoints)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(checkpoints)) {
            return files.anyMatch(file -> file.endsWith("_metadata"));
        }
    }

    private static void touch(TopicWriter writer, String visitor, Instant at) {
        writer.write(
                Topics.TOUCHPOINTS,
                EventCodecs.TOUCHPOINTS,
                new Touchpoint(
                        "touch of " + visitor,
                        at,
                        visitor,
                        null,
                        TouchpointKind.EMAIL,
                        "Email",
                        null,
                        null,
                        0,
                        Consent.GRANTED));
    }

    private static void order(TopicWriter writer, String id, String visitor, Instant at) {
        writer.write(
                Topics.ORDERS,
                EventCodecs.ORDERS,
                new Order(
                        id,
                        at,
                        visitor,
                        null,
                        "shop",
                        List.of(new OrderLine("tea", 1, 5_000_000, null)),
                        OrderStatus.PLACED));
    }

    /** Orders of the journeys that were told, in committed messages. */
    private static List<String> orders(EmbeddedBroker broker) {
        DecodeRules rules = new DecodeRules("EUR", Instant.EPOCH, Duration.ofDays(1), Instant::now);
        try (TopicReader reader = new TopicReader(broker.cluster(), Topics.JOURNEYS)) {
            return reader.readToEnd().stream()
                    .map(raw -> EventCodecs.JOURNEYS
                            .decoder(rules)
                            .decode(raw)
                            .fold(JourneyChange::journey, refused -> null))
                    .map(journey -> Objects.requireNonNull(journey, "Touchstock reads what it writes")
                            .orderId())
                    .filter(Objects::nonNull)
                    .toList();
        }
    }
}
