package io.touchstock.connectors.store;

import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.AlertHandling;
import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.FeedbackAction;
import io.touchstock.connectors.event.Severity;
import io.touchstock.connectors.event.StockAlert;
import java.sql.SQLException;
import java.util.List;

/** Rows as alerts. */
final class AlertRows {

    private AlertRows() {}

    static StockAlert alert(Row row) throws SQLException {
        String campaigns = row.text("running_campaigns");
        return new StockAlert(
                row.text("sku"),
                row.text("location"),
                row.constant(AlertKind.class, "kind"),
                row.constant(AlertState.class, "state"),
                row.count("on_hand"),
                row.real("probability"),
                row.day("p10"),
                row.day("p50"),
                row.day("p90"),
                row.realOrNull("days_of_cover"),
                row.real("lost_units"),
                row.wholeOrNull("lost_value_micros"),
                row.count("suggested_quantity"),
                row.day("order_by"),
                row.text("reason"),
                row.text("model_version"),
                row.day("forecast_as_of"),
                row.moment("revised_at"),
                row.constant(Severity.class, "severity"),
                row.text("name"),
                row.text("category"),
                row.text("owner"),
                row.countOrNull("incoming_quantity"),
                row.day("incoming_on"),
                row.realOrNull("days_of_cover_with_receipts"),
                row.countOrNull("gap_days"),
                row.wholeOrNull("suggested_cost_micros"),
                row.text("conflict"),
                campaigns.isEmpty() ? List.of() : List.of(campaigns.split("\n", -1)),
                row.text("substitute_sku"),
                row.moment("stock_as_of"),
                row.constant(AlertHandling.class, "handled"),
                row.day("handled_until"));
    }

    static AlertFeedback feedback(Row row) throws SQLException {
        return new AlertFeedback(
                row.text("sku"),
                row.text("location"),
                row.constant(AlertKind.class, "kind"),
                row.constant(FeedbackAction.class, "action"),
                row.day("until_day"),
                row.countOrNull("quantity"),
                row.text("said_by"),
                row.moment("said_at"));
    }

    static AlertChange change(Row row) throws SQLException {
        return new AlertChange(
                row.moment("revised_at"),
                row.constant(AlertState.class, "state"),
                row.constant(Severity.class, "severity"),
                row.count("on_hand"),
                row.real("probability"),
                row.day("p50"),
                row.real("lost_units"),
                row.wholeOrNull("lost_value_micros"),
                row.count("suggested_quantity"),
                row.day("order_by"),
                row.text("reason"),
                row.constant(AlertHandling.class, "handled"));
    }
}
