package io.touchstock.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.app.config.ConfigFile;
import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.codec.RawRecord;
import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.FeedbackAction;
import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.kafka.EmbeddedBroker;
import io.touchstock.connectors.kafka.TopicReader;
import io.touchstock.connectors.kafka.TopicWriter;
import io.touchstock.connectors.kafka.Topics;
import io.touchstock.connectors.store.AuditEntry;
import io.touchstock.connectors.store.DaySpan;
import io.touchstock.connectors.store.LostTotal;
import io.touchstock.connectors.store.ReportStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The topics of a broker and a store, with {@code run store} between them. */
class StoreOnKafkaIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LostSale LOST = new LostSale(DAY, "Email", null, "TEN-26", "shop", 1.5, 3_000_000, 1);

    @TempDir
    private Path folder;

    @Test
    void it_goes_on_where_it_stopped_counts_nothing_twice_and_passes_on_what_people_say() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                TopicWriter writer = new TopicWriter(broker.cluster())) {
            broker.createTopics(2, Topics.INPUTS);
            broker.createTopics(2, Topics.OUTPUTS);
            TouchstockConfig config = config(broker);
            try (ReportStore store = StoreOnKafka.open(config)) {
                tell(writer, LOST);
                run(config, store, () -> lost(store).equals(lostUnits(1.5)));
                tell(writer, LOST);
                AlertFeedback seen = new AlertFeedback(
                        "TEN-26",
                        "shop",
                        AlertKind.OUT_OF_STOCK,
                        FeedbackAction.ACKNOWLEDGE,
                        null,
                        null,
                        "lena",
                        Instant.parse("2026-03-02T12:00:00Z"));
                store.people()
                        .say(seen, new AuditEntry(seen.at(), "lena", "admin", "::1", "seen", "TEN-26", "", "DONE"));

                run(
                        config,
                        store,
                        () -> lost(store).equals(lostUnits(3))
                                && store.people().outbox(1).isEmpty());

                assertThat(lost(store)).isEqualTo(lostUnits(3));
                try (TopicReader reader = new TopicReader(broker.cluster(), Topics.ALERT_FEEDBACK)) {
                    assertThat(reader.readToEnd())
                            .extracting(RawRecord::payload)
                            .containsExactly(EventCodecs.ALERT_FEEDBACK.toJson(seen));
                }
            }
        }
    }

    private static void run(TouchstockConfig config, ReportStore store, Callable<Boolean> done) throws Exception {
        Thread thread;
        try (StoreOnKafka feed = new StoreOnKafka(config, store)) {
            thread = new Thread(() -> {
                try {
                    feed.run();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            thread.start();
            Awaitility.await().atMost(PATIENCE).until(() -> done.call() || !thread.isAlive());
            assertThat(thread.isAlive()).isTrue();
        }
        thread.join();
    }

    private static void tell(TopicWriter writer, LostSale sale) {
        writer.write(Topics.LOST_SALES, EventCodecs.LOST_SALES, sale);
        writer.flush();
    }

    private static List<LostTotal> lost(ReportStore store) {
        return store.attribution().lostSales(new DaySpan(DAY, DAY), 10);
    }

    private static List<LostTotal> lostUnits(double units) {
        return List.of(new LostTotal("Email", null, "TEN-26", units, Math.round(units * 2_000_000)));
    }

    private TouchstockConfig config(EmbeddedBroker broker) throws Exception {
        return ConfigFile.read(Files.writeString(
                folder.resolve("touchstock.conf"), """
                kafka.bootstrap-servers = "%s"
                store.url = "%s"
                """.formatted(broker.bootstrapServers(), folder.resolve("store"))));
    }
}
