package io.touchstock.app.jobs;

import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.flink.Watermarks;
import io.touchstock.connectors.kafka.Topics;
import io.touchstock.inventory.flink.StockJob;
import io.touchstock.inventory.flink.StockSinks;
import io.touchstock.inventory.flink.StockSources;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * {@code run stock}: the stock job between the topics of a Kafka cluster. Event time waits for what happens to shelves
 * and for touchpoints; it does not wait for what is known or said now and then, and only lost sales wait for journeys.
 */
public final class StockOnKafka {

    private static final String JOB = "stock";
    /** Partitions of a backlog are read unevenly; what is told a day later is not missed. */
    private static final Duration JOURNEYS_OUT_OF_ORDERNESS = Duration.ofDays(1);

    private StockOnKafka() {}

    /** The topology, ready to execute. */
    public static StreamExecutionEnvironment define(TouchstockConfig config) {
        StreamExecutionEnvironment env = JobEnvironment.of(config.flink(), JOB);
        KafkaStreams topics = new KafkaStreams(env, config, JOB);
        StockSources sources = new StockSources(
                topics.decoded(Topics.FORECASTS, EventCodecs.FORECASTS),
                topics.decoded(Topics.STOCK, EventCodecs.STOCK),
                topics.decoded(Topics.RECEIPTS, EventCodecs.RECEIPTS),
                topics.decodedAsTheyCome(Topics.PRODUCTS, EventCodecs.PRODUCTS),
                topics.decodedAsTheyCome(Topics.PROMOTIONS, EventCodecs.PROMOTIONS),
                topics.decodedAsTheyCome(Topics.PROMOTION_SCENARIOS, EventCodecs.PROMOTION_SCENARIOS),
                topics.decoded(Topics.TOUCHPOINTS, EventCodecs.TOUCHPOINTS),
                journeys(topics, config),
                topics.decodedAsTheyCome(Topics.ALERT_FEEDBACK, EventCodecs.ALERT_FEEDBACK));
        Consumer<DataStream<Rejected>> rejected = topics.toRejected();
        StockJob.define(
                sources,
                new StockSinks(
                        topics.to(Topics.STOCK_ALERTS, EventCodecs.STOCK_ALERTS),
                        topics.to(Topics.PROMOTION_PLANS, EventCodecs.PROMOTION_PLANS),
                        topics.to(Topics.AD_SIGNALS, EventCodecs.AD_SIGNALS),
                        topics.to(Topics.WASTED_SPEND, EventCodecs.WASTED_SPEND),
                        topics.to(Topics.LOST_SALES, EventCodecs.LOST_SALES),
                        late -> rejected.accept(topics.refused(late))),
                StockSettings.rules(config));
        return env;
    }

    /**
     * Journeys with a time of their own, by which lost sales wait for them. Nothing else does, and no topic is read
     * more slowly for them: they come from another job, which may lag behind or not run at all.
     */
    private static DataStream<JourneyChange> journeys(KafkaStreams topics, TouchstockConfig config) {
        return topics.decodedAsTheyCome(Topics.JOURNEYS, EventCodecs.JOURNEYS)
                .assignTimestampsAndWatermarks(Watermarks.of(
                        change -> change.journey().closedAt(),
                        JOURNEYS_OUT_OF_ORDERNESS,
                        config.kafka().idleAfter()))
                .name("time of journeys")
                .uid("stock-journey-times");
    }
}
