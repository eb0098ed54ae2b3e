package io.touchstock.attribution.aggregate;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.CreditSum;
import io.touchstock.attribution.model.JourneyModel;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.attribution.report.TimeLagHistogram;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.JourneyChange;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all journeys of a history add up to. Partial sums merge in any order to the same counts and values. Not safe for
 * use by several threads.
 */
public final class JourneySums implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PathStatistics paths = new PathStatistics();
    private final HashMap<CreditKey, CreditTotals> credits = new HashMap<>();
    private final TreeMap<String, CreditSum> unrounded = new TreeMap<>();
    private final TimeLagHistogram timeLags = new TimeLagHistogram();
    private long journeys;
    private long touchpoints;

    /** Adds a journey with the credits of the models. */
    public void add(Journey journey, List<JourneyModel> models) {
        DailyContribution contribution = DailyContribution.of(new JourneyChange(1, journey), models, ZoneOffset.UTC);
        paths.add(contribution.pathCount());
        for (CreditShare share : contribution.shares()) {
            credits.merge(share.key(), CreditTotals.NONE.plus(share), CreditTotals::plus);
            unrounded
                    .computeIfAbsent(share.model(), model -> new CreditSum())
                    .add(share.channel(), share.conversions(), share.conversions() * journey.valueMicros());
        }
        journeys++;
        touchpoints += journey.touchpoints().size();
        if (journey.converted() && !journey.touchpoints().isEmpty()) {
            Instant first = journey.touchpoints().get(0).occurredAt();
            timeLags.add(Duration.between(first, journey.closedAt()), 1, journey.valueMicros());
        }
    }

    /** Adds the sums of other journeys, which stay as they are. */
    public void merge(JourneySums other) {
        paths.merge(other.paths);
        other.credits.forEach((key, totals) -> credits.merge(key, totals, CreditTotals::plus));
        other.unrounded.forEach((model, sum) ->
                unrounded.computeIfAbsent(model, name -> new CreditSum()).merge(sum));
        timeLags.merge(other.timeLags);
        journeys += other.journeys;
        touchpoints += other.touchpoints;
    }

    /** Counts of the paths, null journeys included. */
    public PathStatistics paths() {
        return paths;
    }

    /** Sums of the credits by model, channel and campaign. */
    public Map<CreditKey, CreditTotals> credits() {
        return Map.copyOf(credits);
    }

    /**
     * What a model gives each channel, in full precision: {@link #credits} holds values split to whole micros, order by
     * order. Lists every channel of the paths, and the conversions without a touchpoint.
     */
    public Attribution attribution(JourneyModel model) {
        CreditSum sum = new CreditSum();
        paths.channels().forEach(sum::list);
        if (unrounded.containsKey(model.name())) {
            sum.merge(unrounded.get(model.name()));
        }
        sum.addUntouched(paths.untouched());
        return sum.attribution(model.name());
    }

    /** Conversions and their value by the time from first touch to order. */
    public TimeLagHistogram timeLags() {
        return timeLags;
    }

    public long journeys() {
        return journeys;
    }

    /** Touchpoints in journeys: without copies and without those that consent keeps out. */
    public long touchpoints() {
        return touchpoints;
    }
}
