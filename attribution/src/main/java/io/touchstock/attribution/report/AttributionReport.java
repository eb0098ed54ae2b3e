package io.touchstock.attribution.report;

import io.touchstock.attribution.calibration.Calibration;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.OrderedShapley;
import io.touchstock.attribution.model.PathCount;
import io.touchstock.attribution.model.PositionCredit;
import io.touchstock.connectors.event.RowDimension;
import java.util.List;

/**
 * Everything a media buyer's report shows. {@link ReportRequest} makes one.
 *
 * @param rows what the rows are
 * @param baseline the model that others are held against
 * @param totals what came in
 * @param attributions one a model, in the order asked for
 * @param replicates behind the intervals of the attributions; 0 if not known
 * @param comparison the models side by side
 * @param agreement one a row, the row on which the models differ most first; of the models without negative credit
 * @param reconciliation one a model
 * @param withoutDirect the models without direct traffic; null if no direct channel was named
 * @param spend what was spent, and what of it is outside of the period
 * @param returns for each model each row with spend or credit; empty if no spend is known
 * @param calibration the models beside experiments; null without experiments
 * @param positions one a channel that stands on a converting path
 * @param positionCredits credit of ordered Shapley by channel and place; empty without that model
 * @param topConverting paths with the most conversions, the first one first
 * @param topWithoutConversion paths on which most journeys ended without one
 * @param pathLengths journeys by number of touches
 * @param timeLags conversions by time since the first touch; empty if times are not known
 * @param medianLagHours whole hours within which half of the conversions had happened; null if times are not known
 * @param orders by what the order of the Markov chain was chosen; empty if it was given
 * @param learned how good the learned model is; null without one
 */
public record AttributionReport(
        RowDimension rows,
        String baseline,
        JourneyTotals totals,
        List<Attribution> attributions,
        int replicates,
        ModelComparison comparison,
        List<ModelAgreement> agreement,
        List<Reconciliation> reconciliation,
        DirectExclusion withoutDirect,
        SpendInPeriod spend,
        List<ChannelReturn> returns,
        Calibration calibration,
        List<PositionCounts> positions,
        List<PositionCredit> positionCredits,
        List<PathCount> topConverting,
        List<PathCount> topWithoutConversion,
        List<PathLength> pathLengths,
        List<TimeLag> timeLags,
        Long medianLagHours,
        List<OrderScore> orders,
        LearnedSummary learned) {

    /** Paths a list of top paths has at most. */
    public static final int TOP_PATHS = 20;

    /** From this number of touches on, journeys are counted together. */
    public static final int LONGEST_PATH = 15;

    public AttributionReport {
        attributions = List.copyOf(attributions);
        agreement = List.copyOf(agreement);
        reconciliation = List.copyOf(reconciliation);
        returns = List.copyOf(returns);
        positions = List.copyOf(positions);
        positionCredits = List.copyOf(positionCredits);
        topConverting = List.copyOf(topConverting);
        topWithoutConversion = List.copyOf(topWithoutConversion);
        pathLengths = List.copyOf(pathLengths);
        timeLags = List.copyOf(timeLags);
        orders = List.copyOf(orders);
    }

    /** Whether at least one figure has an interval. */
    public boolean hasIntervals() {
        return attributions.stream()
                .flatMap(attribution -> attribution.credits().stream())
                .anyMatch(credit -> credit.conversionsInterval() != null);
    }

    static AttributionReport of(ReportRequest request) {
        List<Attribution> attributions = request.attributions;
        ModelComparison comparison = ModelComparison.of(attributions);
        List<String> channels = comparison.rows().stream()
                .filter(row -> !row.withoutTouchpoint())
                .map(ModelComparison.Row::channel)
                .toList();
        boolean timed = !request.timeLags.isEmpty();
        return new AttributionReport(
                request.rows,
                request.baseline,
                JourneyTotals.of(request.paths),
                attributions,
                request.replicates,
                comparison,
                ModelAgreement.of(
                        channels,
                        attributions.stream()
                                .map(ModelShares::of)
                                .filter(shares -> !shares.belowZero())
                                .toList()),
                attributions.stream()
                        .map(attribution -> Reconciliation.of(request.paths, attribution))
                        .toList(),
                request.directChannels.isEmpty()
                        ? null
                        : DirectExclusion.of(attributions, request.directChannels, request.rows),
                request.spend,
                attributions.stream()
                        .flatMap(attribution -> ChannelReturn.of(attribution, request.spend.microsByRow()).stream())
                        .toList(),
                request.calibration,
                PositionCounts.of(request.paths),
                attributions.stream()
                                .anyMatch(attribution -> attribution.model().equals(OrderedShapley.NAME))
                        ? OrderedShapley.byPosition(request.paths)
                        : List.of(),
                TopPaths.converting(request.paths, TOP_PATHS),
                TopPaths.withoutConversion(request.paths, TOP_PATHS),
                PathLength.distribution(request.paths, LONGEST_PATH),
                timed ? request.timeLags.spans() : List.of(),
                timed ? (Long) request.timeLags.quantileHours(0.5).orElse(0) : null,
                request.orders,
                request.learned);
    }
}
