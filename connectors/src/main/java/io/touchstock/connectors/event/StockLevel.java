package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.Instant;

/**
 * Units on the shelf at a moment, as the shop's system shows them.
 *
 * @param onHand units, at least 0
 */
public record StockLevel(String sku, String location, Instant at, int onHand) implements Serializable {}
