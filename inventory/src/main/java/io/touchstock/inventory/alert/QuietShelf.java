package io.touchstock.inventory.alert;

import io.touchstock.connectors.event.ForecastDay;
import io.touchstock.connectors.event.ReceiptStatus;
import io.touchstock.connectors.event.StockLevel;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * The days on which the recorded stock stood still, so that nothing was sold, although the forecast expected sales.
 * Only whole days count: after the reading that first showed the level, up to the last reading that still shows it.
 * Days of which no forecast is known say nothing.
 *
 * @param days whole days without a sale of which a forecast is known
 * @param from the first of them; null without any
 * @param probability of selling nothing on all of them
 * @param expectedUnits the demand forecast for them
 */
record QuietShelf(int days, LocalDate from, double probability, double expectedUnits) {

    private static final QuietShelf NONE = new QuietShelf(0, null, 1, 0);

    /** The run up to the item's last reading; without any day if the shelf is empty or goods came in meanwhile. */
    static QuietShelf of(StockSituation item, ShopDay shopDay) {
        StockLevel stock = item.stock();
        if (stock == null || stock.onHand() <= 0 || receivedMeanwhile(item)) {
            return NONE;
        }
        LocalDate first = shopDay.dayOf(item.levelSince());
        if (shopDay.shareLeft(item.levelSince()) < 1) {
            first = first.plusDays(1);
        }
        LocalDate end = shopDay.dayOf(stock.at());
        if (shopDay.shareLeft(stock.at()) == 0) {
            end = end.plusDays(1);
        }
        return over(odds(item, first, end));
    }

    private static QuietShelf over(Map<LocalDate, SaleOdds> odds) {
        if (odds.isEmpty()) {
            return NONE;
        }
        double[] saleProbability =
                odds.values().stream().mapToDouble(SaleOdds::saleProbability).toArray();
        return new QuietShelf(
                odds.size(),
                odds.keySet().iterator().next(),
                ZeroSalesRun.probability(saleProbability),
                odds.values().stream().mapToDouble(SaleOdds::meanUnits).sum());
    }

    private static Map<LocalDate, SaleOdds> odds(StockSituation item, LocalDate first, LocalDate end) {
        Map<LocalDate, SaleOdds> odds = new TreeMap<>();
        if (item.forecast() != null) {
            for (ForecastDay day : item.forecast().days()) {
                if (isWithin(day.day(), first, end)) {
                    odds.put(day.day(), SaleOdds.of(day));
                }
            }
        }
        item.odds().stream()
                .filter(known -> isWithin(known.day(), first, end))
                .forEach(known -> odds.put(known.day(), known));
        return odds;
    }

    private static boolean isWithin(LocalDate day, LocalDate first, LocalDate end) {
        return !day.isBefore(first) && day.isBefore(end);
    }

    private static boolean receivedMeanwhile(StockSituation item) {
        return item.receipts().stream()
                .filter(receipt -> receipt.status() == ReceiptStatus.RECEIVED)
                .anyMatch(receipt -> receipt.updatedAt().isAfter(item.levelSince())
                        && !receipt.updatedAt().isAfter(item.stock().at()));
    }
}
