package io.touchstock.inventory.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.Forecast;
import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.ReceiptStatus;
import io.touchstock.connectors.event.Severity;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.event.StockLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** The sentences as a merchandiser reads them. */
class AlertReasonTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final Instant OPENING = MONDAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Product TEAPOT =
            new Product("teapot", "Teapot", "kitchen", "ann", 20_000_000, 8_000_000, 5, 0, 1, 1, OPENING);

    @Test
    void one_unit_is_not_several() {
        assertThat(outOfStock(4, receipt(1, MONDAY.plusDays(3))))
                .contains("; 1 unit is due on 2026-03-05, which is not enough; order ")
                .endsWith(" units today, faster than usual if possible.");
    }

    @Test
    void an_empty_shelf_that_is_filled_in_time_asks_for_no_order() {
        assertThat(outOfStock(4, receipt(200, MONDAY)))
                .isEqualTo("The shelf is empty, but hardly any demand will be missed by 2026-03-13; 200 units are due"
                        + " today.");
    }

    @Test
    void of_several_receipts_those_are_named_that_end_the_shortage() {
        assertThat(outOfStock(
                        4,
                        receipt(2, MONDAY.plusDays(1)),
                        receipt(500, MONDAY.plusDays(6)),
                        receipt(9, MONDAY.plusDays(9))))
                .endsWith(
                        "; 502 units are due by 2026-03-08 (the first 2 on 2026-03-03); that is enough but too late, ask"
                                + " for an earlier delivery.");
    }

    @Test
    void all_that_is_on_order_may_not_be_enough() {
        assertThat(outOfStock(4, receipt(2, MONDAY), receipt(3, MONDAY.plusDays(6))))
                .contains("; 5 units are due by 2026-03-08 (the first 2 today), which is not enough; order ");
    }

    @Test
    void an_order_that_was_probably_lost_is_not_counted_on_but_told() {
        assertThat(outOfStock(4, receipt(30, MONDAY.minusDays(40))))
                .contains("; nothing is on order that can be counted on, 30 units due on 2026-01-21 probably got lost;"
                        + " order ");
    }

    @Test
    void an_empty_shelf_that_nobody_asks_for_is_no_alert_and_ends_one() {
        StockDecision decision = new StockDecision(CautiousRules.stock(ZoneOffset.UTC));
        assertThat(decision.evaluate(item(0, 0.002), List.of(), OPENING).changes())
                .isEmpty();
        List<AlertStatus> asked =
                decision.evaluate(item(0, 4), List.of(), OPENING).statuses();
        assertThat(decision.evaluate(item(0, 0.002), asked, OPENING).changes())
                .extracting(StockAlert::state, StockAlert::reason)
                .containsExactly(Tuple.tuple(
                        AlertState.RESOLVED, "The shelf is empty, but hardly anybody asks for it any more."));
    }

    @Test
    void a_smallest_order_that_lasts_for_years_is_told_as_such() {
        Product bulky = new Product("teapot", "Teapot", "kitchen", "ann", 0, 0, 5, 0, 5_000, 1, OPENING);
        StockSituation plain = item(0, 4);
        StockAlert alert = new StockDecision(CautiousRules.stock(ZoneOffset.UTC))
                .evaluate(
                        new StockSituation("teapot", "berlin", bulky, plain.stock(), List.of(), plain.forecast()),
                        List.of(),
                        OPENING)
                .changes()
                .get(0);
        assertThat(alert.reason())
                .endsWith(
                        "order 5,000 units today, faster than usual if possible (the smallest order there is, enough for"
                                + " 3.4 years of this demand: ask for a smaller one).");
        assertThat(alert.lostValueMicros()).isNull();
        assertThat(alert.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(alert.gapDays()).isNull();
    }

    @Test
    void a_receipt_that_does_not_say_how_late_it_may_be_comes_on_its_day_whatever_the_lead_time_does() {
        Product shaky = new Product("teapot", "Teapot", "kitchen", "ann", 20_000_000, 8_000_000, 5, 4, 1, 1, OPENING);
        StockSituation plain = item(10, 4, receipt(400, MONDAY.plusDays(2)));
        StockOutlook outlook = new StockDecision(CautiousRules.stock(ZoneOffset.UTC))
                .evaluate(
                        new StockSituation(
                                "teapot", "berlin", shaky, plain.stock(), plain.receipts(), plain.forecast()),
                        List.of(),
                        OPENING)
                .outlook();
        assertThat(outlook.projection().days().get(2).expectedReceiptUnits()).isCloseTo(400, within(1e-9));
        assertThat(outlook.lateness().addedProbability()).isZero();
    }

    /** Read after closing, for a forecast that begins on the day after. */
    @Test
    void in_the_evening_today_is_still_today() {
        Instant evening = MONDAY.minusDays(1).atTime(22, 0).toInstant(ZoneOffset.UTC);
        int toBeOrderedToday = 0;
        for (int onHand = 15; onHand < 40; onHand++) {
            StockSituation item = new StockSituation(
                    "teapot",
                    "berlin",
                    TEAPOT,
                    new StockLevel("teapot", "berlin", evening, onHand),
                    List.of(),
                    item(0, 4).forecast());
            StockVerdict verdict =
                    new StockDecision(StockRules.defaults(ZoneOffset.UTC)).evaluate(item, List.of(), evening);
            assertThat(verdict.outlook().today()).isEqualTo(MONDAY.minusDays(1));
            if (MONDAY.minusDays(1).equals(verdict.outlook().orderBy())) {
                toBeOrderedToday++;
                assertThat(verdict.changes().get(0).reason())
                        .endsWith("; order " + verdict.outlook().suggestedUnits() + " units today.");
            }
        }
        assertThat(toBeOrderedToday).isPositive();
    }

    @Test
    void an_order_that_is_large_enough_but_late_is_to_be_hastened() {
        assertThat(outOfStock(4, receipt(1_200, MONDAY.plusDays(6))))
                .endsWith("; 1,200 units are due on 2026-03-08; that is enough but too late, ask for an earlier"
                        + " delivery.");
    }

    @Test
    void what_is_overdue_is_pressed_for_and_not_called_expected() {
        assertThat(outOfStock(4, receipt(1_200, MONDAY.minusDays(25))))
                .endsWith("; 1,200 units are overdue and nothing else is on order; press the supplier for what is"
                        + " overdue.");
    }

    @Test
    void what_is_back_but_will_not_last_is_told_so() {
        StockDecision decision = new StockDecision(CautiousRules.stock(ZoneOffset.UTC));
        List<AlertStatus> empty =
                decision.evaluate(item(0, 4), List.of(), OPENING).statuses();
        assertThat(decision.evaluate(item(1, 4), empty, OPENING)
                        .changes()
                        .get(0)
                        .reason())
                .isEqualTo("Back in stock: 1 on hand, likely to run out again by 2026-03-02.");
        assertThat(decision.evaluate(item(500, 4), empty, OPENING)
                        .changes()
                        .get(0)
                        .reason())
                .isEqualTo("Back in stock: 500 on hand.");
    }

    @Test
    void stock_that_nobody_wants_is_told_with_all_that_it_ties_up() {
        StockDecision decision = new StockDecision(CautiousRules.stock(ZoneOffset.UTC));
        List<AlertStatus> pending =
                decision.evaluate(item(40, 0), List.of(), OPENING).statuses();
        StockAlert alert = decision.evaluate(item(40, 0), pending, OPENING.plus(Duration.ofDays(1)))
                .changes()
                .get(0);
        assertThat(alert.kind()).isEqualTo(AlertKind.OVERSTOCK);
        assertThat(alert.reason())
                .isEqualTo("The 40 on hand are not expected to sell and tie up 320.00; sell them off or move them.");
    }

    private static String outOfStock(double dailyMean, Receipt... receipts) {
        return new StockDecision(CautiousRules.stock(ZoneOffset.UTC))
                .evaluate(item(0, dailyMean, receipts), List.of(), OPENING).changes().stream()
                        .filter(alert -> alert.kind() == AlertKind.OUT_OF_STOCK)
                        .findFirst()
                        .orElseThrow()
                        .reason();
    }

    private static StockSituation item(int onHand, double mean, Receipt... receipts) {
        Forecast forecast = new Forecast(
                "teapot",
                "berlin",
                MONDAY.minusDays(1),
                "m1",
                IntStream.range(0, 30)
                        .mapToObj(i -> new ForecastDay(
                                MONDAY.plusDays(i),
                                mean,
                                0.4 * mean,
                                0.5 * mean,
                                0.7 * mean,
                                mean,
                                1.3 * mean,
                                1.5 * mean,
                                1.6 * mean))
                        .toList());
        return new StockSituation(
                "teapot",
                "berlin",
                TEAPOT,
                new StockLevel("teapot", "berlin", OPENING, onHand),
                List.of(receipts),
                forecast);
    }

    private static Receipt receipt(int units, LocalDate day) {
        return new Receipt("po-" + day, "teapot", "berlin", units, day, ReceiptStatus.ORDERED, OPENING);
    }
}
