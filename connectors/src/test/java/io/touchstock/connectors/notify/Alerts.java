package io.touchstock.connectors.notify;

import io.touchstock.connectors.event.AlertKind;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.Severity;
import io.touchstock.connectors.event.StockAlert;
import io.touchstock.connectors.store.AlertView;
import io.touchstock.connectors.store.Origin;
import io.touchstock.connectors.store.ReportStore;
import io.touchstock.connectors.store.StoreBatch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Alerts to tell. */
final class Alerts {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Alerts() {}

    static StockAlert open(String sku, String owner, Severity severity) {
        return alert(sku, owner, severity, AlertState.OPEN, NOON);
    }

    static StockAlert alert(String sku, String owner, Severity severity, AlertState state, Instant changedAt) {
        LocalDate day = LocalDate.of(2026, 3, 2);
        return new StockAlert(
                sku,
                "shop",
                AlertKind.STOCKOUT_RISK,
                state,
                41,
                0.83,
                day.plusDays(3),
                day.plusDays(6),
                null,
                6.2,
                21.4,
                1_234_560_000L,
                60,
                day,
                "The 41 on hand run out.",
                "lstm-1",
                day,
                changedAt,
                severity,
                "Tent <b>&\"" + sku,
                "Tents",
                owner,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                NOON,
                null,
                null);
    }

    static AlertView view(StockAlert alert) {
        return new AlertView(alert, null, null);
    }

    /** Each at its own offset, from {@code first} on. */
    static void write(ReportStore store, long first, StockAlert... alerts) {
        StoreBatch batch = new StoreBatch();
        long offset = first;
        for (StockAlert alert : alerts) {
            batch.add(alert, new Origin("stock-alerts", 0, offset, NOON.plusSeconds(offset)));
            offset++;
        }
        store.write(batch);
    }
}
