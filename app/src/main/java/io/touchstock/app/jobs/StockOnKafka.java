package io.touchstock.app.jobs;

import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.kafka.Topics;
import io.touchstock.inventory.flink.StockJob;
import io.touchstock.inventory.flink.StockSinks;
import io.touchstock.inventory.flink.StockSources;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * {@code run stock}: the stock job between the topics of a Kafka cluster. Event time waits for what happens to shelves
 * and for touchpoints; it does not wait for what is known or said now and then, nor for journeys, which are closed long
 * after they have happened.
 */
public final class StockOnKafka {

    private static final String JOB = "stock";

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
                topics.decodedAsTheyCome(Topics.JOURNEYS, EventCodecs.JOURNEYS),
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
}
