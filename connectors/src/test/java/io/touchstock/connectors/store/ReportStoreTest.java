package io.touchstock.connectors.store;

import static io.touchstock.connectors.store.StoreFixtures.MONDAY;
import static io.touchstock.connectors.store.StoreFixtures.NOON;
import static io.touchstock.connectors.store.StoreFixtures.alert;
import static io.touchstock.connectors.store.StoreFixtures.batch;
import static io.touchstock.connectors.store.StoreFixtures.day;
import static io.touchstock.connectors.store.StoreFixtures.givenUp;
import static io.touchstock.connectors.store.StoreFixtures.one;
import static io.touchstock.connectors.store.StoreFixtures.order;
import static io.touchstock.connectors.store.StoreFixtures.origin;
import static io.touchstock.connectors.store.StoreFixtures.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.AttributionRow;
import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.FeedbackAction;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.LostSale;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.PromotionPlan;
import io.touchstock.connectors.event.PromotionVerdict;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.ReceiptStatus;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.connectors.event.RowDimension;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.event.StockLevel;
import io.touchstock.connectors.event.WastedSpend;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the store promises, on every database that it runs on. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReportStoreTest {

    private static final DaySpan ALL = new DaySpan(MONDAY.minusDays(100), MONDAY.plusDays(100));

    @Parameter
    TestDatabase database;

    private String url;
    private ReportStore store;

    @BeforeEach
    void open() {
        url = database.url();
        store = ReportStore.open(url, TestDatabase.ZONE);
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void a_later_row_replaces_an_earlier_one_and_an_earlier_one_that_comes_late_does_not() {
        AttributionRow first = day(MONDAY, "markov", "Email", 10, 1_000);
        AttributionRow second = day(MONDAY, "markov", "Email", 12, 1_200);

        store.write(one(first, origin(1)));
        store.write(one(second, origin(2)));
        store.write(one(first, origin(1)));

        assertThat(store.attribution().totals(RowDimension.CHANNEL, ALL, List.of()))
                .extracting(CreditTotal::conversions, CreditTotal::valueMicros)
                .containsExactly(tuple(12.0, 1_200L));
    }

    @Test
    void of_two_rows_of_a_batch_the_later_counts_whatever_their_order() {
        StoreBatch batch = new StoreBatch();
        batch.add(day(MONDAY, "markov", "Email", 12, 1_200), origin(9));
        batch.add(day(MONDAY, "markov", "Email", 10, 1_000), origin(3));

        store.write(batch);

        assertThat(store.attribution().totals(RowDimension.CHANNEL, ALL, List.of()))
                .extracting(CreditTotal::conversions)
                .containsExactly(12.0);
    }

    @Test
    void days_add_up_with_intervals_as_wide_as_the_root_of_their_squares() {
        store.write(batch(
                day(MONDAY, "markov", "Email", 10, 1_000), day(MONDAY.plusDays(1), "markov", "Email", 20, 2_000)));

        CreditTotal total = store.attribution()
                .totals(RowDimension.CHANNEL, ALL, List.of("markov"))
                .get(0);

        assertThat(total.basis()).isEqualTo(CreditTotal.Basis.SUM_OF_DAYS);
        assertThat(total.conversions()).isEqualTo(30);
        assertThat(total.valueMicros()).isEqualTo(3_000);
        assertThat(total.spendMicros()).isEqualTo(10_000_000);
        assertThat(30 - total.conversionsLow()).isCloseTo(Math.sqrt(18), within(1e-9));
        assertThat(total.conversionsHigh() - 30).isCloseTo(Math.sqrt(32), within(1e-9));
        assertThat(total.valueLowMicros()).isEqualTo(3_000 - Math.round(Math.sqrt(1_800)));
        assertThat(total.roas()).isCloseTo(3_000 / 10_000_000.0, within(1e-12));
        assertThat(total.cpaMicros()).isCloseTo(10_000_000 / 30.0, within(1e-6));
    }

    @Test
    void a_period_that_was_solved_as_a_whole_is_told_as_it_was_and_not_as_the_sum_of_its_days() {
        DaySpan week = new DaySpan(MONDAY, MONDAY.plusDays(6));
        store.write(batch(
                day(MONDAY, "markov", "Email", 10, 1_000),
                day(MONDAY, "linear", "Email", 5, 500),
                row(week.first(), week.last(), "markov", "Email", 77, 7_700)));

        assertThat(store.attribution().totals(RowDimension.CHANNEL, week, List.of("markov", "linear")))
                .extracting(CreditTotal::model, CreditTotal::conversions, CreditTotal::basis)
                .containsExactly(
                        tuple("markov", 77.0, CreditTotal.Basis.PERIOD),
                        tuple("linear", 5.0, CreditTotal.Basis.SUM_OF_DAYS));
        assertThat(store.attribution().periods(RowDimension.CHANNEL, 5)).containsExactly(week);
        assertThat(store.attribution().days()).contains(new DaySpan(MONDAY, MONDAY));
    }

    @Test
    void wasted_spend_stands_beside_the_credit_of_its_channel() {
        store.write(batch(
                day(MONDAY, "markov", "Paid Search", 10, 1_000),
                new WastedSpend(MONDAY, "Paid Search", "spring", "TEN-26", 40, 9, 16_800, 3_780),
                new WastedSpend(MONDAY, "Paid Search", null, "TEN-27", 10, 1, 1_000, 100)));

        assertThat(store.attribution().totals(RowDimension.CHANNEL, ALL, List.of()))
                .extracting(CreditTotal::wastedMicros)
                .containsExactly(3_880L);
        assertThat(store.attribution().wastedByArticle(ALL, 1))
                .containsExactly(new WastedTotal(null, null, "TEN-26", 40, 9, 16_800, 3_780));
    }

    @Test
    void a_lost_sale_that_is_taken_back_is_gone() {
        LostSale lost = new LostSale(MONDAY, "Email", null, "TEN-26", "shop", 1.5, 300, 1);
        LostSale back = new LostSale(MONDAY, "Email", null, "TEN-26", "shop", 1.5, 300, -1);

        store.write(batch(lost, lost, new LostSale(MONDAY, "Brand", "x", "TEN-26", "shop", 1, 10, 1)));
        store.write(batch(back, back));

        assertThat(store.attribution().lostSales(ALL, 10))
                .containsExactly(new LostTotal("Brand", "x", "TEN-26", 1, 10));
    }

    @Test
    void journeys_become_paths_lengths_and_lags() {
        store.write(batch(
                order(1, "c:ann", "1", NOON, 500, "Email", "Brand"),
                order(1, "c:bob", "2", NOON, 700, "Email", "Brand"),
                order(1, "c:eve", "3", NOON, 900),
                givenUp(1, "v:x", NOON, "Email", "Brand")));

        assertThat(store.attribution().topPaths(ALL, 10))
                .containsExactly(
                        new PathTotal(List.of("Email", "Brand"), 2, 1_200, 1), new PathTotal(List.of(), 1, 900, 0));
        assertThat(store.attribution().topNullPaths(ALL, 1))
                .containsExactly(new PathTotal(List.of("Email", "Brand"), 2, 1_200, 1));
        assertThat(store.attribution().pathLengths(ALL))
                .containsExactly(new PathLengthTotal(0, 1, 900, 0), new PathLengthTotal(2, 2, 1_200, 1));
        assertThat(store.attribution().timeLags(ALL)).containsExactly(new TimeLagTotal(2, 2, 1_200));
    }

    @Test
    void journeys_that_come_again_are_counted_once() {
        StoreBatch batch = batch(
                order(1, "c:ann", "1", NOON, 500, "Email"),
                order(-1, "c:ann", "1", NOON, 500, "Email"),
                order(1, "c:ann", "1", NOON, 450, "Email", "Brand"),
                givenUp(1, "v:x", NOON, "Email"));
        store.write(batch);
        List<PathTotal> once = store.attribution().topPaths(ALL, 10);

        store.write(batch);

        assertThat(store.attribution().topPaths(ALL, 10)).isEqualTo(once);
        assertThat(once)
                .containsExactly(
                        new PathTotal(List.of("Email", "Brand"), 1, 450, 0), new PathTotal(List.of("Email"), 0, 0, 1));
    }

    @Test
    void a_journey_that_moves_to_another_person_is_counted_once_in_whatever_order_the_two_messages_come() {
        store.write(batch(order(1, "v:phone", "1", NOON, 500, "Email")));
        store.write(batch(order(1, "c:ann", "1", NOON, 500, "Email", "Brand")));
        store.write(batch(order(-1, "v:phone", "1", NOON, 500, "Email")));

        assertThat(store.attribution().topPaths(ALL, 10))
                .containsExactly(new PathTotal(List.of("Email", "Brand"), 1, 500, 0));
    }

    @Test
    void an_alert_keeps_every_field_and_an_older_word_never_replaces_a_newer() {
        StockAlert opened = alert("TEN-26", NOON, AlertState.OPEN, 9_000_000L);
        StockAlert resolved = alert("TEN-26", NOON.plusSeconds(60), AlertState.RESOLVED, null);

        store.write(batch(opened));
        assertThat(store.stock().alert("TEN-26", "shop", AlertKind.STOCKOUT_RISK))
                .contains(new AlertView(opened, null, null));
        store.write(one(resolved, origin(5)));
        store.write(one(opened, origin(900)));

        assertThat(store.stock().alert("TEN-26", "shop", AlertKind.STOCKOUT_RISK))
                .map(AlertView::alert)
                .contains(resolved);
        assertThat(store.stock().history("TEN-26", "shop", AlertKind.STOCKOUT_RISK, 10))
                .extracting(AlertChange::state, AlertChange::changedAt)
                .containsExactly(tuple(AlertState.RESOLVED, NOON.plusSeconds(60)), tuple(AlertState.OPEN, NOON));
    }

    @Test
    void alerts_are_ranked_by_value_at_risk_filtered_and_paged() {
        store.write(batch(
                alert("A", NOON, AlertState.OPEN, 1_000L),
                alert("B", NOON, AlertState.OPEN, null),
                alert("C", NOON, AlertState.OPEN, 3_000L),
                alert("D", NOON, AlertState.RESOLVED, 9_000L)));

        AlertPage page = store.stock().alerts(AlertFilter.open(2));

        assertThat(page.alerts()).extracting(view -> view.alert().sku()).containsExactly("C", "A");
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.valueAtRiskMicros()).isEqualTo(4_000);
        assertThat(store.stock().choices().owners()).containsExactly(new Choice("lena", 3));
        AlertFilter text = new AlertFilter(
                null,
                "lena",
                "lena",
                "Tents",
                "shop",
                null,
                AlertKind.STOCKOUT_RISK,
                false,
                "tent of b",
                AlertFilter.Order.SEVERITY,
                0,
                10);
        assertThat(store.stock().alerts(text).alerts())
                .extracting(view -> view.alert().sku())
                .containsExactly("B");
    }

    @Test
    void what_people_do_is_kept_with_its_message_and_its_entry_in_the_log() {
        store.write(batch(alert("A", NOON, AlertState.OPEN, 1_000L)));
        AlertFeedback snooze = new AlertFeedback(
                "A", "shop", AlertKind.STOCKOUT_RISK, FeedbackAction.SNOOZE, MONDAY.plusDays(2), null, "lena", NOON);
        AuditEntry audit = new AuditEntry(NOON, "lena", "merchandiser", "::1", "snooze", "A|shop", "", "DONE");

        store.people().say(snooze, audit);
        store.people().assign("A", "shop", AlertKind.STOCKOUT_RISK, "tom", audit);
        store.write(batch(snooze));

        AlertView view =
                store.stock().alert("A", "shop", AlertKind.STOCKOUT_RISK).orElseThrow();
        assertThat(view.lastAction()).isEqualTo(snooze);
        assertThat(view.assignee()).isEqualTo("tom");
        assertThat(store.stock().actions("A", "shop", AlertKind.STOCKOUT_RISK, 9))
                .containsExactly(snooze);
        assertThat(store.people().audited(0, 10)).containsExactly(audit, audit);
        List<OutboxMessage> pending = store.people().outbox(10);
        assertThat(pending)
                .extracting(OutboxMessage::topic, OutboxMessage::key)
                .containsExactly(tuple("alert-feedback", "A|shop"));
        store.people().sent(pending, NOON);
        assertThat(store.people().outbox(10)).isEmpty();
    }

    @Test
    void an_item_is_all_that_is_known_of_it() {
        Product product = new Product(
                "TEN-26", "Tent", "Tents", "lena", 49_900_000, 21_000_000, 8, 2, 24, 6, NOON, 0.98, 14, MONDAY);
        Receipt coming = new Receipt("po-1", "TEN-26", "shop", 120, MONDAY.plusDays(7), ReceiptStatus.SHIPPED, NOON);
        Receipt there = new Receipt("po-0", "TEN-26", "shop", 12, MONDAY, ReceiptStatus.RECEIVED, NOON);
        StockLevel level = new StockLevel("TEN-26", "shop", NOON, 41);
        Forecast forecast = forecast(MONDAY, 3);

        store.write(batch(product, coming, there, level, forecast));

        assertThat(store.stock().item("TEN-26", "shop"))
                .contains(new StockItem(
                        "TEN-26", "shop", product, level, forecast, List.of(coming), List.of(), null, List.of()));
        assertThat(store.stock().item("TEN-26", "elsewhere")).isEmpty();
    }

    @Test
    void of_past_days_the_last_forecast_before_them_stays_to_be_judged() {
        store.write(batch(forecast(MONDAY, 3)));
        store.write(batch(forecast(MONDAY.plusDays(1), 3)));
        store.write(batch(forecast(MONDAY, 3)));

        assertThat(store.forecasts().newest("TEN-26", "shop")).contains(forecast(MONDAY.plusDays(1), 3));
        assertThat(store.forecasts().told("TEN-26", "shop", ALL))
                .extracting(told -> told.day().day(), ToldDay::asOf)
                .containsExactly(
                        tuple(MONDAY.plusDays(1), MONDAY),
                        tuple(MONDAY.plusDays(2), MONDAY.plusDays(1)),
                        tuple(MONDAY.plusDays(3), MONDAY.plusDays(1)),
                        tuple(MONDAY.plusDays(4), MONDAY.plusDays(1)));
        assertThat(store.forecasts().items("ten", null, null, 0, 10))
                .containsExactly(new ItemLine("TEN-26", "shop", null, null, MONDAY.plusDays(1), "lstm-1"));
    }

    @Test
    void demand_is_what_was_said_last_of_each_day() {
        store.write(batch(new Demand("A", "shop", MONDAY, 3, false), new Demand("A", "shop", MONDAY, 4, true)));

        assertThat(store.forecasts().demand("A", "shop", ALL))
                .containsExactly(new Demand("A", "shop", MONDAY, 4, true));
        assertThat(store.forecasts().demandDays("A", "shop")).contains(new DaySpan(MONDAY, MONDAY));
        assertThat(store.forecasts().demandDays("B", "shop")).isEmpty();
    }

    @Test
    void suggestions_of_a_later_day_replace_all_earlier_ones_and_leave_planned_promotions_alone() {
        PromotionPlan held = plan(PromotionVerdict.HOLD, MONDAY, "p-3", MONDAY);
        PromotionPlan later = plan(PromotionVerdict.PROMOTE, MONDAY.plusDays(9), null, MONDAY.plusDays(1));
        store.write(batch(
                held,
                plan(PromotionVerdict.PROMOTE, MONDAY.plusDays(3), null, MONDAY),
                plan(PromotionVerdict.CLEAR, MONDAY.plusDays(6), null, MONDAY)));

        store.write(batch(later));
        store.write(batch(plan(PromotionVerdict.PROMOTE, MONDAY.plusDays(3), null, MONDAY)));

        PlanFilter all = new PlanFilter(Set.of(), null, null, null, null, null, 0, 10);
        assertThat(store.promotions().plans(all)).extracting(PlanView::plan).containsExactly(held, later);
        assertThat(store.promotions().count(all)).isEqualTo(2);
        PromotionDecision no = new PromotionDecision(PromotionDecision.Kind.REJECTED, "no", "tom", NOON);
        store.people().decide(later, no, null, new AuditEntry(NOON, "tom", "admin", "::1", "reject", "x", "", "DONE"));
        assertThat(store.promotions().plan("TEN-26", "shop", null, PromotionReads.slot(later)))
                .map(PlanView::decision)
                .contains(no);
    }

    @Test
    void refused_inputs_are_kept_once_with_their_reason_and_the_beginning_of_their_payload() {
        Rejected refusal =
                new Rejected("journeys: orders-0", 7, "field 'value' is '12x'; write a number", "x".repeat(9_000));
        store.write(
                batch(refusal, new Rejected("journeys: orders-0", 8, "field 'value' is '13y'; write a number", "")));
        store.write(batch(refusal));

        assertThat(store.operations().countRejected()).isEqualTo(2);
        assertThat(store.operations().reasons(5))
                .extracting(RejectedReason::job, RejectedReason::kind, RejectedReason::count)
                .containsExactly(tuple("journeys", "field … is …; write a number", 2L));
        RejectedLine oldest =
                store.operations().rejected("journeys", null, 1, 5).get(0);
        assertThat(oldest.source()).isEqualTo("orders-0");
        assertThat(oldest.payload()).hasSize(4_000);
        assertThat(oldest.payloadLength()).isEqualTo(9_000);
    }

    @Test
    void a_batch_that_does_not_begin_where_the_store_stands_writes_nothing() {
        FeedPosition ten = new FeedPosition("attribution", 0, 10, 12, NOON, NOON, NOON);
        StoreBatch first = batch(day(MONDAY, "markov", "Email", 1, 1));
        first.advance(0, ten);
        store.write(first);

        StoreBatch again = batch(day(MONDAY, "markov", "Brand", 1, 1));
        again.advance(0, new FeedPosition("attribution", 0, 11, 12, NOON, null, NOON));

        assertThatThrownBy(() -> store.write(again))
                .isInstanceOf(ElsewhereException.class)
                .hasMessageContaining("attribution-0");
        assertThat(store.positions()).containsExactly(ten);
        assertThat(store.attribution().totals(RowDimension.CHANNEL, ALL, List.of()))
                .hasSize(1);
        StoreBatch next = new StoreBatch();
        next.advance(10, new FeedPosition("attribution", 0, 12, 12, null, NOON.minusSeconds(9), NOON.plusSeconds(1)));
        store.write(next);
        assertThat(store.positions())
                .containsExactly(new FeedPosition("attribution", 0, 12, 12, NOON, NOON, NOON.plusSeconds(1)));
    }

    @Test
    void odd_names_and_huge_numbers_come_back_as_they_went_in() {
        List<String> names =
                List.of("'; DROP TABLE path; --", "كتاب \u202eabc", "😀\n\t\\", "=1+1", "x".repeat(500), "a\0b");
        StoreBatch batch = new StoreBatch();
        for (int i = 0; i < names.size(); i++) {
            batch.add(day(MONDAY, "markov", names.get(i), 1e300, Long.MAX_VALUE / 8), origin(i));
        }
        store.write(batch);

        assertThat(store.attribution().totals(RowDimension.CHANNEL, ALL, List.of()))
                .extracting(CreditTotal::channel)
                .containsExactlyInAnyOrderElementsOf(
                        names.stream().map(name -> name.replace('\0', '\uFFFD')).toList());
        assertThat(store.attribution().totals(RowDimension.CHANNEL, ALL, List.of()))
                .allSatisfy(total -> assertThat(total.valueMicros()).isEqualTo(Long.MAX_VALUE / 8));
    }

    @Test
    void more_rows_than_fit_in_one_statement_all_arrive() {
        store.write(batch(IntStream.range(0, 4_500)
                .mapToObj(i -> new Demand("sku" + i, "shop", MONDAY, i, false))
                .toArray(Record[]::new)));

        assertThat(store.forecasts().demand("sku4499", "shop", ALL)).hasSize(1);
    }

    @Test
    void a_message_is_delivered_once() {
        Delivery delivery = Delivery.due("k", "slack", "#stock", "3 alerts", "…", NOON);

        assertThat(store.deliveries().add(delivery)).isTrue();
        assertThat(store.deliveries().add(delivery)).isFalse();
        store.deliveries().retry("k", "503", NOON.plusSeconds(30));
        assertThat(store.deliveries().due(NOON, 5)).isEmpty();
        assertThat(store.deliveries().due(NOON.plusSeconds(30), 5))
                .extracting(Delivery::attempts)
                .containsExactly(1);
        store.deliveries().sent("k", NOON.plusSeconds(31));
        assertThat(store.deliveries().due(NOON.plusSeconds(99), 5)).isEmpty();
        assertThat(store.deliveries().add(delivery)).isFalse();
        assertThat(store.deliveries().newest(5)).extracting(Delivery::state).containsExactly(Delivery.State.SENT);
    }

    @Test
    void a_model_card_is_kept_whole() {
        ModelCard card = new ModelCard(
                "lstm-1",
                "lstm",
                MONDAY,
                "abc",
                80,
                7,
                new TreeMap<>(java.util.Map.of("horizon", "28")),
                new TreeMap<>(),
                new TreeMap<>(java.util.Map.of("holdout.wape", 0.294)),
                NOON);
        store.forecasts().keep(card);
        store.forecasts().keep(card);

        assertThat(store.forecasts().models()).containsExactly(card);
    }

    @Test
    void what_was_written_is_there_when_the_store_is_opened_again() {
        store.write(batch(day(MONDAY, "markov", "Email", 1, 1)));
        store.close();

        store = ReportStore.open(url, TestDatabase.ZONE);

        assertThat(store.attribution().models(RowDimension.CHANNEL, ALL)).containsExactly("markov");
        assertThat(store.attribution().dimensions()).containsExactly(RowDimension.CHANNEL);
        assertThat(store.attribution().daily(RowDimension.CHANNEL, ALL, List.of()))
                .containsExactly(new CreditDay(MONDAY, "markov", 1, 1, 5_000_000L));
    }

    @Test
    void an_empty_store_answers_every_question() {
        assertThat(store.attribution().days()).isEmpty();
        assertThat(store.attribution().totals(RowDimension.CHANNEL, ALL, List.of()))
                .isEmpty();
        assertThat(store.stock().alerts(AlertFilter.open(5))).isEqualTo(new AlertPage(List.of(), 0, 0));
        assertThat(store.stock().choices().kinds()).isEmpty();
        assertThat(store.promotions().planned(ALL)).isEmpty();
        assertThat(store.forecasts().drift(null, 5)).isEmpty();
        assertThat(store.forecasts().models()).isEmpty();
        assertThat(store.operations().lag()).isEmpty();
    }

    private static Forecast forecast(LocalDate asOf, int days) {
        return new Forecast(
                "TEN-26",
                "shop",
                asOf,
                "lstm-1",
                IntStream.rangeClosed(1, days)
                        .mapToObj(i -> new ForecastDay(asOf.plusDays(i), 5.5, 1, 2, 3, 5, 7, 9, 10 + i))
                        .toList());
    }

    private static PromotionPlan plan(
            PromotionVerdict verdict, LocalDate startsOn, String promotionId, LocalDate asOf) {
        return new PromotionPlan(
                "TEN-26",
                "shop",
                verdict,
                startsOn,
                startsOn.plusDays(2),
                39_900_000L,
                30,
                12,
                500_000_000,
                4,
                null,
                promotionId,
                "Because.",
                asOf,
                9_000_000);
    }

    private static org.assertj.core.data.Offset<Double> within(double tolerance) {
        return org.assertj.core.data.Offset.offset(tolerance);
    }
}
