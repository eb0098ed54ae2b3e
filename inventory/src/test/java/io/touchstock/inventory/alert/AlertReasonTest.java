package io.touchstock.inventory.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.AlertKind;
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
import java.util.List;
import java.util.stream.IntStream;
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
                .contains("; 1 unit is due on 2026-03-05; order ")
                .endsWith(" units today, faster than usual if possible.");
    }

    @Test
    void an_empty_shelf_that_is_filled_in_time_asks_for_no_order() {
        assertThat(outOfStock(4, receipt(200, MONDAY)))
                .isEqualTo("The shelf is empty, but hardly any demand will be missed by 2026-03-13; 200 units are due"
                        + " today.");
    }

    @Test
    void an_empty_shelf_that_nobody_asks_for_does_not_speak_of_orders_that_are_not_there() {
        assertThat(outOfStock(0))
                .isEqualTo("The shelf is empty, but hardly any demand will be missed by 2026-03-13; nothing is on"
                        + " order.");
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
