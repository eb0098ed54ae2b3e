package io.touchstock.forecasting.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ModelDrift;
import io.touchstock.connectors.event.Order;
import io.touchstock.connectors.event.OrderLine;
import io.touchstock.connectors.event.OrderStatus;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.forecasting.demand.AheadDay;
import io.touchstock.forecasting.demand.CalendarModels;
import io.touchstock.forecasting.demand.DayCalendar;
import io.touchstock.forecasting.demand.DemandPanel;
import io.touchstock.forecasting.demand.DemandRow;
import io.touchstock.forecasting.demand.DemandRules;
import io.touchstock.forecasting.demand.ForecastEvents;
import io.touchstock.forecasting.demand.ForecastRequest;
import io.touchstock.forecasting.demand.PastDay;
import io.touchstock.forecasting.demand.RequestForecasts;
import io.touchstock.forecasting.demand.SimulatedShop;
import io.touchstock.forecasting.dl4j.Checkpoint;
import io.touchstock.forecasting.dl4j.NetworkDirectory;
import io.touchstock.forecasting.dl4j.NetworkModel;
import io.touchstock.forecasting.dl4j.NetworkPlan;
import io.touchstock.forecasting.dl4j.NetworkTrainer;
import io.touchstock.forecasting.files.DemandTable;
import io.touchstock.forecasting.model.LoadedModel;
import io.touchstock.forecasting.model.ModelDirectory;
import io.touchstock.forecasting.model.TrainingListener;
import io.touchstock.forecasting.panel.ColumnRequest;
import io.touchstock.forecasting.panel.PanelColumn;
import io.touchstock.forecasting.panel.SalesPanel;
import io.touchstock.forecasting.promotion.CampaignRules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** Orders in, forecasts of a network that was trained a moment ago out, on a cluster. */
class DemandJobIT {
    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int HORIZON = 7;
    private static final int SERIES = 6;
    private static final int DAYS = 120;
    private static final LocalDate LAST_DAY = SimulatedShop.FIRST_DAY.plusDays(DAYS - 1);
    private static final DemandRules RULES = new DemandRules(BERLIN, 400, HORIZON, Duration.ofDays(1), 3, 60);
    private static final List<DemandRow> SHOP = SimulatedShop.rows(SERIES, 1, DAYS, 11);

    @TempDir
    static Path folder;

    @BeforeAll
    static void trainANetwork() throws IOException {
        train(1, folder.resolve("model"));
    }

    /** Returns the version. */
    private static String train(long seed, Path directory) throws IOException {
        return train(seed, directory, DemandPanel.ofRows(SHOP, LAST_DAY));
    }

    private static String train(long seed, Path directory, SalesPanel past) throws IOException {
        NetworkPlan plan = new NetworkPlan(HORIZON, 2, 6, 16, 12, 2e-3, Duration.ofHours(1), 2, seed);
        try (NetworkModel model = new NetworkTrainer(plan, InstantSource.fixed(Instant.EPOCH))
                .train(past, TrainingListener.SILENT, Checkpoint.NONE)) {
            model.save(directory);
            return model.provenance().modelVersion();
        }
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(BERLIN).toInstant();
    }

    /** The units of each day as orders, one an article and day, on the days after the given one. */
    private static List<Order> ordersAfter(LocalDate day) {
        return SHOP.stream()
                .filter(row -> row.day().isAfter(day) && row.units() > 0)
                .map(DemandJobIT::order)
                .sorted(Comparator.comparing(Order::occurredAt))
                .toList();
    }

    private static Order order(DemandRow row) {
        return new Order(
                row.seriesId() + "/" + row.day(),
                noon(row.day()),
                "visitor",
                null,
                row.location(),
                List.of(new OrderLine(row.sku(), row.units(), row.priceMicros(), null)),
                OrderStatus.PLACED);
    }

    /** One a promoted day. */
    private static List<Promotion> promotions() {
        return SHOP.stream()
                .filter(DemandRow::promoted)
                .map(row -> new Promotion(
                        row.seriesId() + "/" + row.day(),
                        row.sku(),
                        row.location(),
                        row.day(),
                        row.day(),
                        row.priceMicros(),
                        noon(SimulatedShop.FIRST_DAY)))
                .toList();
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
            List<ModelDrift> drift,
            List<Rejected> rejected) {}

