package io.touchstock.app.dashboard.stock;

import io.touchstock.app.dashboard.csv.CsvTable;
import io.touchstock.app.stockpage.StockWords;
import io.touchstock.connectors.event.StockAlert;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Alerts as a table to take away. */
final class AlertCsv {
    private static final List<String> COLUMNS = List.of(
            "sku",
            "location",
            "kind",
            "severity",
            "name",
            "category",
            "owner",
            "assignee",
            "value_at_risk",
            "lost_units",
            "probability",
            "p10",
            "p50",
            "p90",
            "on_hand",
            "days_of_cover",
            "days_of_cover_with_receipts",
            "incoming_quantity",
            "incoming_on",
            "gap_days",
            "suggested_quantity",
            "suggested_cost",
            "order_by",
            "conflict",
            "running_campaigns",
            "substitute_sku",
            "handled",
            "handled_until",
            "reason",
            "model_version",
            "forecast_as_of",
            "stock_as_of",
            "changed_at");
    private static final int DECIMALS_OF_MONEY = 6;

    private AlertCsv() {}

    static CsvTable table(Stream<AlertLine> lines) {
        return new CsvTable(COLUMNS, lines.map(AlertCsv::cells));
    }

    private static List<String> cells(AlertLine line) {
        StockAlert alert = line.alert();
        return Arrays.asList(
                alert.sku(),
                alert.location(),
                StockWords.lower(alert.kind()),
                alert.severity() == null ? null : StockWords.lower(alert.severity()),
                alert.name(),
                alert.category(),
                alert.owner(),
                line.assignee(),
                money(alert.lostValueMicros()),
                number(alert.lostUnits()),
                number(alert.probability()),
                text(alert.p10()),
                text(alert.p50()),
                text(alert.p90()),
                Integer.toString(alert.onHand()),
                number(alert.daysOfCover()),
                number(alert.daysOfCoverWithReceipts()),
                text(alert.incomingQuantity()),
                text(alert.incomingOn()),
                text(alert.gapDays()),
                Integer.toString(alert.suggestedQuantity()),
                money(alert.suggestedCostMicros()),
                text(alert.orderBy()),
                alert.conflict(),
                String.join("; ", alert.runningCampaigns()),
                alert.substituteSku(),
                alert.handled() == null ? null : StockWords.lower(alert.handled()),
                text(alert.handledUntil()),
                alert.reason(),
                alert.modelVersion(),
                text(alert.forecastAsOf()),
                text(alert.stockAsOf()),
                text(alert.changedAt()));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String money(Long micros) {
        return micros == null ? null : plain(BigDecimal.valueOf(micros, DECIMALS_OF_MONEY));
    }

    private static String number(Double number) {
        return number == null ? null : plain(BigDecimal.valueOf(number));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
