package io.touchstock.app.jobs;

import io.touchstock.app.config.DemandConfig;
import io.touchstock.app.config.TouchstockConfig;
import io.touchstock.connectors.codec.EventCodecs;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.files.BadFile;
import io.touchstock.connectors.kafka.Topics;
import io.touchstock.forecasting.demand.DayCalendar;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.dl4j.NetworkDirectory;
import io.touchstock.forecasting.files.CalendarTable;
import io.touchstock.forecasting.flink.DemandJob;
import io.touchstock.forecasting.flink.PastDemandFile;
import io.touchstock.forecasting.model.ModelDirectory;
import io.touchstock.forecasting.model.Provenance;
import io.touchstock.forecasting.promotion.CampaignRules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** {@code run demand}: the demand forecasting job between the topics of a Kafka cluster. */
public final class DemandOnKafka {

    private static final String JOB = "demand";
    private static final int BATCH_SIZE = 1024;
    private static final Duration MAX_WAIT = Duration.ofSeconds(1);

    private DemandOnKafka() {}

    /**
     * The topology, ready to execute.
     *
     * @throws IOException if there is no model in the directory that the configuration names
     */
    public static StreamExecutionEnvironment define(TouchstockConfig config) throws IOException {
        Path model = Path.of(config.demand().modelDir());
        StreamExecutionEnvironment env = JobEnvironment.of(config.flink(), JOB);
        KafkaStreams topics = new KafkaStreams(env, config, JOB);
        DemandJob.Sources sources = new DemandJob.Sources(
                topics.decoded(Topics.ORDERS, EventCodecs.ORDERS),
                topics.decoded(Topics.STOCK, EventCodecs.STOCK),
                topics.decodedAsTheyCome(Topics.PROMOTIONS, EventCodecs.PROMOTIONS),
                config.demand()
                        .past()
                        .map(file -> PastDemandFile.stream(env, file))
                        .orElse(null));
        Consumer<DataStream<Rejected>> rejected = topics.toRejected();
        DemandJob.define(
                env,
                sources,
                new DemandJob.Sinks(
                        topics.to(Topics.DEMAND, EventCodecs.DEMAND),
                        topics.to(Topics.FORECASTS, EventCodecs.FORECASTS),
                        topics.to(Topics.PROMOTION_SCENARIOS, EventCodecs.PROMOTION_SCENARIOS),
                        topics.to(Topics.MODEL_DRIFT, EventCodecs.MODEL_DRIFT),
                        late -> rejected.accept(topics.refused(late))),
                new io.touchstock.forecasting.flink.DemandConfig(
                        rules(config, model),
                        new NetworkDirectory(model.toString()),
                        BATCH_SIZE,
                        MAX_WAIT,
                        campaigns(config.demand()),
                        calendar(config.demand())));
        return env;
    }

    /** @throws IOException if the file cannot be used */
    private static DayCalendar calendar(DemandConfig demand) throws IOException {
        try {
            return demand.calendar().map(CalendarTable::read).orElse(DayCalendar.NONE);
        } catch (BadFile e) {
            throw new IOException("demand.calendar-file: " + e.getMessage(), e);
        }
    }

    /** Null if none are asked for. */
    private static CampaignRules campaigns(DemandConfig demand) {
        int everyDays = Math.toIntExact(demand.promotionScenariosEvery().toDays());
        CampaignRules usual = CampaignRules.daily();
        return everyDays == 0 ? null : new CampaignRules(everyDays, usual.usualPriceRatio(), usual.usualDays());
    }

    private static DemandRules rules(TouchstockConfig config, Path model) throws IOException {
        Provenance trained = new ModelDirectory(model).provenance();
        String horizon = trained.config().get("horizon");
        if (horizon == null) {
            throw new IOException("The model in " + model + " is of kind " + trained.kind()
                    + ", which is no longer read; train it again with touchstock train");
        }
        DemandConfig demand = config.demand();
        return new DemandRules(
                config.shop().timeZone(),
                Math.toIntExact(demand.history().toDays()),
                Integer.parseInt(horizon),
                demand.allowedLateness(),
                Math.toIntExact(demand.cancellationWindow().toDays()),
                Math.toIntExact(demand.retireAfter().toDays()));
    }
}
