package io.touchstock.inventory.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.ReceiptStatus;
import io.touchstock.connectors.event.StockLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ItemWatchTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final WatchRules WATCH = CautiousRules.watch(ZoneOffset.UTC);

    private final ItemWatch watch = new ItemWatch(WATCH);

    @Test
    void closed_receipts_are_forgotten_once_the_stock_shows_them_and_nothing_late_can_bring_them_back() {
        StockBook book = StockBook.of("teapot", "berlin");
        for (int day = 0; day < 20; day++) {
            Instant at = START.plus(Duration.ofDays(day));
            book = watch.evaluate(
                            book,
                            List.of(receipt("r" + day, ReceiptStatus.RECEIVED, at), stock(at.plusSeconds(60), 40)),
                            null,
                            at.plusSeconds(60))
                    .book();
        }
        assertThat(book.receipts()).extracting(Receipt::receiptId).containsExactly("r19");
        Instant now = START.plus(Duration.ofDays(19)).plusSeconds(60);
        assertThat(watch.refusal(receipt("r1", ReceiptStatus.ORDERED, START), book, now))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("late"));
    }

    @Property(tries = 50)
    void the_order_of_simultaneous_arrivals_does_not_matter(@ForAll long seed) {
        List<StockInput> inputs = new ArrayList<>(List.of(
                stock(START, 4),
                stock(START, 7),
                stock(START.plusSeconds(5), 9),
                receipt("r1", ReceiptStatus.ORDERED, START),
                receipt("r1", ReceiptStatus.CANCELLED, START.plusSeconds(3)),
                receipt("r2", ReceiptStatus.SHIPPED, START)));
        StockBook inOrder = StockBook.of("teapot", "berlin").with(inputs);
        Collections.shuffle(inputs, new Random(seed));
        assertThat(StockBook.of("teapot", "berlin").with(inputs)).isEqualTo(inOrder);
    }

    @Property(tries = 50)
    void the_catalogue_shows_the_version_of_the_moment_in_whatever_order_versions_come(@ForAll long seed) {
        List<Product> versions = new ArrayList<>();
        for (int hour = 0; hour < 6; hour++) {
            versions.add(product(hour, START.plus(Duration.ofHours(hour))));
        }
        Collections.shuffle(versions, new Random(seed));
        CatalogueEntry entry = CatalogueEntry.empty();
        for (Product version : versions) {
            entry = entry.with(version, Duration.ofHours(3));
        }
        assertThat(entry.versions()).hasSize(4);
        assertThat(entry.asOf(START.plus(Duration.ofMinutes(250))))
                .hasValue(product(4, START.plus(Duration.ofHours(4))));
        assertThat(entry.asOf(START.plus(Duration.ofDays(1)))).hasValue(product(5, START.plus(Duration.ofHours(5))));
    }

    @Test
    void an_item_is_silent_after_the_time_that_the_rules_name() {
        StockBook book = StockBook.of("teapot", "berlin").with(List.of(stock(START, 4)));
        assertThat(watch.isSilent(book, START.plus(Duration.ofDays(59)))).isFalse();
        assertThat(watch.isSilent(book, START.plus(Duration.ofDays(60)))).isTrue();
    }

    private static StockInput stock(Instant at, int onHand) {
        return StockInput.of(new StockLevel("teapot", "berlin", at, onHand));
    }

    private static StockInput receipt(String id, ReceiptStatus status, Instant updatedAt) {
        return StockInput.of(new Receipt(id, "teapot", "berlin", 10, LocalDate.of(2026, 3, 30), status, updatedAt));
    }

    private static Product product(int leadTimeDays, Instant updatedAt) {
        return new Product("teapot", "Teapot", null, null, 1, 1, leadTimeDays, 0, 0, 1, updatedAt);
    }
}
