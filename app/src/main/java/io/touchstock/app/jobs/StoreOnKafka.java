package io.touchstock.app.jobs;

import io.touchstock.app.config.StoreConfig;
import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.connectors.codec.EventCodec;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.codec.RawRecord;
import io.touchstock.connectors.kafka.GroupLag;
import io.touchstock.connectors.kafka.KafkaCluster;
import io.touchstock.connectors.kafka.PartitionPosition;
import io.touchstock.connectors.kafka.TopicFollower;
import io.touchstock.connectors.kafka.TopicWriter;
import io.touchstock.connectors.kafka.Topics;
import io.touchstock.connectors.store.ElsewhereException;
import io.touchstock.connectors.store.JobLag;
import io.touchstock.connectors.store.ModelCard;
import io.touchstock.connectors.store.OutboxMessage;
import io.touchstock.connectors.store.ReportStore;
import io.touchstock.connectors.store.Retention;
import io.touchstock.connectors.store.StoreException;
import io.touchstock.forecasting.model.ModelDirectory;
import io.touchstock.forecasting.model.Provenance;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code run store}: reads the topics into the report store, and writes what people do there to its topics. No Flink
 * job: how far it has read stands in the store itself, in the transaction that writes what was read, so that a failure
 * neither loses nor doubles anything. A database that is away stops this process alone; it goes on when it is back.
 */
