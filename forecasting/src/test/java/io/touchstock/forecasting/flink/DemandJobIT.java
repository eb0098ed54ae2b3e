package io.touchstock.forecasting.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderLine;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.demand.ForecastEvents;
import io.touchstock.forecasting.dl4j.LstmConfig;
import io.touchstock.forecasting.dl4j.LstmForecaster;
import io.touchstock.forecasting.dl4j.LstmTrainer;
import io.touchstock.forecasting.model.TrainedModel;
import io.touchstock.forecasting.model.TrainingBudget;
import io.touchstock.forecasting.model.TrainingListener;
import io.touchstock.forecasting.model.TrainingSet;
import io.touchstock.forecasting.promotion.CampaignRules;
import io.touchstock.forecasting.series.DailySeries;
import io.touchstock.forecasting.series.KnownColumn;
import io.touchstock.forecasting.series.SeriesId;
import io.touchstock.forecasting.series.SimulatedShop;
import io.touchstock.forecasting.series.WindowFeatures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Orders in, forecasts of a network that was trained a moment ago out, on a cluster of two subtasks. */
class DemandJobIT {
    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int HISTORY = 14;
    private static final int HORIZON = 7;
    private static final int DAYS = 120;
    private static final LocalDate LAST_DAY = SimulatedShop.FIRST_DAY.plusDays(DAYS - 1);
    private static final DemandRules RULES = new DemandRules(BERLIN, HISTORY, HORIZON, Duration.ofDays(1), 3, 60);

    @TempDir
    static Path folder;

    private static List<DailySeries> shop;

    @BeforeAll
    static void trainANetwork() throws IOException {
        shop = SimulatedShop.series(6, 1, DAYS, HORIZON, 11).stream()
                .map(series -> DailySeries.of(series.id(), series.firstDay(), series.unitsCopy()))
                .toList();
        LstmConfig config =
                new LstmConfig(new WindowFeatures(HISTORY, HORIZON, 1, KnownColumn.OF_A_SHOP), 6, 16, 0.01, 10, 20, 1);
        try (TrainedModel model = new LstmTrainer(config, InstantSource.fixed(Instant.EPOCH))
                .train(new TrainingSet(shop, LAST_DAY), TrainingBudget.ofSteps(20), TrainingListener.SILENT)) {
            model.save(folder.resolve("model"), model.provenance());
        }
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(BERLIN).toInstant();
    }

    /** The units of each day as orders, one an article and day, on the days after the given one. */
    private static List<Order> ordersAfter(LocalDate day) {
        List<Order> orders = new ArrayList<>();
        for (DailySeries series : shop) {
            for (int i = 0; i < series.days(); i++) {
                LocalDate on = series.firstDay().plusDays(i);
                if (on.isAfter(day) && series.units(i) > 0) {
                    orders.add(order(series.id(), on, (int) series.units(i)));
                }
            }
        }
        orders.sort(Comparator.comparing(Order::occurredAt));
        return orders;
    }

    private static Order order(SeriesId id, LocalDate on, int units) {
        return new Order(
                id + "/" + on,
                noon(on),
                "visitor",
                null,
                id.location(),
                List.of(new OrderLine(id.sku(), units, 5_000_000, null)),
                OrderStatus.PLACED);
    }

    private static <T extends Record> DataStream<T> stream(
            StreamExecutionEnvironment env, Class<T> type, List<T> events, TimeOf<T> time) {
        DataStream<T> stream = events.isEmpty()
                ? env.fromData(RecordTypes.of(type), filteredOut(type)).filter(event -> false)
                : env.fromData(events, RecordTypes.of(type));
        return stream.assignTimestampsAndWatermarks(WatermarkStrategy.<T>forMonotonousTimestamps()
                .withTimestampAssigner((event, before) -> time.of(event).toEpochMilli()));
    }

    /** Flink makes no stream of nothing: this one event is dropped at once. */
    private static <T extends Record> T filteredOut(Class<T> type) {
        return type.cast(
                type == StockLevel.class
                        ? new StockLevel("none", "none", Instant.EPOCH, 1)
                        : new Promotion("none", "none", null, LocalDate.EPOCH, LocalDate.EPOCH, 1, Instant.EPOCH));
    }

    private interface TimeOf<T> extends java.io.Serializable {
        Instant of(T event);
    }

    private record Results(
            List<Demand> demand,
            List<Forecast> forecasts,
            List<PromotionScenario> scenarios,
            List<Rejected> rejected) {}

