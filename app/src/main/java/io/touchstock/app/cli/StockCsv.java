package io.touchstock.app.cli;

import io.touchstock.app.stockpage.RankedAlert;
import io.touchstock.app.stockpage.WatchedItem;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.files.CsvOutput;
import io.touchstock.inventory.alert.StockOutlook;
import io.touchstock.inventory.projection.ProjectedDay;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;

/** Writes what was found about a shop's stock as CSV. Columns are only ever added on the right. */
final class StockCsv {
    private StockCsv() {}

    /** One row an alert, the most pressing first. */
    static void alerts(Path file, List<RankedAlert> alerts) {
        List<String> columns = List.of(
                "sku",
                "location",
                "kind",
                "severity",
                "probability",
                "p10",
                "p50",
                "p90",
                "days_of_cover",
                "lost_units",
                "lost_value",
                "suggested_quantity",
                "order_by",
                "reason",
                "value_at_risk",
                "horizon_ends_on",
                "name",
                "category",
                "owner",
                "on_hand",
                "incoming_quantity",
                "incoming_on",
                "days_of_cover_with_receipts",
                "gap_days",
                "suggested_cost",
                "conflict",
                "substitute",
                "model_version",
                "forecast_as_of",
                "stock_as_of");
        try (CsvOutput out = CsvOutput.create(file, columns)) {
            alerts.forEach(ranked -> out.row(row(ranked)));
        }
    }

    private static List<String> row(RankedAlert ranked) {
        StockAlert alert = ranked.alert();
        StockOutlook outlook = ranked.item().outlook();
        boolean known = outlook != null;
        return List.of(
                alert.sku(),
                alert.location(),
                alert.kind().name(),
                alert.severity().name(),
                known ? PlainText.number(alert.probability()) : "",
                PlainText.day(alert.p10()),
                PlainText.day(alert.p50()),
                PlainText.day(alert.p90()),
                PlainText.number(alert.daysOfCover()),
                known ? PlainText.number(alert.lostUnits()) : "",
                PlainText.money(alert.lostValueMicros()),
                known ? Integer.toString(alert.suggestedQuantity()) : "",
                PlainText.day(alert.orderBy()),
                alert.reason(),
                PlainText.money(ranked.valueAtRiskMicros()),
                known ? horizonEnd(outlook).toString() : "",
                PlainText.text(alert.name()),
                PlainText.text(alert.category()),
                PlainText.text(alert.owner()),
                Integer.toString(alert.onHand()),
                PlainText.whole(alert.incomingQuantity()),
                PlainText.day(alert.incomingOn()),
                PlainText.number(alert.daysOfCoverWithReceipts()),
                PlainText.whole(alert.gapDays()),
                PlainText.money(alert.suggestedCostMicros()),
                PlainText.text(alert.conflict()),
                PlainText.text(alert.substituteSku()),
                PlainText.text(alert.modelVersion()),
                PlainText.day(alert.forecastAsOf()),
                PlainText.moment(alert.stockAsOf()));
    }

    /** One row a day of each item that could be projected. */
    static void projection(Path file, List<WatchedItem> items) {
        List<String> columns = List.of(
                "sku",
                "location",
                "date",
                "stockout_probability",
                "expected_stock",
                "stock_p10",
                "stock_p90",
                "receipts");
        try (CsvOutput out = CsvOutput.create(file, columns)) {
            for (WatchedItem item : items) {
                if (item.outlook() != null) {
                    for (ProjectedDay day : item.outlook().projection().days()) {
                        out.row(List.of(
                                item.sku(),
                                item.location(),
                                item.outlook()
                                        .firstDay()
                                        .plusDays(day.day() - 1L)
                                        .toString(),
                                PlainText.number(day.cumulativeStockoutProbability()),
                                PlainText.number(day.expectedEndStockUnits()),
                                PlainText.number(day.endStockP10Units()),
                                PlainText.number(day.endStockP90Units()),
                                PlainText.number(day.expectedReceiptUnits())));
                    }
                }
            }
        }
    }

