package io.touchstock.attribution.report;

import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.PathCount;
import io.touchstock.attribution.model.PathStatistics;
import java.util.List;
import java.util.Map;

/**
 * Everything a media buyer's report shows.
 *
 * @param totals what came in
 * @param attributions one a model, in the order asked for
 * @param comparison the models side by side
 * @param reconciliation one a model
 * @param returns for each model each channel with spend; empty if no spend is known
 * @param topConverting paths with the most conversions, the first one first
 * @param topWithoutConversion paths on which most journeys ended without one
 * @param pathLengths journeys by number of touches
 * @param timeLags conversions by time since the first touch; empty if times are not known
 * @param medianLagHours whole hours within which half of the conversions had happened; null if times are not known
 */
public record AttributionReport(
        JourneyTotals totals,
        List<Attribution> attributions,
        ModelComparison comparison,
        List<Reconciliation> reconciliation,
        List<ChannelReturn> returns,
        List<PathCount> topConverting,
        List<PathCount> topWithoutConversion,
        List<PathLength> pathLengths,
        List<TimeLag> timeLags,
        Long medianLagHours) {

    /** Paths a list of top paths has at most. */
    public static final int TOP_PATHS = 20;

    /** From this number of touches on, journeys are counted together. */
    public static final int LONGEST_PATH = 15;

    public AttributionReport {
        attributions = List.copyOf(attributions);
        reconciliation = List.copyOf(reconciliation);
        returns = List.copyOf(returns);
        topConverting = List.copyOf(topConverting);
        topWithoutConversion = List.copyOf(topWithoutConversion);
        pathLengths = List.copyOf(pathLengths);
        timeLags = List.copyOf(timeLags);
    }

    /**
     * Puts a report together.
     *
     * @param attributions one a model, in the order in which they are shown
     * @param timeLags empty if times are not known
     * @param spendMicros by channel, in millionths of the currency; empty if not known
     */
    public static AttributionReport of(
            PathStatistics statistics,
            List<Attribution> attributions,
            TimeLagHistogram timeLags,
            Map<String, Long> spendMicros) {
        return new AttributionReport(
                JourneyTotals.of(statistics),
                attributions,
                ModelComparison.of(attributions),
                attributions.stream()
                        .map(attribution -> Reconciliation.of(statistics, attribution))
                        .toList(),
                attributions.stream()
                        .flatMap(attribution -> ChannelReturn.of(attribution, spendMicros).stream())
                        .toList(),
                TopPaths.converting(statistics, TOP_PATHS),
                TopPaths.withoutConversion(statistics, TOP_PATHS),
                PathLength.distribution(statistics, LONGEST_PATH),
                timeLags.isEmpty() ? List.of() : timeLags.spans(),
                timeLags.isEmpty() ? null : (Long) timeLags.quantileHours(0.5).orElse(0));
    }
}
