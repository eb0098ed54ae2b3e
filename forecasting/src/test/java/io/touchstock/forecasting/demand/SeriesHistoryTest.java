package io.touchstock.forecasting.demand;

import static io.touchstock.forecasting.demand.Fixtures.MONDAY;
import static io.touchstock.forecasting.demand.Fixtures.at;
import static io.touchstock.forecasting.demand.Fixtures.promotion;
import static io.touchstock.forecasting.demand.Fixtures.rules;
import static io.touchstock.forecasting.demand.Fixtures.sold;
import static io.touchstock.forecasting.demand.Fixtures.stock;
import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.forecasting.series.SeriesId;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SeriesHistoryTest {
    private static final SeriesId ID = new SeriesId("tea", "north");

    private static SeriesHistory history(SeriesEvent... events) {
        NavigableMap<LocalDate, DayTally> days = new TreeMap<>();
        SeriesCursor cursor = null;
        for (SeriesEvent event : events) {
            days.put(
                    event.day(),
                    days.getOrDefault(event.day(), DayTally.NOTHING).plus(event));
            cursor = SeriesCursor.after(cursor, event);
        }
        return new SeriesHistory(ID, cursor, days, rules());
    }

    private static SeriesEvent counted(LocalDate day, String time, int onHand) {
        return SeriesEvent.stock(stock(at(day, time), onHand), rules());
    }

    @Test
    void a_day_without_a_sale_has_a_demand_of_zero() {
        assertThat(history(sold(MONDAY, 3)).demandOn(MONDAY.plusDays(1)))
                .isEqualTo(new Demand("tea", "north", MONDAY.plusDays(1), 0, false));
    }

    @Test
    void a_shelf_found_empty_stays_so_until_a_count_finds_something() {
        SeriesHistory history = history(
                counted(MONDAY, "09:00", 5),
                counted(MONDAY.plusDays(1), "18:00", 0),
                counted(MONDAY.plusDays(3), "09:00", 12));

        assertThat(history.demandOn(MONDAY).shelfEmpty()).isFalse();
        assertThat(history.demandOn(MONDAY.plusDays(1)).shelfEmpty()).isTrue();
        assertThat(history.demandOn(MONDAY.plusDays(2)).shelfEmpty()).isTrue();
        assertThat(history.demandOn(MONDAY.plusDays(3)).shelfEmpty()).isTrue();
        assertThat(history.demandOn(MONDAY.plusDays(4)).shelfEmpty()).isFalse();
    }

    @Test
    void counts_that_arrive_out_of_order_leave_the_latest_in_force() {
        SeriesHistory history = history(counted(MONDAY, "18:00", 7), counted(MONDAY, "09:00", 0));

        assertThat(history.demandOn(MONDAY).shelfEmpty()).isTrue();
        assertThat(history.demandOn(MONDAY.plusDays(1)).shelfEmpty()).isFalse();
    }

    @Test
    void of_several_counts_of_one_moment_the_lowest_counts_whatever_comes_first() {
        SeriesEvent seven = counted(MONDAY, "09:00", 7);
        SeriesEvent none = counted(MONDAY, "09:00", 0);

        assertThat(DayTally.NOTHING.plus(seven).plus(none))
                .isEqualTo(DayTally.NOTHING.plus(none).plus(seven));
        assertThat(history(none, seven).demandOn(MONDAY.plusDays(1)).shelfEmpty())
                .isTrue();
    }

    @Test
    void parts_of_a_day_add_up_to_the_day_in_any_order() {
        DayTally morning = DayTally.NOTHING.plus(sold(MONDAY, 3)).plus(counted(MONDAY, "09:00", 0));
        DayTally evening = DayTally.NOTHING.plus(counted(MONDAY, "18:00", 4)).plus(sold(MONDAY, -1));

        assertThat(morning.plus(evening)).isEqualTo(evening.plus(morning));
        assertThat(morning.plus(evening))
                .isEqualTo(morning.plus(counted(MONDAY, "18:00", 4)).plus(sold(MONDAY, -1)));
    }

    @Test
    void an_empty_shelf_is_remembered_though_its_day_is_forgotten() {
        SeriesHistory before = history(counted(MONDAY, "09:00", 0), sold(MONDAY.plusDays(20), 1));
        LocalDate day = MONDAY.plusDays(20);

        SeriesCursor cursor = before.closed(day);
        SeriesHistory after = new SeriesHistory(ID, cursor, new TreeMap<>(), rules());

        assertThat(before.forgottenAfter(day)).containsExactly(MONDAY);
        assertThat(after.demandOn(day.plusDays(1)).shelfEmpty()).isTrue();
    }

    @Test
    void a_request_holds_the_days_since_the_first_event_and_the_horizon() {
        ForecastRequest request =
                history(sold(MONDAY, 3), sold(MONDAY.plusDays(2), 4)).requestAsOf(MONDAY.plusDays(2), List.of());

        assertThat(request.firstDay()).isEqualTo(MONDAY);
        assertThat(request.ahead()).hasSize(7);
        assertThat(request.past().stream().map(PastDay::units)).containsExactly(3d, 0d, 4d);
        assertThat(request.past()).allMatch(PastDay::observed);
    }

    @Test
    void a_request_reads_no_more_days_than_are_remembered() {
        ForecastRequest request =
                history(sold(MONDAY, 3), sold(MONDAY.plusDays(20), 4)).requestAsOf(MONDAY.plusDays(20), List.of());

        assertThat(request.past()).hasSize(14);
        assertThat(request.firstDay()).isEqualTo(MONDAY.plusDays(7));
    }

    @Test
    void rows_to_learn_from_are_the_days_that_a_request_reads() {
        SeriesHistory history =
                history(sold(MONDAY, 3), counted(MONDAY.plusDays(1), "09:00", 0), sold(MONDAY.plusDays(2), 4));

        List<DemandRow> rows =
                history.rows(MONDAY.plusDays(2), List.of(promotion("p", MONDAY.plusDays(2), MONDAY.plusDays(2), 1)));

        assertThat(rows)
                .containsExactly(
                        new DemandRow("tea", "north", MONDAY, 3, false, false, Fixtures.PRICE_MICROS),
                        new DemandRow("tea", "north", MONDAY.plusDays(1), 0, true, false, Fixtures.PRICE_MICROS),
                        new DemandRow("tea", "north", MONDAY.plusDays(2), 4, true, true, Fixtures.PRICE_MICROS));
    }

    @Test
    void an_open_days_sales_do_not_enter_a_request_of_the_day_before() {
        ForecastRequest request =
                history(sold(MONDAY, 3), sold(MONDAY.plusDays(1), 100)).requestAsOf(MONDAY, List.of());

        assertThat(request.past()).hasSize(1);
        assertThat(request.past().stream().mapToDouble(PastDay::units).sum()).isEqualTo(3);
    }

    @Test
    void a_planned_promotion_is_known_ahead_with_its_price() {
        Promotion sale = promotion("p", MONDAY.plusDays(2), MONDAY.plusDays(3), 4_000_000);

        List<AheadDay> ahead =
                history(sold(MONDAY, 3)).requestAsOf(MONDAY, List.of(sale)).ahead();

        assertThat(ahead.subList(0, 4))
                .containsExactly(
                        new AheadDay(false, Fixtures.PRICE_MICROS),
                        new AheadDay(true, 4_000_000),
                        new AheadDay(true, 4_000_000),
                        new AheadDay(false, Fixtures.PRICE_MICROS));
    }

    @Test
    void days_before_the_first_regular_sale_take_its_price_so_that_a_past_promotion_is_not_mistaken_for_it() {
        Promotion sale = promotion("p", MONDAY, MONDAY.plusDays(7), 4_000_000);
        SeriesEvent past = SeriesEvent.past(DemandRow.of(new Demand("tea", "north", MONDAY.minusDays(5), 3, false)));

        List<PastDay> days = history(past, sold(MONDAY.plusDays(8), 1))
                .requestAsOf(MONDAY.plusDays(8), List.of(sale))
                .past();

        assertThat(days.get(0).priceMicros()).isEqualTo(Fixtures.PRICE_MICROS);
        assertThat(days.get(12).priceMicros()).isEqualTo(4_000_000);
        assertThat(days.get(13).priceMicros()).isEqualTo(Fixtures.PRICE_MICROS);
    }

    @Test
    void without_any_sale_at_the_regular_price_no_price_is_known() {
        Promotion sale = promotion("p", MONDAY.plusDays(1), MONDAY.plusDays(2), 4_000_000);
        SeriesEvent past = SeriesEvent.past(DemandRow.of(new Demand("tea", "north", MONDAY, 3, false)));

        ForecastRequest request = history(past).requestAsOf(MONDAY, List.of(sale));

        assertThat(request.ahead().get(0).promoted()).isTrue();
        assertThat(request.ahead().get(0).priceMicros()).isNaN();
    }

    @Test
    void a_newer_message_replaces_a_promotion_and_an_ended_one_goes() {
        Promotion old = promotion("old", MONDAY.minusDays(60), MONDAY.minusDays(50), 1);
        Promotion first = promotion("p", MONDAY, MONDAY, 4);
        Promotion second = new Promotion(
                "p", "tea", null, MONDAY, MONDAY, 3, first.updatedAt().plusSeconds(1));

        assertThat(PromotionBook.with(List.of(old, first), second, MONDAY.minusDays(14)))
                .containsExactly(second);
        assertThat(PromotionBook.with(List.of(second), first, MONDAY.minusDays(14)))
                .containsExactly(second);
    }
}
