package io.touchstock.connectors.store;

import static io.touchstock.connectors.store.SqlType.COUNT;
import static io.touchstock.connectors.store.SqlType.DAY;
import static io.touchstock.connectors.store.SqlType.MOMENT;
import static io.touchstock.connectors.store.SqlType.REAL;
import static io.touchstock.connectors.store.SqlType.TEXT;
import static io.touchstock.connectors.store.SqlType.WHOLE;
import static io.touchstock.connectors.store.SqlValues.orNone;

import io.touchstock.connectors.event.AdSignal;
import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.Severity;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.event.StockLevel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The catalogue, what is on the shelves and on its way, and what is wrong with it. */
final class StockTables {

    static final EventTable<Product> PRODUCTS = LatestTable.by(
            Table.<Versioned<Product>>named("product")
                    .key("sku", TEXT, v -> v.event().sku())
                    .value("name", TEXT, v -> v.event().name())
                    .value("category", TEXT, v -> v.event().category())
                    .value("owner", TEXT, v -> v.event().owner())
                    .value("price_micros", WHOLE, v -> v.event().priceMicros())
                    .value("unit_cost_micros", WHOLE, v -> v.event().unitCostMicros())
                    .value("lead_time_mean_days", REAL, v -> v.event().leadTimeMeanDays())
                    .value("lead_time_sd_days", REAL, v -> v.event().leadTimeSdDays())
                    .value("minimum_order_quantity", COUNT, v -> v.event().minimumOrderQuantity())
                    .value("pack_size", COUNT, v -> v.event().packSize())
                    .value("service_level", REAL, v -> v.event().serviceLevel())
                    .value("review_days", COUNT, v -> v.event().reviewDays())
                    .value("delisted_on", DAY, v -> v.event().delistedOn()),
            Product::updatedAt);

    static final EventTable<StockLevel> LEVELS = LatestTable.by(
            Table.<Versioned<StockLevel>>named("stock_level")
                    .key("sku", TEXT, v -> v.event().sku())
                    .key("location", TEXT, v -> v.event().location())
                    .value("on_hand", COUNT, v -> v.event().onHand()),
            StockLevel::at);

    static final EventTable<Receipt> RECEIPTS = LatestTable.by(
            Table.<Versioned<Receipt>>named("receipt")
                    .key("receipt_id", TEXT, v -> v.event().receiptId())
                    .value("sku", TEXT, v -> v.event().sku())
                    .value("location", TEXT, v -> v.event().location())
                    .value("quantity", COUNT, v -> v.event().quantity())
                    .value("expected_on", DAY, v -> v.event().expectedOn())
                    .value("status", TEXT, v -> v.event().status())
                    .value("late_sd_days", REAL, v -> v.event().lateSdDays()),
            Receipt::updatedAt);

    static final EventTable<AdSignal> AD_SIGNALS = LatestTable.by(
            Table.<Versioned<AdSignal>>named("ad_signal")
                    .key("sku", TEXT, v -> v.event().sku())
                    .key("location", TEXT, v -> orNone(v.event().location()))
                    .value("action", TEXT, v -> v.event().action())
                    .value("reason", TEXT, v -> v.event().reason()),
            AdSignal::at);