    private static Results run(List<Order> orders, List<Demand> past) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(2);
        env.enableCheckpointing(50);
        List<CloseableIterator<?>> open = new ArrayList<>();
        Map<String, CloseableIterator<?>> results = new HashMap<>();
        DemandJob.define(
                env,
                new DemandJob.Sources(
                        stream(env, Order.class, orders, Order::occurredAt),
                        stream(env, StockLevel.class, List.of(), StockLevel::at),
                        stream(env, Promotion.class, List.of(), Promotion::updatedAt),
                        past.isEmpty() ? null : stream(env, Demand.class, past, day -> RULES.lastMomentOf(day.day()))),
                new DemandJob.Sinks(
                        demand -> results.put("demand", demand.collectAsync()),
                        forecasts -> results.put("forecasts", forecasts.collectAsync()),
                        scenarios -> results.put("scenarios", scenarios.collectAsync()),
                        rejected -> results.put("rejected", rejected.collectAsync())),
                new DemandConfig(
                        RULES,
                        LstmForecaster.from(folder.resolve("model")),
                        4,
                        Duration.ofMillis(50),
                        CampaignRules.daily()));
        open.addAll(results.values());
        env.executeAsync("demand");
        Results all = new Results(
                drain(results.get("demand"), Demand.class),
                drain(results.get("forecasts"), Forecast.class),
                drain(results.get("scenarios"), PromotionScenario.class),
                drain(results.get("rejected"), Rejected.class));
        for (CloseableIterator<?> each : open) {
            each.close();
        }
        return all;
    }

    private static <T> List<T> drain(CloseableIterator<?> results, Class<T> type) {
        List<T> all = new ArrayList<>();
        results.forEachRemaining(each -> all.add(type.cast(each)));
        return all;
    }

    /** What the network says when asked directly, outside any job. */
    private static List<Forecast> direct(LocalDate asOf) throws IOException {
        try (LstmForecaster forecaster = LstmForecaster.load(folder.resolve("model"))) {
            return forecaster
                    .forecast(shop.stream()
                            .map(series -> series.windowAt(asOf, HISTORY, HORIZON))
                            .toList())
                    .stream()
                    .map(forecast -> ForecastEvents.of(forecast, forecaster.version()))
                    .toList();
        }
    }

    @Test
    void forecasts_made_in_the_job_are_those_the_network_makes_when_asked_directly() throws Exception {
        Results results = run(ordersAfter(SimulatedShop.FIRST_DAY.minusDays(1)), List.of());

        List<Forecast> lastDay = results.forecasts().stream()
                .filter(forecast -> forecast.asOf().equals(LAST_DAY))
                .toList();
        List<Forecast> expected = direct(LAST_DAY).stream()
                .filter(forecast -> lastDay.stream().anyMatch(made -> made.sku().equals(forecast.sku())))
                .toList();
        assertThat(lastDay).hasSizeGreaterThanOrEqualTo(4);
        ForecastAssert.assertSame(lastDay, expected);
        assertThat(results.rejected()).isEmpty();
        assertThat(results.scenarios()).hasSameSizeAs(results.forecasts());
        assertThat(results.scenarios()).allSatisfy(scenario -> {
            assertThat(scenario.promotedPriceMicros()).isEqualTo(4_000_000);
            assertThat(scenario.with()).hasSize(HORIZON).isNotEqualTo(scenario.without());
        });
    }

    @Test
    void every_day_between_first_and_last_sale_is_sent_once_with_its_units() throws Exception {
        Results results = run(ordersAfter(SimulatedShop.FIRST_DAY.minusDays(1)), List.of());

        for (DailySeries series : shop) {
            List<Demand> own = results.demand().stream()
                    .filter(day -> day.sku().equals(series.id().sku()))
                    .sorted(Comparator.comparing(Demand::day))
                    .toList();
            for (int i = 0; i < own.size(); i++) {
                LocalDate day = own.get(0).day().plusDays(i);
                assertThat(own.get(i).day()).isEqualTo(day);
                assertThat((double) own.get(i).units()).isEqualTo(series.units(series.indexOf(day)));
            }
            assertThat(own).hasSizeGreaterThan(DAYS / 2);
        }
    }

    @Test
    void with_past_demand_the_first_day_of_the_stream_is_forecast_as_if_it_had_always_run() throws Exception {
        LocalDate before = LAST_DAY.minusDays(1);
        List<Demand> past = new ArrayList<>();
        for (int i = 0; i < DAYS - 1; i++) {
            for (DailySeries series : shop) {
                past.add(new Demand(
                        series.id().sku(),
                        series.id().location(),
                        series.firstDay().plusDays(i),
                        (int) series.units(i),
                        false));
            }
        }

        Results results = run(ordersAfter(before), past);

        List<Forecast> made = results.forecasts().stream()
                .filter(forecast -> forecast.asOf().equals(LAST_DAY))
                .toList();
        assertThat(made).hasSizeGreaterThanOrEqualTo(4);
        ForecastAssert.assertSame(
                made,
                direct(LAST_DAY).stream()
                        .filter(forecast ->
                                made.stream().anyMatch(other -> other.sku().equals(forecast.sku())))
                        .toList());
        assertThat(results.demand()).allSatisfy(day -> assertThat(day.day()).isEqualTo(LAST_DAY));
    }
}
