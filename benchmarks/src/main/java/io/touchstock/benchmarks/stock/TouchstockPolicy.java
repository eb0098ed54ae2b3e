package io.touchstock.benchmarks.stock;

import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.inventory.alert.AlertPhase;
import io.touchstock.inventory.alert.AlertStatus;
import io.touchstock.inventory.alert.ItemWatch;
import io.touchstock.inventory.alert.StockBook;
import io.touchstock.inventory.alert.StockInput;
import io.touchstock.inventory.alert.StockRules;
import io.touchstock.inventory.alert.WatchRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The alerts and suggestions of Touchstock, by the calls that the stream makes, once a day at its end.
 *
 * @param orders which suggestions are followed
 * @param counts whether a shelf that is doubted is counted the next morning
 */
record TouchstockPolicy(String name, StockRules rules, Orders orders, boolean counts) implements Policy {

    /** Whose suggestions become orders. */
    enum Orders {
        /** Those of open alerts. */
        OF_ALERTS,
        /** Those of any item whose order-by date is there. */
        BY_DATE,
        NONE
    }

    @Override
    public ItemPolicy watch(ShopItem item) {
        return new Watched(item);
    }

    private final class Watched implements ItemPolicy {

        private final ItemWatch watch =
                new ItemWatch(new WatchRules(rules, Duration.ofDays(60), Duration.ofDays(1), Duration.ofDays(400)));
        private StockBook book;

        Watched(ShopItem item) {
            this.book = StockBook.of(item.sku(), item.location());
        }

        @Override
        public Advice advise(ItemNight night) {
            Instant now = rules.shopDay().endOf(night.forecast().asOf());
            List<StockInput> inputs = new ArrayList<>();
            inputs.add(StockInput.of(night.level()));
            inputs.add(StockInput.of(night.forecast(), rules.shopDay()));
            for (Receipt receipt : night.news()) {
                inputs.add(StockInput.of(receipt));
            }
            ItemWatch.Outcome outcome = watch.evaluate(book, inputs, night.product(), now);
            book = outcome.book();
            Set<AlertKind> open = EnumSet.noneOf(AlertKind.class);
            for (AlertStatus status : book.alerts()) {
                if (status.phase() == AlertPhase.FIRING) {
                    open.add(status.kind());
                }
            }
            return new Advice(open, units(outcome, night), counts && open.contains(AlertKind.PHANTOM_STOCK));
        }

        private int units(ItemWatch.Outcome outcome, ItemNight night) {
            return switch (orders) {
                case NONE -> 0;
                case OF_ALERTS ->
                    outcome.changes().stream()
                            .filter(alert -> alert.state() == AlertState.OPEN)
                            .filter(alert -> isDue(alert.orderBy(), night))
                            .mapToInt(StockAlert::suggestedQuantity)
                            .max()
                            .orElse(0);
                case BY_DATE ->
                    outcome.outlook() == null || !isDue(outcome.outlook().orderBy(), night)
                            ? 0
                            : outcome.outlook().suggestedUnits();
            };
        }

        /** What is to be ordered in the course of the coming day is ordered before it begins. */
        private static boolean isDue(LocalDate orderBy, ItemNight night) {
            return orderBy != null && !orderBy.isAfter(night.forecast().asOf().plusDays(1));
        }
    }
}
