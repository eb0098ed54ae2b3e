package io.touchstock.inventory.flink;

import static io.touchstock.inventory.flink.StockFixtures.RULES;
import static io.touchstock.inventory.flink.StockFixtures.click;
import static io.touchstock.inventory.flink.StockFixtures.delisted;
import static io.touchstock.inventory.flink.StockFixtures.fourADay;
import static io.touchstock.inventory.flink.StockFixtures.input;
import static io.touchstock.inventory.flink.StockFixtures.product;
import static io.touchstock.inventory.flink.StockFixtures.promotion;
import static io.touchstock.inventory.flink.StockFixtures.reading;
import static io.touchstock.inventory.flink.StockFixtures.receipt;
import static io.touchstock.inventory.flink.StockFixtures.said;
import static io.touchstock.inventory.flink.StockFixtures.scenario;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.AdAction;
import io.touchstock.connectors.event.AdSignal;
import io.touchstock.connectors.event.AlertHandling;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.FeedbackAction;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionVerdict;
import io.touchstock.connectors.event.ReceiptStatus;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.flink.RecordTypes;
import io.touchstock.inventory.watch.ShelfNews;
import io.touchstock.inventory.watch.WatchInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticleWatchFunctionTest {

    private KeyedOneInputStreamOperatorTestHarness<String, WatchInput, ShelfNews> job;

    @BeforeEach
    void open() throws Exception {
        job = harness();
        job.open();
    }

    @AfterEach
    void close() throws Exception {
        job.close();
    }

    @Test
    void an_item_at_risk_is_alerted_at_the_day_end_that_confirms_it() throws Exception {
        send(input(product("teapot", 5, "2026-02-01T00:00:00Z")));
        send(input(fourADay("teapot", "2026-03-01")));
        send(input(reading("teapot", "2026-03-02T00:00:00Z", 30)));
        passTo("2026-03-02T23:59:59Z");
        assertThat(alerts()).isEmpty();
        passTo("2026-03-03T00:00:00Z");
        assertThat(alerts())
                .extracting(StockAlert::kind, StockAlert::state, StockAlert::changedAt)
                .containsExactly(
                        Tuple.tuple(AlertKind.STOCKOUT_RISK, AlertState.OPEN, Instant.parse("2026-03-03T00:00:00Z")));
    }

    @Test
    void nothing_is_decided_before_the_watermark_has_passed() throws Exception {
        send(input(reading("teapot", "2026-03-02T10:00:00Z", 0)));
        send(input(reading("teapot", "2026-03-02T09:00:00Z", 40)));
        passTo("2026-03-02T09:59:59Z");
        assertThat(alerts()).isEmpty();
        passTo("2026-03-02T10:00:00Z");
        assertThat(alerts()).extracting(StockAlert::kind).containsExactly(AlertKind.OUT_OF_STOCK);
    }

    @Test
    void a_catalogue_entry_counts_from_its_own_time_on() throws Exception {
        send(input(product("teapot", 25, "2026-03-03T12:00:00Z")));
        send(input(product("teapot", 1, "2026-02-01T00:00:00Z")));
        send(input(fourADay("teapot", "2026-03-01")));
        send(input(reading("teapot", "2026-03-02T00:00:00Z", 60)));
        passTo("2026-03-03T11:59:59Z");
        assertThat(alerts()).isEmpty();
        passTo("2026-03-04T00:00:00Z");
        assertThat(alerts())
                .extracting(StockAlert::kind, StockAlert::changedAt)
                .containsExactly(Tuple.tuple(AlertKind.STOCKOUT_RISK, Instant.parse("2026-03-04T00:00:00Z")));
    }

    @Test
    void a_late_input_that_is_still_news_is_used() throws Exception {
        passTo("2026-03-02T12:00:00Z");
        send(input(reading("teapot", "2026-03-02T08:00:00Z", 0)));
        assertThat(alerts())
                .extracting(StockAlert::kind, StockAlert::changedAt)
                .containsExactly(Tuple.tuple(AlertKind.OUT_OF_STOCK, Instant.parse("2026-03-02T12:00:00Z")));
        assertThat(rejected()).isEmpty();
    }

    @Test
    void an_input_that_comes_after_something_newer_or_too_late_is_rejected_with_its_reason() throws Exception {
        send(input(reading("teapot", "2026-03-02T09:00:00Z", 40)));
        passTo("2026-03-02T12:00:00Z");
        send(input(reading("teapot", "2026-03-02T08:00:00Z", 0)));
        send(input(reading("teapot", "2026-02-20T08:00:00Z", 0)));
        assertThat(alerts()).isEmpty();
        assertThat(rejected())
                .extracting(Rejected::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("something newer has been used already"),
                        reason -> assertThat(reason).contains("allows PT24H"));
    }

    @Test
    void unusable_inputs_are_rejected_and_stop_nothing() throws Exception {
        send(input(reading("teapot", "2026-03-02T09:00:00Z", -4)));
        send(input(new Forecast("teapot", "berlin", LocalDate.of(2026, 3, 1), "m1", List.of())));
        send(input(new Product("teapot", "Teapot", null, null, 1, 1, Double.NaN, 0, 0, 1, Instant.EPOCH)));
        passTo("2026-03-09T00:00:00Z");
        assertThat(rejected())
                .extracting(Rejected::source, Rejected::reason)
                .containsExactly(
                        Tuple.tuple("stock", "onHand is -4; it must be at least 0, send back-orders as orders"),
                        Tuple.tuple("forecasts", "days is empty; a forecast needs at least one day"),
                        Tuple.tuple("products", "leadTimeMeanDays is NaN; it must be a number of days of at least 0"));
        assertNothingIsLeft();
    }

    @Test
    void an_item_that_falls_silent_leaves_no_state_no_timer_and_no_open_alert() throws Exception {
        send(input(fourADay("teapot", "2026-03-01")));
        send(input(receipt("teapot", "r1", "2026-06-01", ReceiptStatus.ORDERED, "2026-03-02T00:00:00Z")));
        send(input(reading("teapot", "2026-03-02T00:00:00Z", 0)));
        passTo("2026-04-30T23:59:59Z");
        assertThat(job.numKeyedStateEntries()).isPositive();
        assertThat(alerts()).isNotEmpty().allMatch(alert -> alert.state() == AlertState.OPEN);
        passTo("2026-05-01T00:00:00Z");
        assertThat(job.numKeyedStateEntries()).isZero();
        assertThat(job.numEventTimeTimers()).isZero();
        assertThat(alerts())
                .last()
                .extracting(StockAlert::kind, StockAlert::state)
                .containsExactly(AlertKind.OUT_OF_STOCK, AlertState.RESOLVED);
    }

    @Test
    void the_end_of_bounded_input_uses_every_input_and_leaves_nothing_behind() throws Exception {
        send(input(reading("teapot", "2026-03-02T10:00:00Z", 0)));
        send(input(reading("kettle", "2026-03-09T10:00:00Z", 0)));
        job.processWatermark(Watermark.MAX_WATERMARK);
        assertThat(alerts())
                .extracting(StockAlert::sku, StockAlert::state)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("teapot", AlertState.OPEN), Tuple.tuple("kettle", AlertState.OPEN));
        assertNothingIsLeft();
    }

    @Test
    void a_restored_job_goes_on_where_the_other_stopped() throws Exception {
        send(input(product("teapot", 5, "2026-02-01T00:00:00Z")));
        send(input(fourADay("teapot", "2026-03-01")));
        send(input(reading("teapot", "2026-03-02T00:00:00Z", 30)));
        passTo("2026-03-02T12:00:00Z");
        var snapshot = job.snapshot(1, 1);
        job.close();

        job = harness();
        job.initializeState(snapshot);
        job.open();
        passTo("2026-03-03T00:00:00Z");
        assertThat(alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.orderBy()).isEqualTo("2026-03-02"));
    }

    @Test
    void what_people_say_of_an_alert_shows_at_once_and_outlives_a_restart() throws Exception {
        send(input(product("teapot", 5, "2026-02-01T00:00:00Z")));
        send(input(fourADay("teapot", "2026-03-01")));
        send(input(reading("teapot", "2026-03-02T00:00:00Z", 20)));
        passTo("2026-03-03T00:00:00Z");
        send(input(said("teapot", FeedbackAction.SNOOZE, "2026-03-04", "2026-03-03T09:00:00Z")));
        passTo("2026-03-03T09:00:00Z");
        assertThat(alerts()).extracting(StockAlert::handled).containsExactly(null, AlertHandling.SNOOZED);
        var snapshot = job.snapshot(1, 1);
        job.close();

        job = harness();
        job.initializeState(snapshot);
        job.open();
        passTo("2026-03-05T00:00:00Z");
        assertThat(alerts())
                .extracting(StockAlert::changedAt, StockAlert::handled)
                .containsExactly(Tuple.tuple(Instant.parse("2026-03-05T00:00:00Z"), null));
    }

    @Test
    void feedback_on_an_item_that_is_not_watched_leaves_no_state_and_no_timer() throws Exception {
        send(input(said("nothing", FeedbackAction.FALSE_ALARM, null, "2026-03-03T09:00:00Z")));
        send(input(said("nothing", FeedbackAction.SNOOZE, null, "2026-03-03T09:00:00Z")));
        passTo("2026-03-04T00:00:00Z");
        assertThat(alerts()).isEmpty();
        assertThat(rejected()).extracting(Rejected::source).containsExactly("alert-feedback");
        assertNothingIsLeft();
    }

    @Test
    void a_catalogue_entry_of_an_article_that_is_nowhere_is_forgotten_in_the_end() throws Exception {
        send(input(product("teapot", 5, "2026-02-01T12:00:00Z")));
        passTo("2027-03-08T00:00:00Z");
        assertThat(job.numKeyedStateEntries()).isPositive();
        passTo("2027-03-09T00:00:00Z");
        assertNothingIsLeft();
    }

    @Test
    void a_delisted_article_ends_its_alerts_and_is_not_watched_anew_by_stock_that_is_still_counted() throws Exception {
        send(input(product("teapot", 5, "2026-02-01T00:00:00Z")));
        send(input(reading("teapot", "2026-03-02T10:00:00Z", 0)));
        send(input(delisted("teapot", "2026-03-04", "2026-03-03T10:00:00Z")));
        passTo("2026-03-04T00:00:00Z");
        assertThat(alerts())
                .last()
                .extracting(StockAlert::state, StockAlert::reason)
                .containsExactly(AlertState.RESOLVED, "No longer watched: the article is delisted from 2026-03-04 on.");
        assertThat(places().get(places().size() - 1).place()).isNull();

        send(input(reading("teapot", "2026-03-10T10:00:00Z", 0)));
        passTo("2026-03-12T00:00:00Z");
        assertThat(alerts()).last().extracting(StockAlert::state).isEqualTo(AlertState.RESOLVED);
        passTo("2026-05-09T23:00:00Z");
        assertThat(job.numKeyedStateEntries()).isEqualTo(2); // the catalogue entry, and when to look at it again
        passTo("2026-05-10T00:00:00Z");
        assertNothingIsLeft();
    }

    @Test
    void adverts_that_run_on_an_item_at_risk_show_at_once_and_until_nobody_meets_them_any_more() throws Exception {
        send(input(fourADay("teapot", "2026-03-01")));
        send(input(reading("teapot", "2026-03-02T00:00:00Z", 0)));
        passTo("2026-03-02T12:00:00Z");
        send(input(click("teapot", "spring", "2026-03-02T14:00:00Z")));
        send(input(click("teapot", "spring", "2026-03-02T13:00:00Z")));
        send(input(click("teapot", "spring", "2026-03-02T15:00:00Z")));
        passTo("2026-03-02T23:00:00Z");
        assertThat(alerts())
                .extracting(StockAlert::changedAt, StockAlert::runningCampaigns)
                .containsExactly(
                        Tuple.tuple(Instant.parse("2026-03-02T00:00:00Z"), List.of()),
                        Tuple.tuple(Instant.parse("2026-03-02T13:00:00Z"), List.of("spring")));
        assertThat(alerts()).last().extracting(StockAlert::conflict).asString().contains("Adverts of spring");
        passTo("2026-03-05T00:00:00Z");
        assertThat(alerts()).last().extracting(StockAlert::runningCampaigns).isEqualTo(List.of("spring"));
        send(input(reading("teapot", "2026-03-05T15:00:00Z", 0)));
        passTo("2026-03-06T00:00:00Z");
        assertThat(alerts()).last().extracting(StockAlert::runningCampaigns).isEqualTo(List.of());
    }

    @Test
    void adverts_and_promotions_of_an_article_that_is_nowhere_leave_no_state_and_no_timer() throws Exception {
        send(input(click("nothing", "spring", "2026-03-02T14:00:00Z")));
        send(input(promotion("nothing", "p1", "2026-03-03", "2026-03-04", "2026-03-01T00:00:00Z")));
        passTo("2026-03-02T15:00:00Z");
        assertThat(job.numKeyedStateEntries()).isPositive();
        passTo("2026-03-07T00:00:00Z");
        assertThat(alerts()).isEmpty();
        assertThat(plans()).isEmpty();
        passTo("2027-06-01T00:00:00Z");
        assertNothingIsLeft();
    }

    @Test
    void a_planned_promotion_that_stock_cannot_carry_is_held_before_it_starts_and_released_when_help_is_ordered()
            throws Exception {
        send(input(product("teapot", 5, "2026-02-01T00:00:00Z")));
        send(input(fourADay("teapot", "2026-03-01")));
        send(input(scenario("teapot", "2026-03-01")));
        send(input(reading("teapot", "2026-03-02T00:00:00Z", 30)));
        passTo("2026-03-02T08:00:00Z");
        send(input(promotion("teapot", "p1", "2026-03-06", "2026-03-12", "2026-03-02T09:00:00Z")));
        passTo("2026-03-02T09:00:00Z");
        assertThat(planned()).singleElement().satisfies(plan -> {
            assertThat(plan.verdict()).isEqualTo(PromotionVerdict.HOLD);
            assertThat(plan.promotionId()).isEqualTo("p1");
            assertThat(plan.couldStartOn()).isNull();
            assertThat(plan.reason()).startsWith("The promotion from 2026-03-06 asks for");
        });
        send(input(receipt("teapot", "r1", "2026-03-10", ReceiptStatus.ORDERED, "2026-03-02T10:00:00Z")));
        send(input(receipt("teapot", "r1", "2026-03-04", ReceiptStatus.ORDERED, "2026-03-02T11:00:00Z")));
        passTo("2026-03-02T12:00:00Z");
        assertThat(planned())
                .extracting(PromotionPlan::verdict, PromotionPlan::couldStartOn)
                .containsExactly(
                        Tuple.tuple(PromotionVerdict.HOLD, null),
                        Tuple.tuple(PromotionVerdict.HOLD, LocalDate.of(2026, 3, 10)),
                        Tuple.tuple(PromotionVerdict.PROMOTE, null));
        send(input(receipt("teapot", "r1", "2026-03-04", ReceiptStatus.CANCELLED, "2026-03-03T09:00:00Z")));
        passTo("2026-03-03T09:00:00Z");
        assertThat(planned())
                .hasSize(4)
                .last()
                .satisfies(plan -> assertThat(plan.verdict()).isEqualTo(PromotionVerdict.HOLD));
        passTo("2026-03-07T00:00:00Z");
        assertThat(planned()).as("it has begun, and is left to the alerts").hasSize(4);
    }

    @Test
    void a_promotion_is_suggested_where_a_scenario_says_that_it_pays_and_not_again_while_the_advice_stands()
            throws Exception {
        send(input(product("teapot", 5, "2026-02-01T00:00:00Z")));
        send(input(reading("teapot", "2026-03-02T00:00:00Z", 2_000)));
        send(input(fourADay("teapot", "2026-03-01")));
        send(input(scenario("teapot", "2026-03-01")));
        passTo("2026-03-02T09:00:00Z");
        assertThat(plans()).isNotEmpty().allSatisfy(plan -> {
            assertThat(plan.promotionId()).isNull();
            assertThat(plan.asOf()).isEqualTo(LocalDate.of(2026, 3, 1));
        });
        int told = plans().size();
        send(input(scenario("teapot", "2026-03-02")));
        send(input(fourADay("teapot", "2026-03-02")));
        passTo("2026-03-03T09:00:00Z");
        assertThat(plans()).hasSize(told);
    }

    @Test
    void adverts_pause_at_an_empty_shelf_and_resume_once_it_is_filled_for_good() throws Exception {
        send(input(product("teapot", 2, "2026-02-01T00:00:00Z")));
        send(input(fourADay("teapot", "2026-03-01")));
        send(input(reading("teapot", "2026-03-02T08:00:00Z", 0)));
        passTo("2026-03-02T08:00:00Z");
        assertThat(signals()).extracting(AdSignal::action).containsExactly(AdAction.PAUSE);
        send(input(reading("teapot", "2026-03-02T09:00:00Z", 200)));
        send(input(reading("teapot", "2026-03-02T10:00:00Z", 199)));
        passTo("2026-03-02T10:00:00Z");
        assertThat(signals()).hasSize(1);
        send(input(reading("teapot", "2026-03-02T11:00:00Z", 198)));
        passTo("2026-03-02T11:00:00Z");
        assertThat(signals()).extracting(AdSignal::action).containsExactly(AdAction.PAUSE, AdAction.RESUME);
    }

    @Test
    void a_pause_ends_when_the_article_is_delisted_and_leaves_nothing_behind() throws Exception {
        send(input(product("teapot", 5, "2026-02-01T00:00:00Z")));
        send(input(reading("teapot", "2026-03-02T10:00:00Z", 0)));
        send(input(delisted("teapot", "2026-03-04", "2026-03-03T10:00:00Z")));
        passTo("2026-03-04T00:00:00Z");

        assertThat(signals()).extracting(AdSignal::action).containsExactly(AdAction.PAUSE, AdAction.RESUME);
        assertThat(signals().get(1).reason())
                .isEqualTo("The pause ends with the watch over the stock: the article is delisted.");
        passTo("2026-05-10T00:00:00Z");
        assertNothingIsLeft();
        assertThat(signals()).hasSize(2);
    }

    @Test
    void a_pause_ends_when_nothing_is_heard_of_the_article_any_more() throws Exception {
        send(input(reading("teapot", "2026-03-02T10:00:00Z", 0)));
        passTo("2026-12-01T00:00:00Z");

        assertThat(signals()).extracting(AdSignal::action).containsExactly(AdAction.PAUSE, AdAction.RESUME);
        assertNothingIsLeft();
    }

    @Test
    void adverts_rest_only_while_the_article_can_be_bought_nowhere() throws Exception {
        send(input(product("teapot", 2, "2026-02-01T00:00:00Z")));
        send(input(new StockLevel("teapot", "hamburg", Instant.parse("2026-03-02T07:00:00Z"), 5)));
        send(input(reading("teapot", "2026-03-02T08:00:00Z", 0)));
        passTo("2026-03-02T08:00:00Z");
        assertThat(signals()).isEmpty();
        send(input(new StockLevel("teapot", "hamburg", Instant.parse("2026-03-02T09:00:00Z"), 0)));
        passTo("2026-03-02T09:00:00Z");
        assertThat(signals()).singleElement().satisfies(signal -> {
            assertThat(signal.action()).isEqualTo(AdAction.PAUSE);
            assertThat(signal.location()).isNull();
        });
    }

    /** Plans for promotions that somebody has planned. */
    private List<PromotionPlan> planned() {
        return plans().stream().filter(plan -> plan.promotionId() != null).toList();
    }

    private List<ShelfNews> places() {
        return job.extractOutputValues().stream()
                .filter(news -> news.alert() == null)
                .toList();
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, WatchInput, ShelfNews> harness() throws Exception {
        KeyedOneInputStreamOperatorTestHarness<String, WatchInput, ShelfNews> harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(new ArticleWatchFunction(RULES)), WatchInput::sku, Types.STRING);
        harness.setup(RecordTypes.of(ShelfNews.class)
                .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
        return harness;
    }

    private void send(WatchInput input) throws Exception {
        job.processElement(new StreamRecord<>(input));
    }

    private void passTo(String time) throws Exception {
        job.processWatermark(Instant.parse(time).toEpochMilli());
    }

    private void assertNothingIsLeft() {
        assertThat(job.numKeyedStateEntries()).isZero();
        assertThat(job.numEventTimeTimers()).isZero();
    }

    private List<StockAlert> alerts() {
        return job.extractOutputValues().stream()
                .map(ShelfNews::alert)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Rejected> rejected() {
        return side(ArticleWatchFunction.REJECTED);
    }

    private List<PromotionPlan> plans() {
        return side(ArticleWatchFunction.PLANS);
    }

    private List<AdSignal> signals() {
        return side(ArticleWatchFunction.SIGNALS);
    }

    private <T> List<T> side(OutputTag<T> tag) {
        Queue<StreamRecord<T>> side = job.getSideOutput(tag);
        return side == null
                ? List.of()
                : side.stream().map(StreamRecord::getValue).toList();
    }
}
