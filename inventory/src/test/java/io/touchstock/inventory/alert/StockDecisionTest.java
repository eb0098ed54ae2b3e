package io.touchstock.inventory.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
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
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class StockDecisionTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 1);
    private static final Instant MONDAY_OPENING = Instant.parse("2026-03-02T00:00:00Z");
    private static final StockRules RULES = CautiousRules.stock(ZoneOffset.UTC);
    private static final Product TEAPOT =
            new Product("teapot", "Teapot", "kitchen", "ann", 20_000_000, 8_000_000, 5, 1, 20, 10, MONDAY_OPENING);

    private final StockDecision decision = new StockDecision(RULES);

    @Test
    void an_item_that_will_run_out_before_an_order_can_help_is_alerted_with_what_to_do() {
        List<StockAlert> changes = evaluateTwice(situation(30));

        assertThat(changes).hasSize(1);
        StockAlert alert = changes.get(0);
        assertThat(alert.kind()).isEqualTo(AlertKind.STOCKOUT_RISK);
        assertThat(alert.state()).isEqualTo(AlertState.OPEN);
        assertThat(alert.probability()).isGreaterThan(0.9);
        assertThat(alert.p10()).isBeforeOrEqualTo(alert.p50());
        assertThat(alert.p50()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(alert.orderBy()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(alert.suggestedQuantity()).isPositive();
        assertThat(alert.suggestedQuantity() % 10).isZero();
        assertThat(alert.daysOfCover()).isBetween(7.0, 8.0);
        assertThat(alert.lostValueMicros()).isEqualTo(Math.round(alert.lostUnits() * 20_000_000));
        assertThat(alert.modelVersion()).isEqualTo("m1");
        assertThat(alert.forecastAsOf()).isEqualTo(SUNDAY);
        assertThat(alert.reason())
                .isEqualTo(
                        "The stock of 30 will likely run out by 2026-03-09, and by 2026-03-13 with more than 99 % probability;"
                                + " nothing is on order; order " + alert.suggestedQuantity()
                                + " units today.");
    }

    @Test
    void an_order_by_date_that_has_passed_asks_for_speed() {
        StockAlert alert = evaluateTwice(situation(9)).get(0);
        assertThat(alert.orderBy()).isBefore(LocalDate.of(2026, 3, 2));
        assertThat(alert.reason()).contains("today, faster than usual if possible");
    }

    @Test
    void plenty_of_stock_is_no_alert() {
        assertThat(evaluateTwice(situation(400))).isEmpty();
    }

    @Test
    void a_delivery_in_time_is_no_alert_one_just_overdue_is_late_and_one_long_overdue_is_not_counted_on() {
        assertThat(evaluateTwice(situation(30, delivery("2026-03-06", ReceiptStatus.SHIPPED))))
                .isEmpty();
        assertThat(evaluateTwice(situation(30, delivery("2026-02-27", ReceiptStatus.SHIPPED))))
                .extracting(StockAlert::kind)
                .containsExactly(AlertKind.LATE_RECEIPT);
        List<StockAlert> changes = evaluateTwice(situation(30, delivery("2026-02-02", ReceiptStatus.SHIPPED)));
        assertThat(changes)
                .extracting(StockAlert::kind)
                .containsExactly(AlertKind.STOCKOUT_RISK, AlertKind.LATE_RECEIPT);
        assertThat(changes.get(0).reason())
                .contains("500 units are overdue and nothing else is on order; press the supplier");
        assertThat(changes.get(0).suggestedQuantity()).isZero();
    }

    @Test
    void what_was_received_after_the_reading_is_on_hand() {
        assertThat(evaluateTwice(situation(0, delivery("2026-03-02", ReceiptStatus.RECEIVED))))
                .isEmpty();
    }

    @Test
    void an_empty_shelf_is_alerted_at_once_and_is_not_also_at_risk() {
        StockVerdict verdict = decision.evaluate(situation(0), List.of(), MONDAY_OPENING);
        assertThat(verdict.changes())
                .extracting(StockAlert::kind, StockAlert::state)
                .containsExactly(Tuple.tuple(AlertKind.OUT_OF_STOCK, AlertState.OPEN));
        assertThat(verdict.changes().get(0).reason())
                .startsWith("The shelf is empty and about")
                .contains("order");
    }

    @Test
    void an_alert_that_stays_open_is_told_again_at_the_end_of_the_day_and_only_then() {
        StockVerdict opened = decision.evaluate(situation(0), List.of(), MONDAY_OPENING);
        Instant noon = MONDAY_OPENING.plus(Duration.ofHours(12));
        StockVerdict atNoon = decision.evaluate(situation(0), opened.statuses(), noon);
        StockVerdict atMidnight =
                decision.evaluate(situation(0), atNoon.statuses(), MONDAY_OPENING.plus(Duration.ofDays(1)));
        assertThat(atNoon.changes()).isEmpty();
        assertThat(atMidnight.changes())
                .extracting(StockAlert::kind, StockAlert::state)
                .containsExactly(Tuple.tuple(AlertKind.OUT_OF_STOCK, AlertState.OPEN));
    }

    @Test
    void an_open_alert_whose_risk_has_fallen_asks_for_nothing() {
        StockVerdict opened = decision.evaluate(
                situation(30),
                decision.evaluate(situation(30), List.of(), MONDAY_OPENING).statuses(),
                MONDAY_OPENING);
        StockVerdict filledUp =
                decision.evaluate(situation(400), opened.statuses(), MONDAY_OPENING.plus(Duration.ofDays(1)));
        assertThat(filledUp.changes()).hasSize(1);
        assertThat(filledUp.changes().get(0).state()).isEqualTo(AlertState.OPEN);
        assertThat(filledUp.changes().get(0).reason())
                .startsWith("The risk has fallen: the stock of 400 runs out")
                .endsWith("the alert ends if it stays so.")
                .doesNotContain("order");
    }

    @Test
    void the_risk_alert_ends_when_the_shelf_is_empty_and_the_other_takes_over() {
        List<AlertStatus> atRisk = statusesAfterTwice(situation(30));
        StockVerdict verdict = decision.evaluate(situation(0), atRisk, MONDAY_OPENING.plusSeconds(60));
        assertThat(verdict.changes())
                .extracting(StockAlert::kind, StockAlert::state)
                .containsExactly(
                        Tuple.tuple(AlertKind.STOCKOUT_RISK, AlertState.RESOLVED),
                        Tuple.tuple(AlertKind.OUT_OF_STOCK, AlertState.OPEN));
    }

    @Test
    void missing_data_resolves_nothing() {
        List<AlertStatus> atRisk = statusesAfterTwice(situation(30));
        StockSituation unknown = new StockSituation("teapot", "berlin", TEAPOT, null, List.of(), null);
        StockSituation stale = situation(400);
        assertThat(decision.evaluate(unknown, atRisk, MONDAY_OPENING.plusSeconds(60))
                        .changes())
                .isEmpty();
        StockVerdict muchLater = decision.evaluate(stale, atRisk, MONDAY_OPENING.plus(Duration.ofDays(20)));
        assertThat(muchLater.changes()).isEmpty();
        assertThat(muchLater.statuses()).containsExactlyInAnyOrderElementsOf(atRisk);
    }

    @Test
    void an_empty_shelf_is_alerted_without_a_forecast_too() {
        StockSituation item = new StockSituation("teapot", "berlin", null, stock(0), List.of(), null);
        assertThat(decision.evaluate(item, List.of(), MONDAY_OPENING).changes())
                .extracting(StockAlert::kind, StockAlert::suggestedQuantity, StockAlert::forecastAsOf)
                .containsExactly(Tuple.tuple(AlertKind.OUT_OF_STOCK, 0, null));
    }

    @Test
    void a_restocked_shelf_resolves_the_alert() {
        List<AlertStatus> empty =
                decision.evaluate(situation(0), List.of(), MONDAY_OPENING).statuses();
        assertThat(decision.evaluate(situation(400), empty, MONDAY_OPENING.plusSeconds(60))
                        .changes())
                .extracting(StockAlert::kind, StockAlert::state, StockAlert::reason)
                .containsExactly(
                        Tuple.tuple(AlertKind.OUT_OF_STOCK, AlertState.RESOLVED, "Back in stock: 400 on hand."));
    }

    @Test
    void the_hours_that_are_over_bring_no_more_demand() {
        ShopDay nineToFive = new ShopDay(ZoneOffset.UTC, LocalTime.of(9, 0), LocalTime.of(17, 0));
        assertThat(nineToFive.shareLeft(Instant.parse("2026-03-02T07:00:00Z"))).isEqualTo(1);
        assertThat(nineToFive.shareLeft(Instant.parse("2026-03-02T15:00:00Z"))).isEqualTo(0.25);
        assertThat(nineToFive.shareLeft(Instant.parse("2026-03-02T20:00:00Z"))).isZero();
    }

    @Test
    void an_item_without_demand_has_no_cover_that_could_be_told_and_its_empty_shelf_is_no_alert() {
        StockSituation item = new StockSituation(
                "teapot",
                "berlin",
                TEAPOT,
                stock(0),
                List.of(),
                forecast(new ForecastDay(SUNDAY, 0, 0, 0, 0, 0, 0, 0, 0)));
        StockSituation stocked =
                new StockSituation("teapot", "berlin", TEAPOT, stock(4000), List.of(), item.forecast());
        StockVerdict verdict = decision.evaluate(stocked, List.of(), MONDAY_OPENING);
        assertThat(verdict.outlook().coverOnHandDays()).isNull();
        assertThat(verdict.outlook().coverWithReceiptsDays()).isNull();
        assertThat(verdict.outlook().gapDays()).isZero();
        assertThat(decision.evaluate(item, List.of(), MONDAY_OPENING).changes()).isEmpty();
    }

    @Test
    void an_article_may_be_ordered_otherwise_than_the_shop_orders_by_default() {
        StockAlert usual = evaluateTwice(situation(8)).get(0);
        StockAlert careful = evaluateTwice(situation(8, ordered(0.999, null))).get(0);
        StockAlert daily = evaluateTwice(situation(8, ordered(null, 0))).get(0);

        assertThat(usual.reason()).contains("by 2026-03-13 with");
        assertThat(careful.suggestedQuantity()).isGreaterThan(usual.suggestedQuantity());
        assertThat(daily.suggestedQuantity()).isLessThan(usual.suggestedQuantity());
        assertThat(daily.reason()).contains("by 2026-03-06 with");
    }

    @Test
    void what_is_told_again_has_the_new_surroundings_and_is_no_further_evidence() {
        List<AlertStatus> open = statusesAfterTwice(situation(30));
        StockSituation advertised = new StockSituation(
                "teapot",
                "berlin",
                TEAPOT,
                stock(30),
                List.of(),
                situation(30).forecast(),
                MONDAY_OPENING,
                List.of(),
                new Surroundings(List.of(), List.of("spring"), null));

        assertThat(decision.tellAgain(advertised, open, MONDAY_OPENING.plusSeconds(9)))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.state()).isEqualTo(AlertState.OPEN);
                    assertThat(alert.runningCampaigns()).containsExactly("spring");
                    assertThat(alert.conflict()).isEqualTo("Adverts of spring lead customers to it.");
                });
        List<AlertStatus> pending =
                decision.evaluate(situation(30), List.of(), MONDAY_OPENING).statuses();
        assertThat(decision.tellAgain(advertised, pending, MONDAY_OPENING.plusSeconds(9)))
                .isEmpty();
    }

    private static Product ordered(Double serviceLevel, Integer reviewDays) {
        return new Product(
                "teapot",
                "Teapot",
                "kitchen",
                "ann",
                20_000_000,
                8_000_000,
                5,
                1,
                20,
                1,
                MONDAY_OPENING,
                serviceLevel,
                reviewDays,
                null);
    }

    private static StockSituation situation(int onHand, Product product) {
        return new StockSituation(
                "teapot",
                "berlin",
                product,
                stock(onHand),
                List.of(),
                situation(onHand).forecast());
    }

    private List<StockAlert> evaluateTwice(StockSituation item) {
        List<StockAlert> changes = new ArrayList<>();
        List<AlertStatus> statuses = List.of();
        for (int i = 0; i < 2; i++) {
            StockVerdict verdict = decision.evaluate(item, statuses, MONDAY_OPENING.plusSeconds(i));
            changes.addAll(verdict.changes());
            statuses = verdict.statuses();
        }
        return changes;
    }

    private List<AlertStatus> statusesAfterTwice(StockSituation item) {
        List<AlertStatus> once =
                decision.evaluate(item, List.of(), MONDAY_OPENING).statuses();
        return decision.evaluate(item, once, MONDAY_OPENING.plusSeconds(1)).statuses();
    }

    private static StockSituation situation(int onHand, Receipt... receipts) {
        return new StockSituation(
                "teapot",
                "berlin",
                TEAPOT,
                stock(onHand),
                List.of(receipts),
                forecast(new ForecastDay(SUNDAY, 4, 1, 2, 3, 4, 5, 7, 8)));
    }

    private static StockLevel stock(int onHand) {
        return new StockLevel("teapot", "berlin", MONDAY_OPENING, onHand);
    }

    private static Receipt delivery(String expectedOn, ReceiptStatus status) {
        return new Receipt(
                "r1", "teapot", "berlin", 500, LocalDate.parse(expectedOn), status, MONDAY_OPENING.plusMillis(1));
    }

    private static Forecast forecast(ForecastDay everyDay) {
        List<ForecastDay> days = new ArrayList<>();
        for (int i = 1; i <= 28; i++) {
            days.add(new ForecastDay(
                    SUNDAY.plusDays(i),
                    everyDay.mean(),
                    everyDay.q05(),
                    everyDay.q10(),
                    everyDay.q25(),
                    everyDay.q50(),
                    everyDay.q75(),
                    everyDay.q90(),
                    everyDay.q95()));
        }
        return new Forecast("teapot", "berlin", SUNDAY, "m1", days);
    }
}
