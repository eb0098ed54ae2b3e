package io.touchstock.inventory.flink;

import static io.touchstock.inventory.flink.StockFixtures.JOB;
import static io.touchstock.inventory.flink.StockFixtures.SHOP_DAY;
import static io.touchstock.inventory.flink.StockFixtures.click;
import static io.touchstock.inventory.flink.StockFixtures.fourADay;
import static io.touchstock.inventory.flink.StockFixtures.product;
import static io.touchstock.inventory.flink.StockFixtures.promotion;
import static io.touchstock.inventory.flink.StockFixtures.reading;
import static io.touchstock.inventory.flink.StockFixtures.receipt;
import static io.touchstock.inventory.flink.StockFixtures.said;
import static io.touchstock.inventory.flink.StockFixtures.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.AdAction;
import io.touchstock.connectors.event.AdSignal;
import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.AlertHandling;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.FeedbackAction;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionScenario;
import io.touchstock.connectors.event.PromotionVerdict;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.ReceiptStatus;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.event.Touchpoint;
import io.touchstock.connectors.event.WastedSpend;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.connectors.flink.Watermarks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;

class StockJobIT {

    private static final Duration OUT_OF_ORDERNESS = Duration.ofDays(3);

    @Test
    void results_do_not_depend_on_the_order_in_which_the_inputs_arrive() throws Exception {
        Result inOrder = run(new Shop(), 0);
        assertThat(inOrder.alerts())
                .extracting(StockAlert::kind)
                .contains(AlertKind.STOCKOUT_RISK, AlertKind.OUT_OF_STOCK);
        assertThat(inOrder.alerts()).extracting(StockAlert::state).contains(AlertState.OPEN, AlertState.RESOLVED);
        assertThat(inOrder.alerts()).extracting(StockAlert::handled).contains(AlertHandling.ACKNOWLEDGED);
        assertThat(inOrder.alerts()).extracting(StockAlert::substituteSku).contains("article-7");
        assertThat(inOrder.alerts()).extracting(StockAlert::runningCampaigns).contains(List.of("spring"));
        assertThat(inOrder.alerts())
                .extracting(StockAlert::conflict)
                .anySatisfy(conflict -> assertThat(conflict).contains("A promotion at 10.00", "adverts of spring"));
        assertThat(inOrder.plans())
                .extracting(PromotionPlan::verdict)
                .contains(PromotionVerdict.HOLD, PromotionVerdict.PROMOTE);
        assertThat(inOrder.signals()).extracting(AdSignal::action).contains(AdAction.PAUSE, AdAction.RESUME);
        assertThat(inOrder.wasted()).extracting(WastedSpend::wastedMicros).contains(400_000L);
        assertThat(inOrder.rejected()).extracting(Rejected::source).containsExactly("stock");
        for (int seed = 1; seed <= 2; seed++) {
            assertThat(run(new Shop(), seed)).isEqualTo(inOrder);
        }
    }

    /** Of wasted spend the last row of each day; what corrects it on the way depends on arrival. */
    private record Result(
            List<StockAlert> alerts,
            List<PromotionPlan> plans,
            List<AdSignal> signals,
            Set<WastedSpend> wasted,
            List<Rejected> rejected) {}

    /** Three weeks of eight articles: some sell out, some are restocked, one reading is broken. */
    private static final class Shop {
        private final List<Forecast> forecasts = new ArrayList<>();
        private final List<StockLevel> stock = new ArrayList<>();
        private final List<Receipt> receipts = new ArrayList<>();
        private final List<Product> products = new ArrayList<>();
        private final List<AlertFeedback> feedback = new ArrayList<>();
        private final List<Promotion> promotions = new ArrayList<>();
        private final List<PromotionScenario> scenarios = new ArrayList<>();
        private final List<Touchpoint> touchpoints = new ArrayList<>();

        Shop() {
            Random random = new Random(11);
            LocalDate start = LocalDate.of(2026, 3, 1);
            List<FeedbackAction> secondThought = List.of(FeedbackAction.FALSE_ALARM, FeedbackAction.ALREADY_ORDERED);
            for (int article = 0; article < 8; article++) {
                String sku = "article-" + article;
                products.add(product(sku, 2 + article, "2026-02-01T00:00:00Z"));
                products.add(product(sku, 5, "2026-03-10T00:00:00Z"));
                feedback.add(said(sku, FeedbackAction.ACKNOWLEDGE, null, "2026-03-03T09:00:00Z"));
                feedback.add(said(sku, secondThought.get(article % 2), "2026-03-12", "2026-03-06T09:00:00Z"));
                promotions.add(promotion(sku, "p-" + sku, "2026-03-14", "2026-03-18", "2026-03-04T09:00:00Z"));
                touchpoints.add(click(sku, "spring", "2026-03-07T10:00:00Z"));
                touchpoints.add(click(sku, "spring", "2026-03-08T10:00:00Z"));
                int onHand = article == 7 ? 2_000 : 20 + 12 * article;
                for (int day = 0; day < 21; day++) {
                    LocalDate date = start.plusDays(day);
                    forecasts.add(fourADay(sku, date.minusDays(1).toString()));
                    scenarios.add(scenario(sku, date.minusDays(1).toString()));
                    if (day == 4 + article) {
                        receipts.add(receipt(
                                sku,
                                "r-" + sku,
                                date.plusDays(4).toString(),
                                ReceiptStatus.ORDERED,
                                date + "T07:00:00Z"));
                    }
                    if (day == 9 + article && article % 2 == 0) {
                        receipts.add(receipt(
                                sku,
                                "r-" + sku,
                                date.minusDays(1).toString(),
                                ReceiptStatus.RECEIVED,
                                date + "T07:00:00Z"));
                        onHand += 200;
                    }
                    onHand = Math.max(0, onHand - random.nextInt(9));
                    stock.add(reading(sku, date + "T20:00:00Z", onHand));
                }
            }
            stock.add(reading("article-0", "2026-03-05T12:00:00Z", -1));
        }

