package io.touchstock.forecasting.flink;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ModelDrift;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.forecasting.demand.DemandRow;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.demand.SeriesEvent;
import io.touchstock.forecasting.drift.DriftRules;
import io.touchstock.forecasting.drift.ScoredDay;
import io.touchstock.forecasting.series.SeriesId;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Orders and stock levels become daily demand, and each closed day a forecast and what a promotion would change about
 * it, in one topology.
 */
public final class DemandJob {
    private DemandJob() {}

    /**
     * Where the events come from. Each stream brings its own timestamps and watermarks; one that may fall silent must
     * declare idleness, or no day ever closes.
     *
     * @param pastDemand days closed before the stream begins, so that forecasts need not wait for a history; its
     *     watermark must not pass a day before the day's rows have come; null if there are none
     */
    public record Sources(
            DataStream<Order> orders,
            DataStream<StockLevel> stock,
            DataStream<Promotion> promotions,
            DataStream<DemandRow> pastDemand) {}

    /** What becomes of the results; each is called once, while the topology is built. */
    public record Sinks(
            Consumer<DataStream<Demand>> demand,
            Consumer<DataStream<Forecast>> forecasts,
            Consumer<DataStream<PromotionScenario>> promotionScenarios,
            Consumer<DataStream<ModelDrift>> drift,
            Consumer<DataStream<Rejected>> rejected) {}

    /**
     * Builds the topology on the streams of the sources; the caller executes it, with {@code pipeline.generic-types}
     * false.
     *
     * @param env where the streams were made
     */
    public static void define(StreamExecutionEnvironment env, Sources sources, Sinks sinks, DemandConfig config) {
        Objects.requireNonNull(env, "env");
        DemandRules rules = config.rules();
        SingleOutputStreamOperator<SeriesEvent> sold = sources.orders()
                .keyBy(Order::orderId, Types.STRING)
                .process(new OrderDemandFunction(rules), RecordTypes.of(SeriesEvent.class))
                .name("orders to demand")
                .uid("demand-orders");
        DataStream<SeriesEvent> counted = sources.stock()
                .map(level -> SeriesEvent.stock(level, rules), RecordTypes.of(SeriesEvent.class))
                .name("stock levels to days")
                .uid("demand-stock");
        DataStream<SeriesEvent> events = sold.union(counted);
        if (sources.pastDemand() != null) {
            events = events.union(sources.pastDemand()
                    .map(SeriesEvent::past, RecordTypes.of(SeriesEvent.class))
                    .name("past demand")
                    .uid("demand-past"));
        }
        SingleOutputStreamOperator<Demand> demand = events.keyBy(
                        event -> event.seriesId().toString(), Types.STRING)
                .connect(sources.promotions()
                        .broadcast(DailyDemandFunction.PROMOTIONS, DailyDemandFunction.PROMOTIONS_SINCE))
                .process(new DailyDemandFunction(rules), RecordTypes.of(Demand.class))
                .name("daily demand")
                .uid("demand-days");
        SingleOutputStreamOperator<Forecast> forecasts = demand.getSideOutput(DailyDemandFunction.REQUESTS)
                .transform(
                        "forecast in batches",
                        RecordTypes.of(Forecast.class),
                        new BatchInferenceOperator(
                                config.models(),
                                config.batchSize(),
                                config.maxWait(),
                                config.campaigns(),
                                config.calendar()))
                .uid("demand-forecasts");
        sinks.demand().accept(demand);
        sinks.forecasts().accept(forecasts);
        sinks.promotionScenarios().accept(forecasts.getSideOutput(BatchInferenceOperator.SCENARIOS));
        sinks.drift()
                .accept(forecasts
                        .getSideOutput(BatchInferenceOperator.PROBES)
                        .connect(demand)
                        .keyBy(
                                probe -> new SeriesId(
                                                probe.forecast().sku(),
                                                probe.forecast().location())
                                        .toString(),
                                day -> new SeriesId(day.sku(), day.location()).toString(),
                                Types.STRING)
                        .process(new ProbeFunction(rules), RecordTypes.of(ScoredDay.class))
                        .name("forecasts against the truth")
                        .uid("demand-probes")
                        .keyBy(ScoredDay::modelVersion, Types.STRING)
                        .process(
                                new DriftFunction(rules, DriftRules.usual(rules.horizonDays())),
                                RecordTypes.of(ModelDrift.class))
                        .name("drift")
                        .uid("demand-drift"));
        sinks.rejected()
                .accept(sold.getSideOutput(Rejections.TAG)
                        .union(demand.getSideOutput(Rejections.TAG), forecasts.getSideOutput(Rejections.TAG)));
    }
}