public final class StoreOnKafka implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreOnKafka.class);
    private static final int RECORDS_A_BATCH = 5_000;
    private static final int MESSAGES_A_ROUND = 200;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LOOK_AROUND = Duration.ofSeconds(15);
    private static final Duration PRUNE = Duration.ofHours(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final List<String> JOBS = List.of("journeys", "demand", "stock");

    private final TouchstockConfig config;
    private final ReportStore store;
    private final KafkaCluster cluster;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Instant lastLook = Instant.MIN;
    private Instant lastPruning = Instant.MIN;

    /** Reads into a store that is open, and leaves it open. */
    public StoreOnKafka(TouchstockConfig config, ReportStore store) {
        this.config = config;
        this.store = store;
        this.cluster = new KafkaCluster(
                config.kafka().bootstrapServers(), config.kafka().client());
    }

    /** Opens the store that the configuration names. */
    public static ReportStore open(TouchstockConfig config) {
        StoreConfig where = config.store();
        return ReportStore.open(
                where.url(),
                where.givenUser(),
                where.givenPassword(),
                config.shop().timeZone());
    }

    /** Reads until it is closed. Whatever passes is tried again, ever more slowly, up to once a minute. */
    public void run() throws InterruptedException {
        Duration pause = SHORTEST_PAUSE;
        while (!isClosed()) {
            try {
                keepModelCard();
                follow();
                return;
            } catch (ElsewhereException e) {
                LOG.warn("Reading the positions again: {}", e.getMessage());
            } catch (KafkaException e) {
                LOG.warn("Trying again in {}: {}", pause, e.getMessage());
            } catch (StoreException e) {
                if (!e.worthRetrying()) {
                    throw e;
                }
                LOG.warn("Trying again in {}: {}", pause, e.getMessage());
            }
            closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        }
    }

    private void follow() {
        Map<String, EventCodec<?>> codecs = codecs();
        StoreFeed feed = new StoreFeed(
                store,
                codecs,
                Topics.INPUTS.stream().map(config.kafka()::topic).collect(Collectors.toSet()),
                KafkaStreams.decodeRules(config));
        List<PartitionPosition> begin = store.positions().stream()
                .map(at -> new PartitionPosition(at.topic(), at.partition(), at.next(), at.end()))
                .toList();
        try (TopicFollower follower = new TopicFollower(cluster, codecs.keySet(), begin, RECORDS_A_BATCH);
                TopicWriter writer = new TopicWriter(cluster);
                GroupLag lag = new GroupLag(cluster)) {
            while (!isClosed()) {
                List<RawRecord> records = follower.poll(POLL);
                feed.write(
                        records,
                        (last, next) -> Math.max(next, follower.knownEnd(last.topic(), last.partition(), next)),
                        Instant.now());
                passOn(writer);
                if (isDue(lastLook, LOOK_AROUND)) {
                    lastLook = Instant.now();
                    follower.discover();
                    noteLag(lag);
                    keepModelCard();
                }
                if (isDue(lastPruning, PRUNE)) {
                    lastPruning = Instant.now();
                    store.prune(retention(config.store()), Instant.now());
                }
            }
        }
    }

    private static boolean isDue(Instant last, Duration every) {
        return last.equals(Instant.MIN) || last.plus(every).isBefore(Instant.now());
    }

    /** What people did, to the jobs. A message may be written twice if this process dies; the jobs do not mind. */
    private void passOn(TopicWriter writer) {
        List<OutboxMessage> pending = store.people().outbox(MESSAGES_A_ROUND);
        if (pending.isEmpty()) {
            return;
        }
        pending.forEach(
                message -> writer.write(config.kafka().topic(message.topic()), message.key(), message.payload()));
        writer.flush();
        store.people().sent(pending, Instant.now());
    }

    private void noteLag(GroupLag lag) {
        List<JobLag> all = new ArrayList<>();
        Instant now = Instant.now();
        for (String job : JOBS) {
            lag.behind(config.kafka().groupId() + "-" + job)
                    .forEach((topic, behind) -> all.add(new JobLag(job, topic, behind, now)));
        }
        store.operations().note(all);
    }

    private void keepModelCard() {
        Path directory = Path.of(config.demand().modelDir());
        try {
            Provenance model = new ModelDirectory(directory).provenance();
            boolean known = store.forecasts().models().stream()
                    .anyMatch(card -> card.modelVersion().equals(model.modelVersion()));
            if (!known) {
                store.forecasts().keep(card(model));
            }
        } catch (IOException e) {
            LOG.debug("No model in {}: {}", directory, e.getMessage());
        }
    }

    private static ModelCard card(Provenance model) {
        return new ModelCard(
                model.modelVersion(),
                model.kind(),
                model.trainedAsOf(),
                model.dataHash(),
                model.series(),
                model.seed(),
                model.config(),
                model.versions(),
                model.metrics(),
                Instant.now());
    }

    private static Retention retention(StoreConfig config) {
        return new Retention(
                Math.toIntExact(config.keepReports().toDays()),
                Math.toIntExact(config.keepPaths().toDays()),
                Math.toIntExact(config.keepDemand().toDays()),
                Math.toIntExact(config.keepAlertChanges().toDays()),
                config.keepMessages());
    }

    private Map<String, EventCodec<?>> codecs() {
        Map<String, EventCodec<?>> byTopic = new HashMap<>();
        Map.<String, EventCodec<?>>ofEntries(
                        Map.entry(Topics.ATTRIBUTION, EventCodecs.ATTRIBUTION),
                        Map.entry(Topics.WASTED_SPEND, EventCodecs.WASTED_SPEND),
                        Map.entry(Topics.LOST_SALES, EventCodecs.LOST_SALES),
                        Map.entry(Topics.JOURNEYS, EventCodecs.JOURNEYS),
                        Map.entry(Topics.PRODUCTS, EventCodecs.PRODUCTS),
                        Map.entry(Topics.STOCK, EventCodecs.STOCK),
                        Map.entry(Topics.RECEIPTS, EventCodecs.RECEIPTS),
                        Map.entry(Topics.STOCK_ALERTS, EventCodecs.STOCK_ALERTS),
                        Map.entry(Topics.ALERT_FEEDBACK, EventCodecs.ALERT_FEEDBACK),
                        Map.entry(Topics.AD_SIGNALS, EventCodecs.AD_SIGNALS),
                        Map.entry(Topics.PROMOTIONS, EventCodecs.PROMOTIONS),
                        Map.entry(Topics.PROMOTION_PLANS, EventCodecs.PROMOTION_PLANS),
                        Map.entry(Topics.DEMAND, EventCodecs.DEMAND),
                        Map.entry(Topics.FORECASTS, EventCodecs.FORECASTS),
                        Map.entry(Topics.MODEL_DRIFT, EventCodecs.MODEL_DRIFT),
                        Map.entry(Topics.REJECTED, EventCodecs.REJECTED))
                .forEach((topic, codec) -> byTopic.put(config.kafka().topic(topic), codec));
        return byTopic;
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Ends {@link #run} after what it is at. */
    @Override
    public void close() {
        closed.countDown();
    }
}
