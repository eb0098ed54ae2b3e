package io.touchstock.attribution.report;

import io.touchstock.attribution.calibration.Calibration;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.connectors.event.RowDimension;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a report is made of: journeys and models are needed, everything else makes it tell more.
 *
 * <pre>{@code
 * AttributionReport report = ReportRequest.of(paths, attributions)
 *         .timeLags(lags)
 *         .spend(SpendInPeriod.of(spend, from, to, RowDimension.CHANNEL))
 *         .directChannels(Set.of("Direct"))
 *         .report();
 * }</pre>
 *
 * <p>Not safe for use by several threads.
 */
public final class ReportRequest {

    /** The model that others are held against unless told otherwise. */
    public static final String DEFAULT_BASELINE = "last";

    final PathStatistics paths;
    final List<Attribution> attributions;
    RowDimension rows = RowDimension.CHANNEL;
    String baseline = DEFAULT_BASELINE;
    TimeLagHistogram timeLags = new TimeLagHistogram();
    SpendInPeriod spend = SpendInPeriod.NONE;
    Set<String> directChannels = Set.of();
    int replicates;
    Calibration calibration;
    LearnedSummary learned;
    List<OrderScore> orders = List.of();

    private ReportRequest(PathStatistics paths, List<Attribution> attributions) {
        this.paths = paths;
        this.attributions = List.copyOf(attributions);
    }

    /**
     * Begins a request.
     *
     * @param paths of channels, whatever the rows are
     * @param attributions one a model, in the order in which they are shown; their channels are the rows
     */
    public static ReportRequest of(PathStatistics paths, List<Attribution> attributions) {
        return new ReportRequest(paths, attributions);
    }

    /** What the channels of the attributions are: {@link RowNames} says how they are called. */
    public ReportRequest rows(RowDimension dimension) {
        this.rows = Objects.requireNonNull(dimension);
        return this;
    }

    /** The model that the others are held against; without an attribution of that model there is no comparison. */
    public ReportRequest baseline(String model) {
        this.baseline = Objects.requireNonNull(model);
        return this;
    }

    /** Times from first touch to conversion. */
    public ReportRequest timeLags(TimeLagHistogram histogram) {
        this.timeLags = Objects.requireNonNull(histogram);
        return this;
    }

    /** Spend, joined to the same rows. */
    public ReportRequest spend(SpendInPeriod inPeriod) {
        this.spend = Objects.requireNonNull(inPeriod);
        return this;
    }

    /** How many bootstrap replicates the intervals of the attributions come from; 0, the default, if not known. */
    public ReportRequest replicates(int count) {
        this.replicates = count;
        return this;
    }

    /** Channels that a second table leaves out; none by default. */
    public ReportRequest directChannels(Set<String> channels) {
        this.directChannels = Set.copyOf(channels);
        return this;
    }

    /** Models beside experiments, of the same attributions. */
    public ReportRequest calibration(Calibration besideExperiments) {
        this.calibration = Objects.requireNonNull(besideExperiments);
        return this;
    }

    /** How good the learned model is. */
    public ReportRequest learned(LearnedSummary summary) {
        this.learned = Objects.requireNonNull(summary);
        return this;
    }

    /** By what the order of the Markov chain was chosen, ascending. */
    public ReportRequest orders(List<OrderScore> scores) {
        this.orders = List.copyOf(scores);
        return this;
    }

    /** Puts the report together. */
    public AttributionReport report() {
        return AttributionReport.of(this);
    }
}
