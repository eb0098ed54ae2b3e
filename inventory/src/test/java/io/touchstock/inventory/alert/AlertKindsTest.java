package io.touchstock.inventory.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.ReceiptStatus;
import io.touchstock.connectors.event.Severity;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.event.StockLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class AlertKindsTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final Product TEAPOT =
            new Product("teapot", "Teapot", "kitchen", "ann", 20_000_000, 8_000_000, 5, 1, 20, 10, MONDAY);
    private static final WatchRules WATCH = CautiousRules.watch(ZoneOffset.UTC);

    private final StockDecision decision = new StockDecision(WATCH.rules());

    @Test
    void far_too_much_stock_is_told_with_what_it_ties_up() {
        StockAlert alert = only(evaluateDaily(decision, 2, day -> item(day, 1_000)));
        assertThat(alert.kind()).isEqualTo(AlertKind.OVERSTOCK);
        assertThat(alert.reason())
                .isEqualTo(
                        "The 1,000 on hand would last 250 days at the 4.0 that are expected to sell a day; about 860 of them"
                                + " are too many and tie up 6,880.00; sell them off or move them.");
        assertThat(alert.severity()).isEqualTo(Severity.HIGH);
        assertThat(alert.suggestedQuantity()).isZero();
        assertThat(alert.orderBy()).isNull();
    }

    @Test
    void too_much_stock_that_more_is_on_its_way_for_asks_to_cancel_it() {
        StockAlert alert = only(evaluateDaily(
                decision, 2, day -> item(day, 1_000, receipt("r1", 120, "2026-03-20", ReceiptStatus.ORDERED))));
        assertThat(alert.reason())
                .endsWith("sell them off or move them, and cancel or postpone the 120 due on 2026-03-20.");
        assertThat(alert.incomingQuantity()).isEqualTo(120);
        assertThat(alert.incomingOn()).isEqualTo("2026-03-20");
    }

    @Test
    void what_is_too_much_asks_neither_to_cancel_what_comes_today_or_is_shipped_nor_to_press_for_what_is_overdue() {
        StockAlert alert = only(evaluateDaily(
                decision,
                2,
                day -> item(
                        day,
                        1_000,
                        receipt("r0", 50, "2026-02-25", ReceiptStatus.SHIPPED),
                        receipt("r1", 120, "2026-03-03", ReceiptStatus.ORDERED),
                        receipt("r2", 120, "2026-03-20", ReceiptStatus.SHIPPED))));
        assertThat(alert.kind()).isEqualTo(AlertKind.OVERSTOCK);
        assertThat(alert.reason()).endsWith("sell them off or move them; the 50 overdue are not missed.");
    }

    @Test
    void a_late_delivery_that_is_no_longer_needed_is_no_alert_any_more() {
        Receipt late = receipt("r1", 50, "2026-02-20", ReceiptStatus.SHIPPED);
        StockVerdict waiting = decision.evaluate(item(0, 120, late), List.of(), MONDAY);
        StockVerdict still = decision.evaluate(item(1, 120, late), waiting.statuses(), MONDAY.plus(Duration.ofDays(1)));
        assertThat(still.changes()).extracting(StockAlert::kind).containsExactly(AlertKind.LATE_RECEIPT);
        StockVerdict returned =
                decision.evaluate(item(2, 1_000, late), still.statuses(), MONDAY.plus(Duration.ofDays(2)));
        assertThat(returned.changes())
                .extracting(StockAlert::kind, StockAlert::state, StockAlert::reason)
                .containsExactly(Tuple.tuple(
                        AlertKind.LATE_RECEIPT,
                        AlertState.RESOLVED,
                        "The late delivery is not missed: the 1,000 on hand are more than is needed without it."));
    }

    @Test
    void a_delivery_that_is_overdue_for_more_than_a_month_is_said_to_be_lost() {
        Receipt late = receipt("r1", 50, "2026-02-02", ReceiptStatus.SHIPPED);
        List<StockAlert> alerts = evaluateDaily(decision, 3, day -> item(day, 120, late));
        assertThat(alerts.get(alerts.size() - 1).state()).isEqualTo(AlertState.OPEN);
        alerts = evaluateDaily(decision, 6, day -> item(day, 120, late));
        StockAlert last = alerts.get(alerts.size() - 1);
        assertThat(last.state()).isEqualTo(AlertState.RESOLVED);
        assertThat(last.reason())
                .isEqualTo(
                        "The 50 units due on 2026-02-02 have not come for so long that they are no longer counted on;"
                                + " the order was probably lost, ask the supplier or order anew.");
    }

    @Test
    void a_month_of_cover_is_not_too_much_and_neither_is_one_minimum_order() {
        assertThat(evaluateDaily(decision, 5, day -> item(day, 140))).isEmpty();
        assertThat(Excess.of(24, 3, 0.1, 24, 30).units()).isZero();
        assertThat(Excess.of(280, 100, 4, 20, 30).share()).isEqualTo(0.5);
    }

    @Test
    void stock_that_stands_still_against_all_odds_is_doubted_until_it_moves() {
        List<StockAlert> alerts = new ArrayList<>();
        ItemWatch items = new ItemWatch(WATCH);
        StockBook book = StockBook.of("teapot", "berlin");
        for (int day = 0; day < 6; day++) {
            Instant at = MONDAY.plus(Duration.ofDays(day));
            int onHand = day < 5 ? 60 : 57;
            ItemWatch.Outcome outcome =
                    items.evaluate(book, List.of(input(forecast(day)), input(at, onHand)), TEAPOT, at);
            book = outcome.book();
            alerts.addAll(outcome.changes());
        }
        assertThat(alerts)
                .extracting(StockAlert::kind, StockAlert::state, StockAlert::changedAt)
                .containsExactly(
                        Tuple.tuple(AlertKind.PHANTOM_STOCK, AlertState.OPEN, MONDAY.plus(Duration.ofDays(3))),
                        Tuple.tuple(AlertKind.PHANTOM_STOCK, AlertState.OPEN, MONDAY.plus(Duration.ofDays(4))),
                        Tuple.tuple(AlertKind.PHANTOM_STOCK, AlertState.RESOLVED, MONDAY.plus(Duration.ofDays(5))));
        assertThat(alerts.get(0).reason())
                .matches(
                        "60 on record, but none was sold in the 3 days since 2026-03-02, when about 12 were expected"
                                + " \\(the odds of that are (about 1 in [0-9,]+|less than 1 in a million)\\); count the shelf\\.");
        assertThat(book.odds()).isEmpty();
    }

    @Test
    void stock_that_goods_came_in_to_meanwhile_has_not_stood_still() {
        QuietShelf still = QuietShelf.of(quiet(List.of()), WATCH.rules().shopDay());
        assertThat(still.days()).isEqualTo(4);
        assertThat(QuietShelf.of(
                                quiet(List.of(receipt("r1", 9, "2026-03-03", ReceiptStatus.RECEIVED))),
                                WATCH.rules().shopDay())
                        .days())
                .isZero();
    }

    @Test
    void doubted_stock_is_not_also_too_much() {
        List<AlertStatus> tooMuch = List.of(firing(AlertKind.OVERSTOCK), firing(AlertKind.PHANTOM_STOCK));
        StockVerdict verdict = decision.evaluate(quiet(List.of()), tooMuch, MONDAY.plus(Duration.ofDays(4)));
        assertThat(verdict.changes())
                .filteredOn(alert -> alert.state() == AlertState.RESOLVED)
                .extracting(StockAlert::kind)
                .containsExactly(AlertKind.OVERSTOCK);
    }

    @Test
    void a_delivery_is_late_when_it_is_overdue_by_more_than_the_grace() {
        Receipt due = receipt("r1", 120, "2026-03-02", ReceiptStatus.SHIPPED);
        List<StockAlert> alerts = evaluateDaily(decision, 5, day -> item(day, 120, due));
        assertThat(alerts.get(0).kind()).isEqualTo(AlertKind.LATE_RECEIPT);
        assertThat(alerts.get(0).changedAt()).isEqualTo(MONDAY.plus(Duration.ofDays(3)));
        assertThat(alerts.get(0).reason())
                .startsWith(
                        "120 units are overdue since 2026-03-02; press the supplier for the day; the stock of 120 runs out")
                .contains("less than 1 % probability");
        assertThat(alerts.get(0).severity()).isEqualTo(Severity.LOW);
    }

    @Test
    void nobody_misses_what_is_overdue_while_the_stock_lasts_until_an_order_of_today_would_be_there() {
        StockDecision usual = new StockDecision(StockRules.defaults(ZoneOffset.UTC));
        Receipt due = receipt("r1", 120, "2026-03-02", ReceiptStatus.SHIPPED);

        assertThat(evaluateDaily(usual, 9, day -> item(day, 120, due))).isEmpty();
        assertThat(evaluateDaily(usual, 9, day -> item(day, 40, due)))
                .filteredOn(alert -> alert.kind() == AlertKind.LATE_RECEIPT)
                .first()
                .satisfies(alert -> assertThat(alert.reason()).startsWith("120 units are overdue since 2026-03-02;"));
    }

    @Test
    void a_late_delivery_is_told_without_stock_or_forecast_and_ends_when_it_is_there() {
        StockSituation waiting = new StockSituation(
                "teapot", "berlin", null, null, List.of(receipt("r1", 120, "2026-02-20", ReceiptStatus.SHIPPED)), null);
        StockSituation arrived = new StockSituation("teapot", "berlin", null, null, List.of(), null);
        List<StockAlert> alerts = evaluateDaily(decision, 6, day -> day < 4 ? waiting : arrived);
        assertThat(alerts)
                .extracting(StockAlert::kind, StockAlert::state)
                .startsWith(Tuple.tuple(AlertKind.LATE_RECEIPT, AlertState.OPEN))
                .endsWith(Tuple.tuple(AlertKind.LATE_RECEIPT, AlertState.RESOLVED));
        assertThat(alerts.get(0).reason())
                .isEqualTo("120 units are overdue since 2026-02-20; press the supplier for the day.");
    }

    @Test
    void a_delivery_that_may_come_too_late_is_told_before_its_day() {
        StockRules late = withLateness(4);
        Receipt due = receipt("r1", 200, "2026-03-06", ReceiptStatus.SHIPPED);
        List<StockAlert> alerts = evaluateDaily(new StockDecision(late), 2, day -> item(day, 20 - 4 * day, due));
        assertThat(alerts).extracting(StockAlert::kind).contains(AlertKind.LATE_RECEIPT);
        StockAlert alert = alerts.stream()
                .filter(a -> a.kind() == AlertKind.LATE_RECEIPT)
                .findFirst()
                .orElseThrow();
        assertThat(alert.reason())
                .startsWith(
                        "The 200 units due on 2026-03-06 may come too late; press the supplier for the day; the stock of 16")
                .contains(", on time it would be ");
    }

    @Test
    void a_delivery_that_is_enough_if_it_is_not_late_asks_for_no_order_but_to_make_sure_of_the_day() {
        Receipt due = receipt("r1", 200, "2026-03-05", ReceiptStatus.SHIPPED);
        StockAlert alert =
                evaluateDaily(
                                new StockDecision(withLateness(6, HoldRules.forForecasts())),
                                2,
                                day -> item(day, 16, due))
                        .stream()
                        .filter(a -> a.kind() == AlertKind.STOCKOUT_RISK)
                        .findFirst()
                        .orElseThrow();
        assertThat(alert.suggestedQuantity()).isZero();
        assertThat(alert.orderBy()).isNull();
        assertThat(alert.reason())
                .endsWith("200 units are due on 2026-03-05; that is enough if they come on the day, make sure of it.");
    }

    @Test
    void an_alert_says_whose_it_is_what_comes_and_what_stands_in_the_way() {
        Surroundings around = new Surroundings(
                List.of(
                        new Promotion(
                                "p1",
                                "teapot",
                                null,
                                LocalDate.of(2026, 3, 6),
                                LocalDate.of(2026, 3, 9),
                                15_000_000,
                                MONDAY),
                        new Promotion(
                                "p0",
                                "teapot",
                                null,
                                LocalDate.of(2026, 2, 1),
                                LocalDate.of(2026, 2, 9),
                                15_000_000,
                                MONDAY)),
                List.of("spring", "brand"),
                "kettle");
        StockSituation plain = item(0, 20, receipt("r1", 10, "2026-03-11", ReceiptStatus.ORDERED));
        StockSituation item = new StockSituation(
                "teapot",
                "berlin",
                TEAPOT,
                plain.stock(),
                plain.receipts(),
                plain.forecast(),
                MONDAY,
                List.of(),
                around);
        StockAlert alert = only(evaluateDaily(decision, 2, day -> item));
        assertThat(alert.kind()).isEqualTo(AlertKind.STOCKOUT_RISK);
        assertThat(alert)
                .extracting(
                        StockAlert::name,
                        StockAlert::category,
                        StockAlert::owner,
                        StockAlert::incomingQuantity,
                        StockAlert::incomingOn,
                        StockAlert::substituteSku,
                        StockAlert::stockAsOf)
                .containsExactly("Teapot", "kitchen", "ann", 10, LocalDate.of(2026, 3, 11), "kettle", MONDAY);
        assertThat(alert.conflict())
                .isEqualTo(
                        "A promotion at 15.00 is planned from 2026-03-06 to 2026-03-09 and adverts of spring and brand"
                                + " lead customers to it.");
        assertThat(alert.runningCampaigns()).containsExactly("spring", "brand");
        assertThat(alert.gapDays()).isPositive();
        assertThat(alert.daysOfCoverWithReceipts()).isGreaterThanOrEqualTo(alert.daysOfCover());
        assertThat(alert.suggestedCostMicros()).isEqualTo(alert.suggestedQuantity() * 8_000_000L);
        assertThat(alert.severity()).isEqualTo(Severity.MEDIUM);
    }

    @Property(tries = 30)
    void missing_data_resolves_no_kind_of_alert(@ForAll @IntRange(min = 1, max = 60) int evaluations) {
        List<AlertStatus> all = Arrays.stream(AlertKind.values())
                .filter(kind -> kind != AlertKind.STOCKOUT_RISK && kind != AlertKind.OVERSTOCK)
                .map(AlertKindsTest::firing)
                .toList();
        StockSituation unknown = new StockSituation(
                "teapot", "berlin", TEAPOT, null, List.of(receipt("r1", 5, "2027-01-01", ReceiptStatus.ORDERED)), null);
        List<AlertStatus> statuses = all;
        for (int i = 0; i < evaluations; i++) {
            StockVerdict verdict = decision.evaluate(unknown, statuses, MONDAY.plus(Duration.ofDays(i)));
            assertThat(verdict.changes()).isEmpty();
            statuses = verdict.statuses();
        }
        assertThat(statuses).isEqualTo(all);
        List<AlertStatus> others = List.of(firing(AlertKind.STOCKOUT_RISK), firing(AlertKind.OVERSTOCK));
        assertThat(decision.evaluate(unknown, others, MONDAY).statuses()).isEqualTo(others);
    }

    @Test
    void severity_follows_the_value_at_risk() {
        SeverityBounds bounds = new SeverityBounds(10, 20, 30);
        assertThat(IntStream.of(9, 10, 20, 30).mapToObj(bounds::of))
                .containsExactly(Severity.LOW, Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL);
    }

    private static StockRules withLateness(double sdDays) {
        return withLateness(sdDays, WATCH.rules().stockoutRisk());
    }

    private static StockRules withLateness(double sdDays, HoldRules risk) {
        StockRules rules = WATCH.rules();
        return new StockRules(
                rules.shopDay(),
                rules.outOfStock(),
                risk,
                rules.serviceLevel(),
                rules.reviewDays(),
                rules.defaultLeadTimeDays(),
                sdDays,
                0,
                rules.overdueReceiptsKeptDays(),
                rules.stockMaxAge(),
                rules.forecastMaxAge(),
                rules.kinds());
    }

    private interface ItemByDay {
        StockSituation on(int day);
    }

    private static List<StockAlert> evaluateDaily(StockDecision decision, int days, ItemByDay item) {
        List<StockAlert> alerts = new ArrayList<>();
        List<AlertStatus> statuses = List.of();
        for (int day = 0; day < days; day++) {
            StockVerdict verdict = decision.evaluate(item.on(day), statuses, MONDAY.plus(Duration.ofDays(day)));
            alerts.addAll(verdict.changes());
            statuses = verdict.statuses();
        }
        return alerts;
    }

    private static StockAlert only(List<StockAlert> alerts) {
        assertThat(alerts).hasSize(1);
        return alerts.get(0);
    }

    private static AlertStatus firing(AlertKind kind) {
        return new AlertStatus(kind, AlertPhase.FIRING, 0, Instant.EPOCH);
    }

    private static StockSituation item(int day, int onHand, Receipt... receipts) {
        return new StockSituation(
                "teapot",
                "berlin",
                TEAPOT,
                new StockLevel("teapot", "berlin", MONDAY.plus(Duration.ofDays(day)), onHand),
                List.of(receipts),
                forecast(day));
    }

    /** Four days at 500, against a forecast of four a day. */
    private static StockSituation quiet(List<Receipt> receipts) {
        return new StockSituation(
                "teapot",
                "berlin",
                TEAPOT,
                new StockLevel("teapot", "berlin", MONDAY.plus(Duration.ofDays(4)), 500),
                receipts,
                forecast(0),
                MONDAY,
                List.of(),
                Surroundings.none());
    }

    private static Receipt receipt(String id, int quantity, String expectedOn, ReceiptStatus status) {
        return new Receipt(
                id, "teapot", "berlin", quantity, LocalDate.parse(expectedOn), status, MONDAY.plusSeconds(60));
    }

    private static StockInput input(Instant at, int onHand) {
        return StockInput.of(new StockLevel("teapot", "berlin", at, onHand));
    }

    private static StockInput input(Forecast forecast) {
        return StockInput.of(forecast, WATCH.rules().shopDay());
    }

    /** Four a day, made before that day. */
    private static Forecast forecast(int day) {
        LocalDate asOf = LocalDate.of(2026, 3, 1).plusDays(day);
        return new Forecast(
                "teapot",
                "berlin",
                asOf,
                "m1",
                IntStream.rangeClosed(1, 28)
                        .mapToObj(i -> new ForecastDay(asOf.plusDays(i), 4, 1, 2, 3, 4, 5, 7, 8))
                        .toList());
    }
}
