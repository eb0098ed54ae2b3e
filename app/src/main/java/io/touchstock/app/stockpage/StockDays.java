package io.touchstock.app.stockpage;

import io.touchstock.connectors.event.Promotion;
import io.touchstock.inventory.alert.StockOutlook;
import io.touchstock.inventory.projection.ProjectedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The table behind an item's picture, one row a day. */
final class StockDays {
    private StockDays() {}

    static List<StockView.DayRow> rows(WatchedItem item, Map<LocalDate, Integer> receipts) {
        List<StockView.DayRow> rows = new ArrayList<>();
        for (ProjectedDay day : item.outlook().projection().days()) {
            LocalDate date = item.outlook().firstDay().plusDays(day.day() - 1L);
            rows.add(new StockView.DayRow(
                    StockWords.weekday(date),
                    StockWords.units(day.expectedEndStockUnits()),
                    StockWords.units(day.endStockP10Units()),
                    StockWords.units(day.endStockP90Units()),
                    receipts.containsKey(date) ? StockWords.whole(receipts.get(date)) : "",
                    StockWords.units(day.expectedDemandUnits()),
                    StockWords.percent(day.cumulativeStockoutProbability()),
                    String.join(", ", marks(item, date))));
        }
        return rows;
    }

    private static List<String> marks(WatchedItem item, LocalDate date) {
        StockOutlook outlook = item.outlook();
        List<String> marks = new ArrayList<>();
        if (outlook.suggestedUnits() > 0 && date.equals(outlook.orderBy())) {
            marks.add("last day to order");
        }
        if (date.equals(outlook.p10())) {
            marks.add("10 % gone");
        }
        if (date.equals(outlook.p50())) {
            marks.add("even odds");
        }
        if (date.equals(outlook.p90())) {
            marks.add("90 % gone");
        }
        for (Promotion promotion : item.promotions()) {
            if (!date.isBefore(promotion.startsOn()) && !date.isAfter(promotion.endsOn())) {
                marks.add("promotion at " + StockWords.money(promotion.priceMicros()));
            }
        }
        return marks;
    }
}
