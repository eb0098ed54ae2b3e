package io.touchstock.app.dashboard.stock;

import io.touchstock.app.stockpage.StockView;
import java.util.List;

/**
 * The page of an item, ready for its template.
 *
 * @param finding what is wrong in one sentence, or why nothing is drawn
 * @param chart null if the item could not be projected
 */
public record ItemView(
        String notice,
        String name,
        String place,
        String finding,
        List<AlertCard> alerts,
        List<AlertList.Fact> facts,
        StockView.Chart chart,
        List<StockView.DayRow> days,
        List<ReceiptRow> receipts,
        List<PromotionRow> promotions,
        List<HandledRow> handled,
        String back,
        boolean canHandle,
        String today) {

    public ItemView {
        alerts = List.copyOf(alerts);
        facts = List.copyOf(facts);
        days = List.copyOf(days);
        receipts = List.copyOf(receipts);
        promotions = List.copyOf(promotions);
        handled = List.copyOf(handled);
    }

    /** An open alert with all its fields. */
    public record AlertCard(AlertList.Row row, List<AlertList.Fact> origin) {

        public AlertCard {
            origin = List.copyOf(origin);
        }
    }

    /** What is on its way. */
    public record ReceiptRow(String id, String quantity, String expected, boolean overdue, String status) {}

    /** A planned promotion. */
    public record PromotionRow(String id, String from, String to, String price) {}

    /** What somebody did. */
    public record HandledRow(String at, String who, String kind, String what) {}
}