    /** A job that runs, with what it has sent so far. */
    private record Running(Map<String, CloseableIterator<?>> results) {
        Forecast nextForecast() {
            return (Forecast) results.get("forecasts").next();
        }

        Results toTheEnd() throws Exception {
            Results all = new Results(
                    drain(results.get("demand"), Demand.class),
                    drain(results.get("forecasts"), Forecast.class),
                    drain(results.get("scenarios"), PromotionScenario.class),
                    drain(results.get("drift"), ModelDrift.class),
                    drain(results.get("rejected"), Rejected.class));
            for (CloseableIterator<?> each : results.values()) {
                each.close();
            }
            return all;
        }
    }

    private static Results run(List<Order> orders, Path past) throws Exception {
        return start(
                        env -> stream(env, Order.class, orders, Order::occurredAt),
                        past,
                        folder.resolve("model"),
                        DayCalendar.NONE)
                .toTheEnd();
    }

    private static Running start(
            Function<StreamExecutionEnvironment, DataStream<Order>> orders, Path past, Path model, DayCalendar calendar)
            throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(1);
        env.enableCheckpointing(50);
        Map<String, CloseableIterator<?>> results = new HashMap<>();
        DemandJob.define(
                env,
                new DemandJob.Sources(
                        orders.apply(env),
                        stream(env, StockLevel.class, List.of(), StockLevel::at),
                        stream(env, Promotion.class, promotions(), Promotion::updatedAt),
                        past == null ? null : PastDemandFile.stream(env, past)),
                new DemandJob.Sinks(
                        demand -> results.put("demand", demand.collectAsync()),
                        forecasts -> results.put("forecasts", forecasts.collectAsync()),
                        scenarios -> results.put("scenarios", scenarios.collectAsync()),
                        drift -> results.put("drift", drift.collectAsync()),
                        rejected -> results.put("rejected", rejected.collectAsync())),
                new DemandConfig(
                        RULES,
                        new NetworkDirectory(model.toString()),
                        64,
                        Duration.ofMillis(50),
                        CampaignRules.daily(),
                        calendar));
        env.executeAsync("demand");
        return new Running(results);
    }

    private static <T> List<T> drain(CloseableIterator<?> results, Class<T> type) {
        List<T> all = new ArrayList<>();
        results.forEachRemaining(each -> all.add(type.cast(each)));
        return all;
    }

    /** What the network says when asked directly, outside any job. */
    private static List<Forecast> direct() throws IOException {
        return direct(folder.resolve("model"));
    }

    private static List<Forecast> direct(Path directory) throws IOException {
        return direct(NetworkModel.load(directory));
    }

    private static List<Forecast> direct(LoadedModel asked) {
        try (LoadedModel model = asked) {
            return RequestForecasts.of(
                            model,
                            IntStream.range(0, SERIES)
                                    .mapToObj(series -> SHOP.subList(series * DAYS, (series + 1) * DAYS))
                                    .map(DemandJobIT::request)
                                    .toList())
                    .stream()
                    .map(forecast ->
                            ForecastEvents.of(forecast, model.provenance().modelVersion()))
                    .toList();
        }
    }

    /** The days since the first sale, and no promotion ahead. */
    private static ForecastRequest request(List<DemandRow> rows) {
        return new ForecastRequest(
                rows.get(0).sku(),
                rows.get(0).location(),
                LAST_DAY,
                rows.stream()
                        .dropWhile(row -> row.units() == 0)
                        .map(row -> new PastDay(row.units(), true, row.promoted(), row.priceMicros()))
                        .toList(),
                Collections.nCopies(HORIZON, new AheadDay(false, SimulatedShop.PRICE_MICROS)));
    }

    private static List<Forecast> asOfTheLastDay(Results results) {
        return results.forecasts().stream()
                .filter(forecast -> forecast.asOf().equals(LAST_DAY))
                .toList();
    }

    @Test
    void forecasts_made_in_the_job_are_those_the_network_makes_when_asked_directly() throws Exception {
        Results results = run(ordersAfter(SimulatedShop.FIRST_DAY.minusDays(1)), null);

        assertThat(asOfTheLastDay(results)).hasSize(SERIES);
        ForecastAssert.assertSame(asOfTheLastDay(results), direct());
        assertThat(results.rejected()).isEmpty();
        assertThat(results.scenarios()).isNotEmpty().allSatisfy(scenario -> {
            assertThat(scenario.promotedPriceMicros()).isEqualTo(8_000_000);
            assertThat(scenario.with()).hasSize(HORIZON).isNotEqualTo(scenario.without());
        });
    }

    @Test
    void every_day_between_first_and_last_sale_is_sent_once_with_its_units() throws Exception {
        Results results = run(ordersAfter(SimulatedShop.FIRST_DAY.minusDays(1)), null);

        Map<String, Integer> units = new HashMap<>();
        SHOP.forEach(row -> units.put(row.seriesId() + "/" + row.day(), row.units()));
        assertThat(results.demand())
                .hasSizeGreaterThan(SERIES * DAYS / 2)
                .allSatisfy(day -> assertThat(day.units())
                        .isEqualTo(units.get(day.sku() + "|" + day.location() + "/" + day.day())));
        assertThat(results.demand().stream().map(day -> day.sku() + day.day())).doesNotHaveDuplicates();
    }

    @Test
    void with_past_demand_the_first_day_of_the_stream_is_forecast_as_if_it_had_always_run() throws Exception {
        Path past = folder.resolve("past.csv.gz");
        try (DemandTable table = DemandTable.create(past)) {
            SHOP.stream().filter(row -> row.day().isBefore(LAST_DAY)).forEach(table::add);
        }

        Results results = run(ordersAfter(LAST_DAY.minusDays(1)), past);

        assertThat(asOfTheLastDay(results)).hasSize(SERIES);
        ForecastAssert.assertSame(asOfTheLastDay(results), direct());
        assertThat(results.demand()).allSatisfy(day -> assertThat(day.day()).isEqualTo(LAST_DAY));
    }

    @Test
    void a_model_that_takes_anothers_place_while_the_job_runs_makes_all_later_forecasts() throws Exception {
        Path place = folder.resolve("swapped");
        String first = train(1, place);
        Path other = folder.resolve("swapped.challenger");
        String second = train(2, other);
        List<Order> orders = ordersAfter(SimulatedShop.FIRST_DAY.minusDays(1));
        LocalDate gate = LAST_DAY.minusDays(10);
        int before = (int) orders.stream()
                .filter(order -> order.occurredAt().isBefore(noon(gate.plusDays(1))))
                .count();
        GatedOrders.prepare(orders, before);

        Running job = start(GatedOrders::stream, null, place, DayCalendar.NONE);
        assertThat(job.nextForecast().modelVersion()).isEqualTo(first);
        new ModelDirectory(place).replaceBy(other);
        GatedOrders.open();
        Results rest = job.toTheEnd();

        assertThat(rest.forecasts().stream().filter(forecast -> forecast.asOf().isAfter(gate)))
                .isNotEmpty()
                .allSatisfy(forecast -> assertThat(forecast.modelVersion()).isEqualTo(second));
        ForecastAssert.assertSame(asOfTheLastDay(rest), direct(place));
        assertThat(rest.rejected()).isEmpty();
    }

    @Test
    void columns_of_whole_days_come_from_a_calendar_and_days_that_it_does_not_hold_are_told() throws Exception {
        ColumnRequest fair = new ColumnRequest("fair", PanelColumn.Role.OTHER, PanelColumn.Kind.FLAG);
        List<String> texts = IntStream.range(0, DAYS + HORIZON)
                .mapToObj(day -> day % 9 == 2 ? "1" : "0")
                .toList();
        Map<LocalDate, List<String>> days = IntStream.range(0, DAYS + HORIZON - 1)
                .boxed()
                .collect(
                        Collectors.toMap(day -> SimulatedShop.FIRST_DAY.plusDays(day), day -> List.of(texts.get(day))));
        DayCalendar calendar = new DayCalendar(List.of("fair"), days);
        Path place = folder.resolve("with-fairs");
        train(1, place, DemandPanel.ofRows(SHOP, LAST_DAY).withShared(List.of(fair), Map.of(fair, texts)));

        Results results = start(
                        env -> stream(
                                env, Order.class, ordersAfter(SimulatedShop.FIRST_DAY.minusDays(1)), Order::occurredAt),
                        null,
                        place,
                        calendar)
                .toTheEnd();

        ForecastAssert.assertSame(
                asOfTheLastDay(results),
                direct(new CalendarModels(new NetworkDirectory(place.toString()), calendar).load()));
        assertThat(results.rejected())
                .singleElement()
                .satisfies(told -> assertThat(told.reason())
                        .contains("demand.calendar-file does not hold " + LAST_DAY.plusDays(HORIZON)));
    }
}
