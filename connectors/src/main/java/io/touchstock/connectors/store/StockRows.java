package io.touchstock.connectors.store;

import io.touchstock.connectors.event.AdAction;
import io.touchstock.connectors.event.AdSignal;
import io.touchstock.connectors.event.Product;
import io.touchstock.connectors.event.Promotion;
import io.touchstock.connectors.event.Receipt;
import io.touchstock.connectors.event.ReceiptStatus;
import io.touchstock.connectors.event.StockLevel;
import java.sql.SQLException;

/** Rows as what the shop has told. */
final class StockRows {

    private StockRows() {}

    static Product product(Row row) throws SQLException {
        return new Product(
                row.text("sku"),
                row.text("name"),
                row.text("category"),
                row.text("owner"),
                row.whole("price_micros"),
                row.whole("unit_cost_micros"),
                row.real("lead_time_mean_days"),
                row.real("lead_time_sd_days"),
                row.count("minimum_order_quantity"),
                row.count("pack_size"),
                row.moment("revised_at"),
                row.realOrNull("service_level"),
                row.countOrNull("review_days"),
                row.day("delisted_on"));
    }

    static StockLevel level(Row row) throws SQLException {
        return new StockLevel(row.text("sku"), row.text("location"), row.moment("revised_at"), row.count("on_hand"));
    }

    static Receipt receipt(Row row) throws SQLException {
        return new Receipt(
                row.text("receipt_id"),
                row.text("sku"),
                row.text("location"),
                row.count("quantity"),
                row.day("expected_on"),
                row.constant(ReceiptStatus.class, "status"),
                row.moment("revised_at"),
                row.realOrNull("late_sd_days"));
    }

    static Promotion promotion(Row row) throws SQLException {
        return new Promotion(
                row.text("promotion_id"),
                row.text("sku"),
                row.textOrNull("location"),
                row.day("starts_on"),
                row.day("ends_on"),
                row.whole("price_micros"),
                row.moment("revised_at"));
    }

    static AdSignal adSignal(Row row) throws SQLException {
        return new AdSignal(
                row.text("sku"),
                row.textOrNull("location"),
                row.constant(AdAction.class, "action"),
                row.text("reason"),
                row.moment("revised_at"));
    }
}
