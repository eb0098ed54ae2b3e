package io.touchstock.app.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.Demand;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.ReceiptStatus;
import io.touchstock.connectors.event.StockLevel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShelfTruthTest {
    private static final ShopScenario SCENARIO = SmallShop.scenario(3);
    private static final Recording PLAYED = SmallShop.play(SCENARIO);

    @Test
    void units_are_neither_made_nor_lost() {
        assertThat(PLAYED.truth)
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day.closingUnits())
                        .isEqualTo(day.openingUnits()
                                + day.receivedUnits()
                                + day.restockedUnits()
                                - day.soldUnits()
                                - day.vanishedUnits()));
    }

    @Test
    void a_day_opens_with_what_the_day_before_closed_with() {
        Map<List<String>, Integer> closing = new HashMap<>();
        for (TrueDemand day : PLAYED.truth) {
            Integer before = closing.put(List.of(day.sku(), day.location()), day.closingUnits());
            if (before != null) {
                assertThat(day.openingUnits()).isEqualTo(before);
            }
        }
    }

    @Test
    void stock_is_never_negative_and_the_system_never_believes_in_less_than_there_is() {
        assertThat(PLAYED.truth).allSatisfy(day -> {
            assertThat(day.closingUnits()).isNotNegative();
            assertThat(day.systemUnits()).isGreaterThanOrEqualTo(day.closingUnits());
        });
        assertThat(PLAYED.all(StockLevel.class)).extracting(StockLevel::onHand).allMatch(units -> units >= 0);
    }

    @Test
    void receipts_raise_stock_on_the_day_they_arrive() {
        Map<List<Object>, Integer> received = new HashMap<>();
        PLAYED.all(Receipt.class).stream()
                .filter(receipt -> receipt.status() == ReceiptStatus.RECEIVED)
                .forEach(receipt -> received.merge(
                        List.of(receipt.sku(), receipt.location(), receipt.expectedOn()),
                        receipt.quantity(),
                        Integer::sum));
        assertThat(received).isNotEmpty();
        assertThat(PLAYED.truth)
                .allSatisfy(day -> assertThat(day.receivedUnits())
                        .isEqualTo(received.getOrDefault(List.<Object>of(day.sku(), day.location(), day.day()), 0)));
    }

    @Test
    void a_receipt_is_ordered_then_shipped_then_received_and_some_arrive_late() {
        Map<String, Receipt> last = new HashMap<>();
        long late = 0;
        for (Receipt receipt : PLAYED.all(Receipt.class)) {
            Receipt before = last.put(receipt.receiptId(), receipt);
            if (before == null) {
                assertThat(receipt.status()).isEqualTo(ReceiptStatus.ORDERED);
            } else {
                assertThat(receipt.status()).isGreaterThan(before.status());
                late += receipt.status() == ReceiptStatus.RECEIVED
                                && receipt.expectedOn().isAfter(before.expectedOn())
                        ? 1
                        : 0;
            }
        }
        assertThat(late).isPositive();
    }

    @Test
    void empty_shelves_censor_sales_and_only_they_do() {
        assertThat(PLAYED.truth)
                .filteredOn(day -> day.lostUnits() > 0)
                .isNotEmpty()
                .allMatch(TrueDemand::shelfEmpty);
        assertThat(PLAYED.truth)
                .filteredOn(day -> !day.shelfEmpty())
                .allSatisfy(day -> assertThat(day.soldUnits()).isEqualTo(day.wantedUnits()));
    }

    @Test
    void demand_does_not_depend_on_what_the_shop_orders() {
        Recording starved = SmallShop.play(SCENARIO.withSupply(new SupplySpec(-2, 1, 0.8, 0.5, 20, 0.05, 20)));
        assertThat(starved.truth)
                .extracting(TrueDemand::wantedUnits)
                .isEqualTo(PLAYED.truth.stream().map(TrueDemand::wantedUnits).toList());
        assertThat(starved.truth.stream().mapToInt(TrueDemand::soldUnits).sum())
                .isLessThan(
                        PLAYED.truth.stream().mapToInt(TrueDemand::soldUnits).sum());
    }

    @Test
    void the_shop_marks_a_day_as_censored_when_its_system_saw_the_shelf_empty() {
        Map<List<Object>, TrueDemand> truth = new HashMap<>();
        PLAYED.truth.forEach(day -> truth.put(List.of(day.sku(), day.location(), day.day()), day));
        assertThat(PLAYED.all(Demand.class))
                .filteredOn(Demand::shelfEmpty)
                .isNotEmpty()
                .allMatch(seen -> truth.get(List.<Object>of(seen.sku(), seen.location(), seen.day()))
                        .shelfEmpty());
    }

    @Test
    void phantom_stock_is_an_empty_shelf_that_the_system_does_not_see() {
        assertThat(PLAYED.truth)
                .filteredOn(day -> day.openingUnits() == 0
                        && day.receivedUnits() == 0
                        && day.restockedUnits() == 0
                        && day.systemUnits() > 0)
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day.soldUnits()).isZero());
    }

    @Test
    void the_ledger_joins_days_of_an_empty_shelf_to_one_stockout() {
        TruthLedger ledger = new TruthLedger(SmallShop.FIRST_DAY, SCENARIO.endDay());
        PLAYED.truth.forEach(ledger::demand);
        long emptyDays = PLAYED.truth.stream().filter(TrueDemand::shelfEmpty).count();
        assertThat(ledger.stockouts()).isNotEmpty();
        assertThat(ledger.stockouts().stream()
                        .mapToLong(s -> s.lastDay().toEpochDay() - s.firstDay().toEpochDay() + 1)
                        .sum())
                .isEqualTo(emptyDays);
        assertThat(ledger.stockouts().stream().mapToInt(TrueStockout::lostUnits).sum())
                .isEqualTo(PLAYED.truth.stream().mapToInt(TrueDemand::lostUnits).sum());
    }
}
