package io.touchstock.attribution.aggregate;

import io.touchstock.attribution.journey.CreditAssignment;
import io.touchstock.attribution.model.JourneyModel;
import io.touchstock.attribution.model.PathCount;
import io.touchstock.connectors.event.Credit;
import io.touchstock.connectors.event.JourneyChange;
import io.touchstock.connectors.event.Touchpoint;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a change of journeys does to the sums of a day.
 *
 * @param day on which the journey closed, in the shop's time zone
 * @param channels in the order of the touches
 * @param conversions to be added, negative for a retraction; likewise {@code valueMicros} and {@code nulls}
 * @param shares one for each model, channel and campaign of the journey
 */
public record DailyContribution(
        LocalDate day, List<String> channels, long conversions, long valueMicros, long nulls, List<CreditShare> shares)
        implements Serializable {

    public DailyContribution {
        channels = List.copyOf(channels);
        shares = List.copyOf(shares);
    }

    public static DailyContribution of(JourneyChange change, List<JourneyModel> models, ZoneId zone) {
        int sign = change.sign();
        boolean converted = change.journey().converted();
        return new DailyContribution(
                LocalDate.ofInstant(change.journey().closedAt(), zone),
                change.journey().touchpoints().stream().map(Touchpoint::channel).toList(),
                converted ? sign : 0,
                converted ? sign * change.journey().valueMicros() : 0,
                converted ? 0 : sign,
                shares(change, models));
    }

    public PathCount pathCount() {
        return new PathCount(channels, conversions, valueMicros, nulls);
    }

    private static List<CreditShare> shares(JourneyChange change, List<JourneyModel> models) {
        Map<CreditKey, CreditShare> shares = new LinkedHashMap<>();
        for (Credit credit : CreditAssignment.credits(change, models)) {
            CreditShare share = new CreditShare(
                    credit.model(),
                    credit.channel(),
                    credit.campaign(),
                    credit.sign(),
                    credit.sign() * credit.conversions(),
                    credit.sign() * credit.valueMicros());
            shares.merge(
                    share.key(),
                    share,
                    (sum, more) -> new CreditShare(
                            sum.model(),
                            sum.channel(),
                            sum.campaign(),
                            sum.count(),
                            sum.conversions() + more.conversions(),
                            Math.addExact(sum.valueMicros(), more.valueMicros())));
        }
        return List.copyOf(shares.values());
    }
}
