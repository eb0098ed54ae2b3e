package io.touchstock.forecasting.flink;

import static io.touchstock.forecasting.demand.Fixtures.MONDAY;
import static io.touchstock.forecasting.demand.Fixtures.at;
import static io.touchstock.forecasting.demand.Fixtures.promotion;
import static io.touchstock.forecasting.demand.Fixtures.rules;
import static io.touchstock.forecasting.demand.Fixtures.sold;
import static io.touchstock.forecasting.demand.Fixtures.stock;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.Rejected;
import io.touchstock.forecasting.demand.DayTally;
import io.touchstock.forecasting.demand.DemandRow;
import io.touchstock.forecasting.demand.ForecastRequest;
import io.touchstock.forecasting.demand.SeriesEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DailyDemandFunctionTest {
    private KeyedBroadcastOperatorTestHarness<String, SeriesEvent, Promotion, Demand> harness;

    @BeforeEach
    void open() throws Exception {
        harness = opened();
    }

    private static KeyedBroadcastOperatorTestHarness<String, SeriesEvent, Promotion, Demand> opened() throws Exception {
        KeyedBroadcastOperatorTestHarness<String, SeriesEvent, Promotion, Demand> opened =
                new KeyedBroadcastOperatorTestHarness<>(
                        new CoBroadcastWithKeyedOperator<>(
                                new DailyDemandFunction(rules()),
                                List.of(DailyDemandFunction.PROMOTIONS, DailyDemandFunction.PROMOTIONS_SINCE)),
                        event -> event.seriesId().toString(),
                        Types.STRING,
                        1,
                        1,
                        0);
        opened.setup(Serializers.of(Demand.class));
        opened.open();
        return opened;
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    private void send(SeriesEvent event) throws Exception {
        harness.processElement(event, at(event.day(), "12:00").toEpochMilli());
    }

    /** Event time reaches the first moment of a day. */
    private void dawnOf(LocalDate day) throws Exception {
        harness.processWatermark(at(day, "00:00").toEpochMilli());
        harness.processBroadcastWatermark(new Watermark(at(day, "00:00").toEpochMilli()));
    }

    private void endOfInput() throws Exception {
        harness.processWatermark(Long.MAX_VALUE);
        harness.processBroadcastWatermark(Watermark.MAX_WATERMARK);
    }

    private List<Demand> demand() {
        return harness.extractOutputValues();
    }

    private AbstractStreamOperator<?> operator() {
        return (AbstractStreamOperator<?>) harness.getOperator();
    }

    private int stateEntries() {
        return ((HeapKeyedStateBackend<?>) operator().getKeyedStateBackend()).numKeyValueStateEntries();
    }

    private int rememberedDays() throws Exception {
        KeyedStateBackend<String> backend = operator().getKeyedStateBackend();
        backend.setCurrentKey("tea|north");
        MapState<LocalDate, DayTally> days = backend.getPartitionedState(
                VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, DailyDemandFunction.DAYS);
        int count = 0;
        for (LocalDate day : days.keys()) {
            count += day == null ? 0 : 1;
        }
        return count;
    }

    private <T> List<T> side(OutputTag<T> tag) {
        Queue<StreamRecord<T>> records = harness.getSideOutput(tag);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }

    private static Demand tea(LocalDate day, int units) {
        return new Demand("tea", "north", day, units, false);
    }

    @Test
    void a_day_closes_at_midnight_in_the_shop_and_not_before() throws Exception {
        send(sold(MONDAY, 3));
        harness.processBroadcastWatermark(Watermark.MAX_WATERMARK);
        harness.processWatermark(at(MONDAY, "23:59").toEpochMilli());
        assertThat(demand()).isEmpty();

        harness.processWatermark(at(MONDAY.plusDays(1), "00:00").toEpochMilli());

        assertThat(demand()).containsExactly(tea(MONDAY, 3));
    }

    @Test
    void days_without_a_sale_are_sent_as_zeros() throws Exception {
        send(sold(MONDAY, 3));

        dawnOf(MONDAY.plusDays(3));

        assertThat(demand()).containsExactly(tea(MONDAY, 3), tea(MONDAY.plusDays(1), 0), tea(MONDAY.plusDays(2), 0));
    }

    @Test
    void each_closed_day_asks_for_a_forecast_as_of_that_day() throws Exception {
        send(sold(MONDAY, 3));
        send(sold(MONDAY.plusDays(1), 4));

        dawnOf(MONDAY.plusDays(2));

        List<ForecastRequest> requests = side(DailyDemandFunction.REQUESTS);
        assertThat(requests).extracting(ForecastRequest::asOf).containsExactly(MONDAY, MONDAY.plusDays(1));
        assertThat(requests.get(0).past())
                .singleElement()
                .satisfies(day -> assertThat(day.units()).isEqualTo(3));
        assertThat(requests.get(1).past().get(0).units()).isEqualTo(3);
        assertThat(requests.get(1).past().get(1).units()).isEqualTo(4);
    }

    @Test
    void a_sale_after_its_day_closed_sends_the_day_again() throws Exception {
        send(sold(MONDAY, 3));
        dawnOf(MONDAY.plusDays(1));

        send(sold(MONDAY, 2));
        dawnOf(MONDAY.plusDays(2));

        assertThat(demand()).containsExactly(tea(MONDAY, 3), tea(MONDAY, 5), tea(MONDAY.plusDays(1), 0));
        assertThat(side(DailyDemandFunction.REQUESTS).get(1).past().get(0).units())
                .isEqualTo(5);
    }

    @Test
    void a_stock_level_that_comes_after_its_day_is_sealed_is_rejected() throws Exception {
        send(sold(MONDAY.plusDays(3), 1));
        dawnOf(MONDAY.plusDays(3));

        send(SeriesEvent.stock(stock(at(MONDAY, "09:00"), 0), rules()));

        assertThat(side(Rejections.TAG)).singleElement().satisfies((Rejected late) -> {
            assertThat(late.source()).isEqualTo("stock");
            assertThat(late.reason()).contains("late", "tea|north");
            assertThat(late.payload()).contains("\"onHand\":0");
        });
    }

    @Test
    void units_cannot_be_taken_back_from_a_day_that_is_forgotten() throws Exception {
        send(sold(MONDAY, -2));

        assertThat(side(Rejections.TAG))
                .singleElement()
                .satisfies((Rejected lost) -> assertThat(lost.reason()).contains("no longer remembered"));
        assertThat(stateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    @Test
    void a_day_on_which_the_shelf_was_found_empty_says_so() throws Exception {
        send(sold(MONDAY, 3));
        send(SeriesEvent.stock(stock(at(MONDAY, "18:00"), 0), rules()));

        dawnOf(MONDAY.plusDays(1));

        assertThat(demand()).containsExactly(new Demand("tea", "north", MONDAY, 3, true));
        assertThat(side(DailyDemandFunction.REQUESTS).get(0).past().get(0).observed())
                .isFalse();
    }

    @Test
    void a_planned_promotion_reaches_the_forecast() throws Exception {
        Promotion sale = promotion("p", MONDAY.plusDays(2), MONDAY.plusDays(2), 4_000_000);
        harness.processBroadcastElement(sale, 0);
        send(sold(MONDAY, 3));

        dawnOf(MONDAY.plusDays(1));

        ForecastRequest request = side(DailyDemandFunction.REQUESTS).get(0);
        assertThat(request.ahead().get(0).promoted()).isFalse();
        assertThat(request.ahead().get(1).promoted()).isTrue();
        assertThat(request.ahead().get(1).priceMicros()).isEqualTo(4_000_000);
    }

    @Test
    void promotions_that_ended_before_any_history_go_with_a_message_of_later() throws Exception {
        harness.processBroadcastElement(promotion("p", MONDAY, MONDAY, 4_000_000), 0);

        harness.processBroadcastElement(rice("q", MONDAY.plusDays(70), MONDAY.plusDays(60)), 0);

        assertThat(articlesWithPromotions(harness)).containsExactly("rice");
    }

    @Test
    void copies_keep_the_same_promotions_whatever_their_watermark_and_order_of_messages() throws Exception {
        List<Promotion> said = List.of(
                promotion("p", MONDAY, MONDAY, 4_000_000),
                rice("old", MONDAY.plusDays(1), MONDAY),
                rice("new", MONDAY.plusDays(70), MONDAY.plusDays(60)));
        KeyedBroadcastOperatorTestHarness<String, SeriesEvent, Promotion, Demand> other = opened();
        try {
            dawnOf(MONDAY.plusDays(200));
            for (int i = 0; i < said.size(); i++) {
                harness.processBroadcastElement(said.get(i), 0);
                other.processBroadcastElement(said.get(said.size() - 1 - i), 0);
            }

            assertThat(harness.getBroadcastState(DailyDemandFunction.PROMOTIONS).get("rice"))
                    .containsExactly(said.get(2))
                    .isEqualTo(other.getBroadcastState(DailyDemandFunction.PROMOTIONS)
                            .get("rice"));
            assertThat(articlesWithPromotions(harness))
                    .containsExactly("rice")
                    .isEqualTo(articlesWithPromotions(other));
        } finally {
            other.close();
        }
    }

    private static Promotion rice(String id, LocalDate day, LocalDate saidOn) {
        return new Promotion(id, "rice", null, day, day, 1, at(saidOn, "12:00"));
    }

    private static List<String> articlesWithPromotions(
            KeyedBroadcastOperatorTestHarness<String, SeriesEvent, Promotion, Demand> copy) throws Exception {
        List<String> articles = new ArrayList<>();
        copy.getBroadcastState(DailyDemandFunction.PROMOTIONS)
                .immutableEntries()
                .forEach(entry -> articles.add(entry.getKey()));
        return articles;
    }

    @Test
    void a_series_without_events_is_forgotten_with_state_and_timer() throws Exception {
        send(sold(MONDAY, 3));

        dawnOf(MONDAY.plusDays(30));

        assertThat(demand()).hasSize(10);
        assertThat(stateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    @Test
    void a_live_series_remembers_no_more_days_than_a_forecast_reads() throws Exception {
        for (int day = 0; day < 60; day++) {
            send(sold(MONDAY.plusDays(day), 1));
            dawnOf(MONDAY.plusDays(day + 1));
        }

        assertThat(rememberedDays()).isLessThanOrEqualTo(14);
        assertThat(harness.numEventTimeTimers()).isEqualTo(1);
    }

    @Test
    void at_the_end_of_the_input_the_days_with_sales_are_closed_and_nothing_is_left() throws Exception {
        send(sold(MONDAY, 3));
        send(sold(MONDAY.plusDays(2), 4));

        endOfInput();

        assertThat(demand()).containsExactly(tea(MONDAY, 3), tea(MONDAY.plusDays(1), 0), tea(MONDAY.plusDays(2), 4));
        assertThat(stateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    @Test
    void past_demand_is_not_sent_again_but_is_the_history_of_the_first_forecast() throws Exception {
        for (int day = 0; day < 40; day++) {
            send(SeriesEvent.past(DemandRow.of(tea(MONDAY.plusDays(day), day))));
        }
        dawnOf(MONDAY.plusDays(40));
        assertThat(demand()).isEmpty();
        assertThat(harness.numEventTimeTimers()).isEqualTo(1);

        send(sold(MONDAY.plusDays(40), 7));
        dawnOf(MONDAY.plusDays(41));

        assertThat(demand()).containsExactly(tea(MONDAY.plusDays(40), 7));
        ForecastRequest request = side(DailyDemandFunction.REQUESTS).get(0);
        assertThat(request.past().get(0).units()).isEqualTo(27);
        assertThat(request.past().get(12).units()).isEqualTo(39);
        assertThat(request.past()).allMatch(day -> day.observed());
    }
}
