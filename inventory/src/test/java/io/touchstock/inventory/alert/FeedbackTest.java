package io.touchstock.inventory.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.AlertHandling;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.FeedbackAction;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.ReceiptStatus;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.event.StockLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An item at risk: four a day, 20 on hand on Monday, five days of lead time; alerted on Tuesday. */
class FeedbackTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Product TEAPOT =
            new Product("teapot", "Teapot", "kitchen", "ann", 20_000_000, 8_000_000, 5, 1, 20, 10, Instant.EPOCH);
    private static final WatchRules WATCH = CautiousRules.watch(ZoneOffset.UTC);

    private final ItemWatch items = new ItemWatch(WATCH);
    private final List<StockAlert> alerts = new ArrayList<>();
    private StockBook book = StockBook.of("teapot", "berlin");

    @BeforeEach
    void alert() {
        day(0, 20);
        day(1, 20);
        assertThat(alerts)
                .extracting(StockAlert::kind, StockAlert::state, StockAlert::handled)
                .containsExactly(Tuple.tuple(AlertKind.STOCKOUT_RISK, AlertState.OPEN, null));
        alerts.clear();
    }

    @Test
    void an_acknowledged_alert_says_so_at_once_and_every_day_until_it_ends() {
        say(FeedbackAction.ACKNOWLEDGE, null, null);
        day(2, 19);
        assertThat(alerts)
                .extracting(StockAlert::changedAt, StockAlert::handled, StockAlert::handledUntil)
                .containsExactly(
                        Tuple.tuple(at(1, 10), AlertHandling.ACKNOWLEDGED, null),
                        Tuple.tuple(at(2, 0), AlertHandling.ACKNOWLEDGED, null));
        for (int day = 3; day < 7; day++) {
            day(day, 100);
        }
        assertThat(alerts)
                .filteredOn(alert -> alert.kind() == AlertKind.STOCKOUT_RISK)
                .last()
                .extracting(StockAlert::state)
                .isEqualTo(AlertState.RESOLVED);
        assertThat(book.handlings()).isEmpty();
    }

    @Test
    void a_snoozed_alert_is_not_told_again_before_its_date_has_passed() {
        say(FeedbackAction.SNOOZE, MONDAY.plusDays(3), null);
        for (int day = 2; day <= 4; day++) {
            day(day, 19);
        }
        assertThat(alerts)
                .extracting(StockAlert::changedAt, StockAlert::handled, StockAlert::handledUntil)
                .containsExactly(
                        Tuple.tuple(at(1, 10), AlertHandling.SNOOZED, MONDAY.plusDays(3)),
                        Tuple.tuple(at(4, 0), null, null));
        assertThat(book.handlings()).isEmpty();
    }

    @Test
    void a_snoozed_risk_does_not_hide_an_empty_shelf() {
        say(FeedbackAction.SNOOZE, MONDAY.plusDays(9), null);
        day(2, 0);
        assertThat(alerts)
                .extracting(StockAlert::kind, StockAlert::state, StockAlert::handled)
                .endsWith(Tuple.tuple(AlertKind.OUT_OF_STOCK, AlertState.OPEN, null));
    }

    @Test
    void a_false_alarm_ends_the_alert_and_keeps_it_quiet_for_two_weeks() {
        say(FeedbackAction.FALSE_ALARM, null, null);
        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(AlertState.RESOLVED);
            assertThat(alert.reason())
                    .isEqualTo("Called a false alarm by ann; it stays quiet until 2026-03-17 unless things change.");
        });
        alerts.clear();
        for (int day = 2; day <= 15; day++) {
            day(day, 20);
        }
        assertThat(alerts)
                .filteredOn(alert -> alert.kind() == AlertKind.STOCKOUT_RISK)
                .isEmpty();
        day(16, 20);
        day(17, 20);
        assertThat(alerts)
                .filteredOn(alert -> alert.kind() == AlertKind.STOCKOUT_RISK)
                .extracting(StockAlert::changedAt)
                .containsExactly(at(17, 0));
    }

    @Test
    void a_false_alarm_is_over_when_goods_came_in() {
        say(FeedbackAction.FALSE_ALARM, null, null);
        day(2, 19);
        day(3, 18);
        assertThat(alerts).hasSize(1);
        alerts.clear();
        day(4, 25);
        day(5, 24);
        assertThat(alerts)
                .extracting(StockAlert::kind, StockAlert::state)
                .containsExactly(Tuple.tuple(AlertKind.STOCKOUT_RISK, AlertState.OPEN));
        assertThat(book.handlings()).isEmpty();
    }

    @Test
    void a_false_alarm_is_over_when_twice_the_value_is_at_risk() {
        book = StockBook.of("teapot", "berlin");
        day(0, 46);
        day(1, 45);
        say(FeedbackAction.FALSE_ALARM, null, null);
        day(2, 44);
        day(3, 43);
        assertThat(alerts).extracting(StockAlert::state).containsExactly(AlertState.OPEN, AlertState.RESOLVED);
        alerts.clear();
        day(4, 20);
        day(5, 19);
        assertThat(alerts)
                .extracting(StockAlert::kind, StockAlert::state)
                .containsExactly(Tuple.tuple(AlertKind.STOCKOUT_RISK, AlertState.OPEN));
    }

    @Test
    void what_is_already_ordered_counts_as_on_its_way_and_asks_for_no_second_order() {
        say(FeedbackAction.ALREADY_ORDERED, null, 100);
        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.handled()).isEqualTo(AlertHandling.ALREADY_ORDERED);
            assertThat(alert.handledUntil()).isEqualTo(MONDAY.plusDays(6));
            assertThat(alert.incomingQuantity()).isEqualTo(100);
            assertThat(alert.incomingOn()).isEqualTo(MONDAY.plusDays(6));
            assertThat(alert.suggestedQuantity()).isZero();
        });
    }

    @Test
    void without_a_quantity_what_was_suggested_is_taken_as_ordered() {
        say(FeedbackAction.ALREADY_ORDERED, MONDAY.plusDays(3), null);
        StockAlert alert = alerts.get(0);
        assertThat(alert.incomingQuantity()).isPositive();
        assertThat(alert.incomingQuantity() % 10).isZero();
        assertThat(alert.incomingOn()).isEqualTo(MONDAY.plusDays(3));
    }

    @Test
    void what_is_already_ordered_gives_way_to_the_order_that_the_system_tells_of() {
        say(FeedbackAction.ALREADY_ORDERED, null, 100);
        take(
                1,
                12,
                StockInput.of(new Receipt(
                        "po-1", "teapot", "berlin", 90, MONDAY.plusDays(7), ReceiptStatus.ORDERED, at(1, 12))));
        assertThat(book.receipts()).extracting(Receipt::receiptId).containsExactly("po-1");
    }

    @Test
    void what_was_promised_and_has_not_come_is_forgotten_and_the_risk_is_told_again() {
        say(FeedbackAction.ALREADY_ORDERED, null, 100);
        for (int day = 2; day <= 8; day++) {
            day(day, 20);
        }
        assertThat(book.receipts()).isEmpty();
        assertThat(book.handlings()).isEmpty();
        assertThat(alerts)
                .filteredOn(alert -> alert.kind() == AlertKind.STOCKOUT_RISK)
                .last()
                .satisfies(alert -> {
                    assertThat(alert.state()).isEqualTo(AlertState.OPEN);
                    assertThat(alert.handled()).isNull();
                    assertThat(alert.suggestedQuantity()).isPositive();
                });
    }

    @Test
    void a_false_alarm_on_a_late_receipt_keeps_that_one_quiet_and_no_other() {
        take(1, 11, StockInput.of(ordered("po-a", 10, 1)), StockInput.of(ordered("po-b", 30, 6)));
        for (int day = 2; day <= 4; day++) {
            day(day, 110);
        }
        assertThat(lateReceipts())
                .last()
                .satisfies(alert -> assertThat(alert.reason()).startsWith("10 units are overdue since 2026-03-03;"));
        AlertFeedback wrong = new AlertFeedback(
                "teapot", "berlin", AlertKind.LATE_RECEIPT, FeedbackAction.FALSE_ALARM, null, null, "ann", at(4, 10));
        take(4, 10, StockInput.of(wrong));
        assertThat(lateReceipts()).last().satisfies(alert -> {
            assertThat(alert.state()).isEqualTo(AlertState.RESOLVED);
            assertThat(alert.reason())
                    .isEqualTo("Called a false alarm by ann; this delivery stays quiet until 2026-03-20 unless things"
                            + " change.");
        });
        alerts.clear();
        for (int day = 5; day <= 7; day++) {
            day(day, 110);
        }
        assertThat(lateReceipts()).isEmpty();
        for (int day = 8; day <= 10; day++) {
            day(day, 110);
        }
        assertThat(lateReceipts())
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(alert.reason()).startsWith("30 units are overdue since 2026-03-08;"));
    }

    private List<StockAlert> lateReceipts() {
        return alerts.stream()
                .filter(alert -> alert.kind() == AlertKind.LATE_RECEIPT)
                .toList();
    }

    private static Receipt ordered(String id, int units, int day) {
        return new Receipt(id, "teapot", "berlin", units, MONDAY.plusDays(day), ReceiptStatus.ORDERED, at(1, 11));
    }

    @Test
    void feedback_on_what_is_not_alerted_changes_nothing_that_is_told() {
        AlertFeedback other = new AlertFeedback(
                "teapot", "berlin", AlertKind.OVERSTOCK, FeedbackAction.ACKNOWLEDGE, null, null, "ann", at(1, 10));
        take(1, 10, StockInput.of(other));
        assertThat(alerts).isEmpty();
        assertThat(book.handlings()).isEmpty();
    }

    @Test
    void a_snooze_without_a_date_and_an_order_of_nothing_are_refused() {
        assertThat(InputCheck.problem(input(FeedbackAction.SNOOZE, null, null)))
                .hasValue("until is missing; a SNOOZE names the last day for which it holds");
        assertThat(InputCheck.problem(input(FeedbackAction.ALREADY_ORDERED, null, 0)))
                .hasValue("quantity is 0; it must be at least 1, or left out");
        assertThat(InputCheck.problem(input(FeedbackAction.FALSE_ALARM, null, null)))
                .isEmpty();
    }

    /** Of that day's beginning. */
    private void day(int day, int onHand) {
        LocalDate asOf = MONDAY.plusDays(day - 1L);
        Forecast forecast = new Forecast(
                "teapot",
                "berlin",
                asOf,
                "m1",
                IntStream.rangeClosed(1, 28)
                        .mapToObj(i -> new ForecastDay(asOf.plusDays(i), 4, 1, 2, 3, 4, 5, 7, 8))
                        .toList());
        take(
                day,
                0,
                StockInput.of(forecast, WATCH.rules().shopDay()),
                StockInput.of(new StockLevel("teapot", "berlin", at(day, 0), onHand)));
    }

    private void say(FeedbackAction action, LocalDate until, Integer quantity) {
        Instant lastHeard = book.stock().at();
        Instant at = lastHeard.plus(Duration.ofHours(10));
        AlertFeedback said =
                new AlertFeedback("teapot", "berlin", AlertKind.STOCKOUT_RISK, action, until, quantity, "ann", at);
        ItemWatch.Outcome outcome = items.evaluate(book, List.of(StockInput.of(said)), TEAPOT, at);
        book = outcome.book();
        alerts.addAll(outcome.changes());
    }

    private void take(int day, int hour, StockInput... inputs) {
        ItemWatch.Outcome outcome = items.evaluate(book, List.of(inputs), TEAPOT, at(day, hour));
        book = outcome.book();
        alerts.addAll(outcome.changes());
    }

    private static StockInput input(FeedbackAction action, LocalDate until, Integer quantity) {
        return StockInput.of(new AlertFeedback(
                "teapot", "berlin", AlertKind.STOCKOUT_RISK, action, until, quantity, null, at(1, 10)));
    }

    private static Instant at(int day, int hour) {
        return MONDAY.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofHours(hour));
    }
}
