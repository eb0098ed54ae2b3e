package io.touchstock.app.jobs;

import io.touchstock.app.config.StockConfig;
import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.kafka.Topics;
import io.touchstock.inventory.alert.HoldRules;
import io.touchstock.inventory.alert.ShopDay;
import io.touchstock.inventory.alert.StockRules;
import io.touchstock.inventory.alert.WatchRules;
import io.touchstock.inventory.flink.StockJob;
import io.touchstock.inventory.flink.StockSinks;
import io.touchstock.inventory.flink.StockSources;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** {@code run stock}: the stock alert job between the topics of a Kafka cluster. */
public final class StockOnKafka {

    private static final String JOB = "stock";
    private static final int OVERDUE_RECEIPTS_KEPT_DAYS = 30;
    private static final Duration CATALOGUE_KEPT_FOR = Duration.ofDays(400);

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
                topics.decodedAsTheyCome(Topics.ALERT_FEEDBACK, EventCodecs.ALERT_FEEDBACK));
        Consumer<DataStream<Rejected>> rejected = topics.toRejected();
        StockJob.define(
                env,
                sources,
                new StockSinks(
                        topics.to(Topics.STOCK_ALERTS, EventCodecs.STOCK_ALERTS),
                        late -> rejected.accept(topics.refused(late))),
                watch(config));
        return env;
    }

    private static WatchRules watch(TouchstockConfig config) {
        StockConfig stock = config.stock();
        ZoneId zone = config.shop().timeZone();
        StockRules rules = new StockRules(
                ShopDay.aroundTheClock(zone),
                HoldRules.immediate(),
                new HoldRules(
                        stock.openAbove().fraction(),
                        stock.resolveBelow().fraction(),
                        stock.openAfterReadings(),
                        Duration.ZERO,
                        stock.resolveAfterReadings(),
                        stock.resolveHold()),
                stock.serviceLevel().fraction(),
                Math.toIntExact(stock.reviewPeriod().toDays()),
                days(stock.defaultLeadTime()),
                days(stock.receiptLateness()),
                0,
                OVERDUE_RECEIPTS_KEPT_DAYS,
                stock.stockMaxAge(),
                stock.forecastMaxAge());
        return new WatchRules(rules, stock.retireAfter(), stock.allowedLateness(), CATALOGUE_KEPT_FOR);
    }

    private static double days(Duration duration) {
        return duration.toMillis() / (double) Duration.ofDays(1).toMillis();
    }
}
