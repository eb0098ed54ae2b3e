package io.touchstock.connectors.event;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A change in the life of an alert, keyed by SKU and location: one message a change, and one at each day's end while it
 * stays open, with the day's figures. The latest message of an item and kind is what holds.
 *
 * @param probability of running out within the horizon, 0 to 1
 * @param p10 the day by which the stock is gone with 10 % probability; null if that is beyond the horizon. Likewise p50
 *     and p90
 * @param daysOfCover days until the stock on hand is used up on the mean path; null if it would take more than ten
 *     years, or cannot be told
 * @param lostUnits expected units of demand that will find an empty shelf within the horizon
 * @param lostValueMicros the same at list price; null if the price is not known
 * @param suggestedQuantity units to order now; 0 if none
 * @param orderBy last day on which an order still arrives in time; null if nothing is to be ordered
 * @param reason one sentence for the merchandiser
 * @param modelVersion the forecast's model
 * @param forecastAsOf the last day whose sales the forecast has seen
 * @param changedAt when the alert changed, in event time
 * @param severity by the value at risk; null in messages from before there were severities
 * @param name of the article; null if the catalogue does not know it. Likewise category and owner
 * @param incomingQuantity units of the next receipt; null if none is expected
 * @param incomingOn day of the next receipt; null if none is expected
 * @param daysOfCoverWithReceipts like daysOfCover, with what is on its way; null if that is more than ten years, or
 *     cannot be told
 * @param gapDays days between the likely stock-out and the receipt after it, 0 without a gap; null if nothing is on its
 *     way to end it, or if it cannot be told
 * @param suggestedCostMicros of suggestedQuantity at unit cost, in millionths of the shop's currency; null if nothing
 *     is suggested or the cost is not known
 * @param conflict one sentence on a promotion or adverts that make it worse; null if there are none
 * @param runningCampaigns whose adverts lead to the article
 * @param substituteSku another article of the category that is in stock; null if there is none
 * @param stockAsOf when the stock was read; null if it was not
 * @param handled what somebody has done about it; null if nobody has
 * @param handledUntil last day for which that holds; null if it holds as long as the alert
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
        Double daysOfCover,
        double lostUnits,
        Long lostValueMicros,
        int suggestedQuantity,
        LocalDate orderBy,
        String reason,
        String modelVersion,
        LocalDate forecastAsOf,
        Instant changedAt,
        Severity severity,
        String name,
        String category,
        String owner,
        Integer incomingQuantity,
        LocalDate incomingOn,
        Double daysOfCoverWithReceipts,
        Integer gapDays,
        Long suggestedCostMicros,
        String conflict,
        List<String> runningCampaigns,
        String substituteSku,
        Instant stockAsOf,
        AlertHandling handled,
        LocalDate handledUntil)
        implements Serializable {

    public StockAlert {
        runningCampaigns = runningCampaigns == null ? List.of() : List.copyOf(runningCampaigns);
    }

    /** The same with an article that can be sold instead; null for none. */
    public StockAlert withSubstitute(String substitute) {
        return new StockAlert(
                sku,
                location,
                kind,
                state,
                onHand,
                probability,
                p10,
                p50,
                p90,
                daysOfCover,
                lostUnits,
                lostValueMicros,
                suggestedQuantity,
                orderBy,
                reason,
                modelVersion,
                forecastAsOf,
                changedAt,
                severity,
                name,
                category,
                owner,
                incomingQuantity,
                incomingOn,
                daysOfCoverWithReceipts,
                gapDays,
                suggestedCostMicros,
                conflict,
                runningCampaigns,
                substitute,
                stockAsOf,
                handled,
                handledUntil);
    }

    /** The same with what somebody has done about it; null for nothing, and for no last day. */
    public StockAlert withHandling(AlertHandling handling, LocalDate until) {
        return new StockAlert(
                sku,
                location,
                kind,
                state,
                onHand,
                probability,
                p10,
                p50,
                p90,
                daysOfCover,
                lostUnits,
                lostValueMicros,
                suggestedQuantity,
                orderBy,
                reason,
                modelVersion,
                forecastAsOf,
                changedAt,
                severity,
                name,
                category,
                owner,
                incomingQuantity,
                incomingOn,
                daysOfCoverWithReceipts,
                gapDays,
                suggestedCostMicros,
                conflict,
                runningCampaigns,
                substituteSku,
                stockAsOf,
                handling,
                until);
    }
}