        /** Of each click one that led to nothing. */
        List<JourneyChange> journeys() {
            return touchpoints.stream()
                    .map(click -> new JourneyChange(
                            1,
                            new Journey(
                                    "null:" + click.eventId(),
                                    "v:v",
                                    List.of(click),
                                    null,
                                    click.occurredAt().plus(Duration.ofDays(3)),
                                    0)))
                    .toList();
        }
    }

    private static Result run(Shop shop, long seed) throws Exception {
        Configuration config = new Configuration();
        config.set(PipelineOptions.GENERIC_TYPES, false);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2, config);
        AtomicReference<CloseableIterator<StockAlert>> alerts = new AtomicReference<>();
        AtomicReference<CloseableIterator<PromotionPlan>> plans = new AtomicReference<>();
        AtomicReference<CloseableIterator<AdSignal>> signals = new AtomicReference<>();
        AtomicReference<CloseableIterator<WastedSpend>> wasted = new AtomicReference<>();
        AtomicReference<CloseableIterator<LostSale>> lost = new AtomicReference<>();
        AtomicReference<CloseableIterator<Rejected>> rejected = new AtomicReference<>();
        StockJob.define(
                new StockSources(
                        stream(env, Forecast.class, shop.forecasts, forecast -> SHOP_DAY.endOf(forecast.asOf()), seed),
                        stream(env, StockLevel.class, shop.stock, StockLevel::at, seed + 10),
                        stream(env, Receipt.class, shop.receipts, Receipt::updatedAt, seed + 20),
                        stream(env, Product.class, shop.products, Product::updatedAt, seed + 30),
                        stream(env, Promotion.class, shop.promotions, Promotion::updatedAt, seed + 50),
                        stream(
                                env,
                                PromotionScenario.class,
                                shop.scenarios,
                                scenario -> SHOP_DAY.endOf(scenario.asOf()),
                                seed + 60),
                        stream(env, Touchpoint.class, shop.touchpoints, Touchpoint::occurredAt, seed + 70),
                        stream(
                                env,
                                JourneyChange.class,
                                shop.journeys(),
                                change -> change.journey().closedAt(),
                                seed + 80),
                        stream(env, AlertFeedback.class, shop.feedback, AlertFeedback::at, seed + 40)),
                new StockSinks(
                        stream -> alerts.set(stream.collectAsync()),
                        stream -> plans.set(stream.collectAsync()),
                        stream -> signals.set(stream.collectAsync()),
                        stream -> wasted.set(stream.collectAsync()),
                        stream -> lost.set(stream.collectAsync()),
                        stream -> rejected.set(stream.collectAsync())),
                JOB);
        env.execute("stock");
        assertThat(all(lost.get(), Comparator.comparing(LostSale::sku))).isNotEmpty();
        return new Result(
                all(
                        alerts.get(),
                        Comparator.comparing(StockAlert::sku)
                                .thenComparing(StockAlert::changedAt)
                                .thenComparing(StockAlert::kind)),
                all(
                        plans.get(),
                        Comparator.comparing(PromotionPlan::sku)
                                .thenComparing(PromotionPlan::asOf)
                                .thenComparing(PromotionPlan::toString)),
                all(signals.get(), Comparator.comparing(AdSignal::sku).thenComparing(AdSignal::at)),
                new HashSet<>(all(wasted.get(), Comparator.comparing(WastedSpend::sku))),
                all(rejected.get(), Comparator.comparing(Rejected::payload)));
    }

    private static <T> List<T> all(CloseableIterator<T> iterator, Comparator<T> order) throws Exception {
        List<T> all = new ArrayList<>();
        try (iterator) {
            iterator.forEachRemaining(all::add);
        }
        all.sort(order);
        return all;
    }

    /** In order of time for seed 0; otherwise each event up to the allowed out-of-orderness later than that. */
    private static <T extends Record> DataStream<T> stream(
            StreamExecutionEnvironment env, Class<T> type, List<T> events, Watermarks.EventTime<T> time, long seed) {
        List<T> arriving = new ArrayList<>(events);
        if (seed % 10 == 0) {
            arriving.sort(Comparator.comparing(time));
        } else {
            Random random = new Random(seed);
            Collections.shuffle(arriving, random);
            List<Arrival<T>> arrivals = new ArrayList<>();
            for (T event : arriving) {
                long delay = (long) (random.nextDouble() * OUT_OF_ORDERNESS.toMillis());
                arrivals.add(new Arrival<>(event, time.apply(event).plusMillis(delay)));
            }
            arrivals.sort(Comparator.comparing(Arrival::at));
            arriving = arrivals.stream().map(Arrival::event).toList();
        }
        return env.fromData(arriving, RecordTypes.of(type))
                .setParallelism(1)
                .assignTimestampsAndWatermarks(Watermarks.of(time, OUT_OF_ORDERNESS, Duration.ofMinutes(5)));
    }

    private record Arrival<T>(T event, Instant at) {}
}
