package io.touchstock.app.dashboard.stock;

import io.touchstock.connectors.event.AlertKind;
import java.time.Instant;

/**
 * Something that somebody did about an alert.
 *
 * @param what in words, for example {@code snoozed until 2 Mar}
 */
public record Handled(Instant at, String who, AlertKind kind, String what) {}
