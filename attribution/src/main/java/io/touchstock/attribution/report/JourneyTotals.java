package io.touchstock.attribution.report;

import io.touchstock.attribution.model.PathCount;
import io.touchstock.attribution.model.PathStatistics;

/**
 * What came in.
 *
 * @param journeys converting or not
 * @param conversions journeys that converted
 * @param conversionsWithoutTouchpoint of these, the ones that nothing is known to have led to
 * @param valueMicros worth of all conversions, in millionths of the currency
 * @param nulls journeys that ended without a conversion
 * @param distinctPaths different sequences of channels
 * @param touches of all journeys together
 */
public record JourneyTotals(
        long journeys,
        long conversions,
        long conversionsWithoutTouchpoint,
        long valueMicros,
        long nulls,
        int distinctPaths,
        long touches) {

    static JourneyTotals of(PathStatistics statistics) {
        long touches = 0;
        for (PathCount path : statistics) {
            touches += path.channels().size() * path.journeys();
        }
        return new JourneyTotals(
                statistics.conversions() + statistics.nulls(),
                statistics.conversions(),
                statistics.untouched().conversions(),
                statistics.valueMicros(),
                statistics.nulls(),
                statistics.size(),
                touches);
    }

    /** Share of the journeys that converted; 0 if there are none. */
    public double conversionRate() {
        return journeys == 0 ? 0 : (double) conversions / journeys;
    }

    /** Touches a journey; 0 if there are none. */
    public double meanTouches() {
        return journeys == 0 ? 0 : (double) touches / journeys;
    }
}