    private static final EventTable<StockAlert> ALERTS = LatestTable.by(
            item("stock_alert")
                    .value("state", TEXT, v -> v.event().state())
                    .value("severity", TEXT, v -> v.event().severity())
                    .value("severity_rank", COUNT, v -> rank(v.event().severity()))
                    .value("name", TEXT, v -> v.event().name())
                    .value("category", TEXT, v -> v.event().category())
                    .value("owner", TEXT, v -> v.event().owner())
                    .value("on_hand", COUNT, v -> v.event().onHand())
                    .value("stock_as_of", MOMENT, v -> v.event().stockAsOf())
                    .value("probability", REAL, v -> v.event().probability())
                    .value("p10", DAY, v -> v.event().p10())
                    .value("p50", DAY, v -> v.event().p50())
                    .value("p90", DAY, v -> v.event().p90())
                    .value("days_of_cover", REAL, v -> v.event().daysOfCover())
                    .value("days_of_cover_with_receipts", REAL, v -> v.event().daysOfCoverWithReceipts())
                    .value("incoming_quantity", COUNT, v -> v.event().incomingQuantity())
                    .value("incoming_on", DAY, v -> v.event().incomingOn())
                    .value("gap_days", COUNT, v -> v.event().gapDays())
                    .value("lost_units", REAL, v -> v.event().lostUnits())
                    .value("lost_value_micros", WHOLE, v -> v.event().lostValueMicros())
                    .value("suggested_quantity", COUNT, v -> v.event().suggestedQuantity())
                    .value("suggested_cost_micros", WHOLE, v -> v.event().suggestedCostMicros())
                    .value("order_by", DAY, v -> v.event().orderBy())
                    .value("reason", TEXT, v -> v.event().reason())
                    .value("conflict", TEXT, v -> v.event().conflict())
                    .value(
                            "running_campaigns",
                            TEXT,
                            v -> String.join("\n", v.event().runningCampaigns()))
                    .value("substitute_sku", TEXT, v -> v.event().substituteSku())
                    .value("model_version", TEXT, v -> v.event().modelVersion())
                    .value("forecast_as_of", DAY, v -> v.event().forecastAsOf())
                    .value("handled", TEXT, v -> v.event().handled())
                    .value("handled_until", DAY, v -> v.event().handledUntil()),
            StockAlert::changedAt);

    /** Two changes at one moment of event time are one row, with what the second says. */
    private static final EventTable<StockAlert> CHANGES = changes();

    private static final Table<AlertFeedback> ACTIONS = Table.<AlertFeedback>named("alert_action")
            .key("sku", TEXT, AlertFeedback::sku)
            .key("location", TEXT, AlertFeedback::location)
            .key("kind", TEXT, AlertFeedback::kind)
            .key("said_at", MOMENT, AlertFeedback::at)
            .key("action", TEXT, AlertFeedback::action)
            .value("until_day", DAY, AlertFeedback::until)
            .value("quantity", COUNT, AlertFeedback::quantity)
            .value("said_by", TEXT, AlertFeedback::by)
            .firstWins();

    private StockTables() {}

    static void writeAlerts(Connection connection, List<Versioned<StockAlert>> alerts) throws SQLException {
        ALERTS.write(connection, alerts);
        CHANGES.write(connection, alerts);
    }

    static void writeFeedback(Connection connection, List<Versioned<AlertFeedback>> feedback) throws SQLException {
        writeActions(connection, feedback.stream().map(Versioned::event).toList());
    }

    static void writeActions(Connection connection, List<AlertFeedback> actions) throws SQLException {
        ACTIONS.merge(connection, actions);
    }

    /** 4 for CRITICAL down to 1 for LOW; 0 for none. */
    static int rank(Severity severity) {
        return severity == null
                ? 0
                : switch (severity) {
                    case LOW -> 1;
                    case MEDIUM -> 2;
                    case HIGH -> 3;
                    case CRITICAL -> 4;
                };
    }

    private static EventTable<StockAlert> changes() {
        Table<Versioned<StockAlert>> table = item("stock_alert_change")
                .key("revised_at", MOMENT, v -> v.event().changedAt())
                .value("revision", WHOLE, v -> v.origin().offset())
                .value("state", TEXT, v -> v.event().state())
                .value("severity", TEXT, v -> v.event().severity())
                .value("on_hand", COUNT, v -> v.event().onHand())
                .value("probability", REAL, v -> v.event().probability())
                .value("p50", DAY, v -> v.event().p50())
                .value("lost_units", REAL, v -> v.event().lostUnits())
                .value("lost_value_micros", WHOLE, v -> v.event().lostValueMicros())
                .value("suggested_quantity", COUNT, v -> v.event().suggestedQuantity())
                .value("order_by", DAY, v -> v.event().orderBy())
                .value("reason", TEXT, v -> v.event().reason())
                .value("handled", TEXT, v -> v.event().handled())
                .higherRevisionWins();
        return (connection, alerts) -> table.merge(
                connection,
                alerts,
                (one, other) -> one.origin().offset() > other.origin().offset() ? one : other);
    }

    private static Table.Builder<Versioned<StockAlert>> item(String table) {
        return Table.<Versioned<StockAlert>>named(table)
                .key("sku", TEXT, v -> v.event().sku())
                .key("location", TEXT, v -> v.event().location())
                .key("kind", TEXT, v -> v.event().kind());
    }
}