    /** One row an item, also those that could not be projected, and why not. */
    static void items(Path file, List<WatchedItem> items, List<RankedAlert> alerts) {
        IdentityHashMap<WatchedItem, String> kinds = new IdentityHashMap<>();
        alerts.forEach(
                ranked -> kinds.merge(ranked.item(), ranked.alert().kind().name(), (one, other) -> one + " " + other));
        List<String> columns = List.of(
                "sku",
                "location",
                "name",
                "category",
                "owner",
                "standing",
                "alerts",
                "on_hand",
                "stock_as_of",
                "horizon_ends_on",
                "probability",
                "p10",
                "p50",
                "p90",
                "days_of_cover",
                "days_of_cover_with_receipts",
                "gap_days",
                "lost_units",
                "lost_value",
                "suggested_quantity",
                "order_by",
                "suggested_cost",
                "order_up_to",
                "safety_stock",
                "inventory_position",
                "excess_units",
                "overdue_units",
                "forecast_ends_on",
                "stockout_probability_to_forecast_end",
                "lost_units_to_forecast_end",
                "lost_value_to_forecast_end",
                "expected_end_stock",
                "quantity_to_level");
        try (CsvOutput out = CsvOutput.create(file, columns)) {
            for (WatchedItem item : items) {
                List<String> row = new ArrayList<>(described(item, kinds.getOrDefault(item, "")));
                row.addAll(item.outlook() == null ? unknown(columns.size() - row.size()) : figures(item));
                out.row(row);
            }
        }
    }

    private static List<String> described(WatchedItem item, String kinds) {
        Product product = item.product();
        return List.of(
                item.sku(),
                item.location(),
                product == null ? "" : PlainText.text(product.name()),
                product == null ? "" : PlainText.text(product.category()),
                product == null ? "" : PlainText.text(product.owner()),
                item.standing().name().toLowerCase(Locale.ROOT),
                kinds,
                item.stock() == null ? "" : Integer.toString(item.stock().onHand()),
                item.stock() == null ? "" : item.stock().at().toString());
    }

    private static List<String> figures(WatchedItem item) {
        StockOutlook outlook = item.outlook();
        List<ProjectedDay> days = outlook.projection().days();
        ProjectedDay last = days.get(days.size() - 1);
        double lost = outlook.projection().expectedLostUnits();
        long unitCost = item.product() == null ? 0 : item.product().unitCostMicros();
        int quantity = outlook.suggestedUnits();
        return List.of(
                horizonEnd(outlook).toString(),
                PlainText.number(outlook.stockoutProbability()),
                PlainText.day(outlook.p10()),
                PlainText.day(outlook.p50()),
                PlainText.day(outlook.p90()),
                PlainText.number(outlook.coverOnHandDays()),
                PlainText.number(outlook.coverWithReceiptsDays()),
                PlainText.whole(outlook.gapDays()),
                PlainText.number(outlook.lostUnits()),
                PlainText.money(outlook.lostValueMicros()),
                Integer.toString(quantity),
                quantity == 0 ? "" : PlainText.day(outlook.orderBy()),
                unitCost == 0 ? "" : PlainText.money(quantity * unitCost),
                PlainText.number(outlook.order().orderUpToUnits()),
                PlainText.number(outlook.order().safetyStockUnits()),
                PlainText.number(outlook.order().inventoryPositionUnits()),
                PlainText.number(outlook.excess().units()),
                Integer.toString(outlook.overdueUnits()),
                outlook.firstDay().plusDays(days.size() - 1L).toString(),
                PlainText.number(last.cumulativeStockoutProbability()),
                PlainText.number(lost),
                PlainText.money(priced(
                        item,
                        item.product() == null
                                ? 0
                                : Math.round(lost * item.product().priceMicros()))),
                PlainText.number(last.expectedEndStockUnits()),
                Integer.toString(outlook.order().orderUnits()));
    }

    private static List<String> unknown(int columns) {
        return Collections.nCopies(columns, "");
    }

    /** Null if no price is known. */
    private static Long priced(WatchedItem item, long micros) {
        return item.product() == null || item.product().priceMicros() == 0 ? null : (Long) micros;
    }

    private static LocalDate horizonEnd(StockOutlook outlook) {
        return outlook.today().plusDays(outlook.riskHorizonDays() - 1L);
    }
}
