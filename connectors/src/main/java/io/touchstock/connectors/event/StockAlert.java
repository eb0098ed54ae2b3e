package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A change in the life of an alert, keyed by SKU and location: one message a change, and one at each day's end while it
 * stays open, with the day's figures. The latest message of an item and kind is what holds.
 *
 * @param probability of running out within the horizon, 0 to 1
 * @param p10 the day by which the stock is gone with 10 % probability; null if that is beyond the horizon. Likewise p50
 *     and p90
 * @param daysOfCover days until the stock on hand is used up on the mean path
 * @param lostUnits expected units of demand that will find an empty shelf within the horizon
 * @param lostValueMicros the same at list price
 * @param suggestedQuantity units to order now; 0 if none
 * @param orderBy last day on which an order still arrives in time; null if nothing is to be ordered
 * @param reason one sentence for the merchandiser
 * @param modelVersion the forecast's model
 * @param forecastAsOf the last day whose sales the forecast has seen
 * @param changedAt when the alert changed, in event time
 */
public record StockAlert(
        String sku,
        String location,
        AlertKind kind,
        AlertState state,
        int onHand,
        double probability,
        LocalDate p10,
        LocalDate p50,
        LocalDate p90,
        double daysOfCover,
        double lostUnits,
        long lostValueMicros,
        int suggestedQuantity,
        LocalDate orderBy,
        String reason,
        String modelVersion,
        LocalDate forecastAsOf,
        Instant changedAt)
        implements Serializable {}
