package io.touchstock.forecasting.promotion;

import java.time.LocalDate;

/**
 * Whose turn it is to be asked about campaigns: the first day that is forecast in each stretch of days, with all its
 * batches. Not thread-safe.
 */
public final class CampaignTurns {
    private final CampaignRules rules;
    private LocalDate last;

    /** @param rules null for no campaigns */
    public CampaignTurns(CampaignRules rules) {
        this.rules = rules;
    }

    /** The rules if requests as of this day are to be asked about campaigns, else null. */
    public CampaignRules on(LocalDate asOf) {
        if (rules == null) {
            return null;
        }
        if (last == null || stretch(asOf) > stretch(last)) {
            last = asOf;
        }
        return asOf.equals(last) ? rules : null;
    }

    private long stretch(LocalDate day) {
        return Math.floorDiv(day.toEpochDay(), (long) rules.everyDays());
    }
}
