package io.touchstock.forecasting.promotion;

import java.io.Serializable;

/**
 * Which campaign a series is asked about, and how often.
 *
 * @param everyDays 1 for a scenario each day, 7 for one a week; at least 1
 * @param usualPriceRatio share of the list price that a series without past promotions is asked about, between 0 and 1
 * @param usualDays length of such a campaign, at least 1
 */
public record CampaignRules(int everyDays, double usualPriceRatio, int usualDays) implements Serializable {

    public CampaignRules {
        if (everyDays < 1 || usualDays < 1) {
            throw new IllegalArgumentException("everyDays is " + everyDays + " and usualDays " + usualDays
                    + "; both must be at least 1 day, for example 1 and 7");
        }
        if (!(usualPriceRatio > 0 && usualPriceRatio < 1)) {
            throw new IllegalArgumentException("usualPriceRatio is " + usualPriceRatio
                    + "; it must lie between 0 and 1, 0.8 for 20 % off the list price");
        }
    }

    /** Each day; a series that was never promoted is asked about a week at 20 % off. */
    public static CampaignRules daily() {
        return new CampaignRules(1, 0.8, 7);
    }
}
