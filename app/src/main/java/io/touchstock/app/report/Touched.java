package io.touchstock.app.report;

import io.touchstock.attribution.report.AttributionReport;
import io.touchstock.attribution.report.JourneyTotals;
import io.touchstock.attribution.report.PathLength;

/**
 * The journeys with at least one touchpoint, apart from what nothing is known to have led to: only the former have
 * channels whose shares can be compared, or a rate at which they end in an order.
 *
 * @param conversions journeys with a touchpoint that ended in an order
 * @param nulls journeys with a touchpoint that did not
 * @param untouchedConversions orders without any touchpoint
 * @param untouchedValueMicros their worth, in millionths of the currency
 * @param touches touchpoints of all journeys
 * @param distinctPaths different sequences of at least one channel
 */
record Touched(
        long conversions,
        long nulls,
        long untouchedConversions,
        long untouchedValueMicros,
        long touches,
        int distinctPaths) {

    static Touched of(AttributionReport report) {
        JourneyTotals totals = report.totals();
        PathLength none = report.pathLengths().stream()
                .filter(length -> length.touches() == 0)
                .findFirst()
                .orElse(new PathLength(0, false, 0, 0, 0));
        return new Touched(
                totals.conversions() - none.conversions(),
                totals.nulls() - none.nulls(),
                none.conversions(),
                none.valueMicros(),
                totals.touches(),
                totals.distinctPaths() - (none.conversions() + none.nulls() > 0 ? 1 : 0));
    }

    long journeys() {
        return conversions + nulls;
    }

    /** Share of the journeys that ended in an order; 0 if there are none. */
    double conversionRate() {
        return journeys() == 0 ? 0 : (double) conversions / journeys();
    }

    /** Touchpoints a journey; 0 if there are none. */
    double meanTouches() {
        return journeys() == 0 ? 0 : (double) touches / journeys();
    }

    /** Whether some orders had no touchpoint. */
    boolean leavesSome() {
        return untouchedConversions > 0;
    }
}
