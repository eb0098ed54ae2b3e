package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What was sold of an article at a location on one day. A later message for the same day replaces the earlier.
 *
 * @param day in the shop's time zone
 * @param units sold that day, returns not taken off
 * @param shelfEmpty the shelf was empty for part of the day, so that units is a lower bound of the demand (censored)
 */
public record Demand(String sku, String location, LocalDate day, int units, boolean shelfEmpty)
        implements Serializable {}
