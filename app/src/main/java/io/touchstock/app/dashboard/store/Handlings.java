package io.touchstock.app.dashboard.store;

import io.touchstock.app.dashboard.stock.Handled;
import io.touchstock.app.stockpage.StockWords;
import io.touchstock.connectors.event.AlertFeedback;
import io.touchstock.connectors.event.AlertHandling;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.store.AlertView;
import io.touchstock.connectors.store.StockItem;
import io.touchstock.connectors.store.StockReads;
import java.util.Comparator;
import java.util.List;

/** What people said of alerts, in words and on the alert itself. */
final class Handlings {
    private static final int MOST = 50;

    private Handlings() {}

    static List<Handled> of(StockReads reads, StockItem item) {
        return item.alerts().stream()
                .flatMap(view ->
                        reads.actions(item.sku(), item.location(), view.alert().kind(), MOST).stream())
                .sorted(Comparator.comparing(AlertFeedback::at).reversed())
                .limit(MOST)
                .map(said -> new Handled(said.at(), said.by() == null ? "" : said.by(), said.kind(), words(said)))
                .toList();
    }

    private static String words(AlertFeedback said) {
        String until = said.until() == null ? "" : " until " + StockWords.day(said.until());
        return switch (said.action()) {
            case ACKNOWLEDGE -> "acknowledged";
            case SNOOZE -> "snoozed" + until;
            case FALSE_ALARM -> "false alarm" + until;
            case ALREADY_ORDERED ->
                "already ordered"
                        + (said.quantity() == null ? "" : ", " + StockWords.count(said.quantity(), "unit"))
                        + (said.until() == null ? "" : ", there on " + StockWords.day(said.until()));
        };
    }

    /** The alert with what was said of it last, if the jobs have not heard of that yet. */
    static StockAlert withLast(AlertView view) {
        StockAlert alert = view.alert();
        AlertFeedback last = view.lastAction();
        if (last == null || alert.changedAt() == null || last.at().isBefore(alert.changedAt())) {
            return alert;
        }
        AlertHandling handling = switch (last.action()) {
            case ACKNOWLEDGE, FALSE_ALARM -> AlertHandling.ACKNOWLEDGED;
            case SNOOZE -> AlertHandling.SNOOZED;
            case ALREADY_ORDERED -> AlertHandling.ALREADY_ORDERED;
        };
        return alert.withHandling(handling, last.until());
    }
}
