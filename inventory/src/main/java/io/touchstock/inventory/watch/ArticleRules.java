package io.touchstock.inventory.watch;

import io.touchstock.inventory.alert.WatchRules;
import io.touchstock.inventory.media.AdRules;
import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * How an article is watched.
 *
 * @param stock how the stock of each of its locations is judged and watched
 * @param ads when adverts pause and resume
 * @param promotions how promotions are judged
 * @param campaignsGoOnFor a campaign whose adverts nobody has met for so long is over; above 0
 * @param unpaidChannels whose campaigns are no adverts
 * @param substituteCoverDays a substitute must last so many days, at least 0
 */
public record ArticleRules(
        WatchRules stock,
        AdRules ads,
        PromotionRules promotions,
        Duration campaignsGoOnFor,
        List<String> unpaidChannels,
        double substituteCoverDays)
        implements Serializable {

    /** Channels that usually cost nothing a click. */
    private static final List<String> UNPAID =
            List.of("Direct", "Email", "Organic Search", "Organic Social", "Referral");

    public ArticleRules {
        unpaidChannels = List.copyOf(unpaidChannels);
        if (campaignsGoOnFor.isNegative() || campaignsGoOnFor.isZero()) {
            throw new IllegalArgumentException("campaignsGoOnFor is " + campaignsGoOnFor + "; it must be above 0");
        }
        if (!(substituteCoverDays >= 0) || Double.isInfinite(substituteCoverDays)) {
            throw new IllegalArgumentException(
                    "substituteCoverDays is " + substituteCoverDays + "; it must be a number of days, at least 0");
        }
    }

    /** A campaign is over after three days, and a substitute lasts a week. */
    public static ArticleRules defaults(ZoneId zone) {
        return new ArticleRules(
                WatchRules.defaults(zone), AdRules.usual(), PromotionRules.usual(), Duration.ofDays(3), UNPAID, 7);
    }
}
