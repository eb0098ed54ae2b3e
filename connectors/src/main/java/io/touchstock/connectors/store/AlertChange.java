package io.touchstock.connectors.store;

import io.touchstock.connectors.event.AlertHandling;
import io.touchstock.connectors.event.AlertState;
import io.touchstock.connectors.event.Severity;
import java.time.Instant;
import java.time.LocalDate;

/** What an alert said at one time; see {@link io.touchstock.connectors.event.StockAlert}. */
public record AlertChange(
        Instant changedAt,
        AlertState state,
        Severity severity,
        int onHand,
        double probability,
        LocalDate p50,
        double lostUnits,
        Long lostValueMicros,
        int suggestedQuantity,
        LocalDate orderBy,
        String reason,
        AlertHandling handled) {}
