package io.touchstock.attribution.aggregate;

import io.touchstock.attribution.bootstrap.ChainCell;
import io.touchstock.attribution.bootstrap.MarkovReplicates;
import io.touchstock.attribution.model.Attribution;
import io.touchstock.attribution.model.PathStatistics;
import io.touchstock.attribution.report.TimeLagHistogram;
import io.touchstock.connectors.event.Journey;
import io.touchstock.connectors.event.RowDimension;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that a report on a period needs, in every dimension: counts of paths, sums of credits with their replicates, time
 * lags, spend. Journeys are added and taken back; partial totals merge in any order to the same counts and values.
 *
 * <p>Not safe for use by several threads.
 */
public final class PeriodTotals implements DailySums, Serializable {

    private static final long serialVersionUID = 1L;

    private final SumRules rules;
    private final EnumMap<RowDimension, PathStatistics> paths = new EnumMap<>(RowDimension.class);
    private final HashMap<CreditKey, CreditTotals> credits = new HashMap<>();
    private final EnumMap<RowDimension, MarkovReplicates> chains = new EnumMap<>(RowDimension.class);
    private final EnumMap<RowDimension, TreeSet<String>> listed = new EnumMap<>(RowDimension.class);
    private final HashMap<SpendKey, Long> spend = new HashMap<>();
    private final TimeLagHistogram timeLags = new TimeLagHistogram();
    private SeenDays seen = SeenDays.NONE;
    private long journeys;
    private long touchpoints;

    /** Nothing yet. */
    public PeriodTotals(SumRules rules) {
        this.rules = rules;
        for (RowDimension dimension : rules.dimensions()) {
            paths.put(dimension, new PathStatistics());
            listed.put(dimension, new TreeSet<>());
            if (rules.replicatesMarkov()) {
                chains.put(dimension, new MarkovReplicates(rules.options().markovOrder(), rules.replicates()));
            }
        }
    }

    @Override
    public void add(DailyContribution contribution) {
        DailySums.super.add(contribution);
        int sign = contribution.change().sign();
        Journey journey = contribution.change().journey();
        journeys += sign;
        touchpoints += (long) sign * journey.touchpoints().size();
        seen = seen.with(journey, rules.zone());
        if (journey.converted() && !journey.touchpoints().isEmpty()) {
            Duration lag = Duration.between(journey.touchpoints().get(0).occurredAt(), journey.closedAt());
            timeLags.add(lag, sign, sign * journey.valueMicros());
        }
    }

    @Override
    public void addPath(LocalDate day, List<RowLabel> path, PathTotals counts) {
        paths.forEach((dimension, statistics) -> statistics.add(
                counts.of(path.stream().map(label -> label.in(dimension)).toList())));
    }

    @Override
    public void addCredit(LocalDate day, CreditKey key, CreditShare share, int[] weights) {
        put(key, credits.getOrDefault(key, CreditTotals.NONE).plus(share, weights));
    }

    @Override
    public void addToChain(LocalDate day, RowDimension dimension, ChainCell cell, long[] counts) {
        chains.get(dimension).add(cell, counts);
    }

    /** A later figure for the same day, channel and campaign replaces the earlier. */
    @Override
    public void putSpend(SpendKey key, long costMicros) {
        spend.put(key, costMicros);
    }

    /** Adds a sum of other journeys, which stays as it is. */
    public void addCredits(CreditKey key, CreditTotals totals) {
        put(key, credits.getOrDefault(key, CreditTotals.NONE).plus(totals));
    }

    /** Sees to it that the label has rows, with 0 if it earns nothing. */
    public void list(RowLabel label) {
        listed.forEach((dimension, names) -> names.add(label.in(dimension)));
    }

    private void put(CreditKey key, CreditTotals totals) {
        if (totals.isNone()) {
            credits.remove(key);
        } else {
            credits.put(key, totals);
        }
    }

    /** Adds the totals of other journeys under the same rules, which stay as they are. */
    public void merge(PeriodTotals other) {
        other.paths.forEach((dimension, statistics) -> paths.get(dimension).merge(statistics));
        other.credits.forEach(this::addCredits);
        other.chains.forEach((dimension, chain) -> chains.get(dimension).merge(chain));
        other.listed.forEach((dimension, names) -> listed.get(dimension).addAll(names));
        spend.putAll(other.spend);
        timeLags.merge(other.timeLags);
        seen = seen.with(other.seen);
        journeys += other.journeys;
        touchpoints += other.touchpoints;
    }

    /**
     * What a model gives each label of a dimension, those with nothing included; conversions without a touchpoint under
     * {@link RowLabel#NO_TOUCHPOINT}. With intervals if there are replicates and the model has them. Values are in full
     * precision: {@link #credits} also holds those that were split to whole micros order by order.
     *
     * @throws IllegalArgumentException if there is no such model, or no sums in this dimension
     */
    public Attribution attribution(String model, RowDimension dimension) {
        return new PeriodAttribution(this, rules).of(model, dimension);
    }

    /** Counts of the paths of channels, null journeys included. */
    public PathStatistics paths() {
        return paths(RowDimension.CHANNEL);
    }

    /** Counts of the paths of labels in a dimension. */
    public PathStatistics paths(RowDimension dimension) {
        PathStatistics statistics = paths.get(dimension);
        if (statistics == null) {
            throw new IllegalArgumentException(
                    "nothing is summed by " + dimension + "; the dimensions are " + rules.dimensions());
        }
        return statistics;
    }

    /** Sums of the credits; of the labels that an own model gave nothing there are none. */
    public Map<CreditKey, CreditTotals> credits() {
        return Collections.unmodifiableMap(credits);
    }

    /** The replicates of the chain of a dimension; null if there are none. */
    MarkovReplicates chain(RowDimension dimension) {
        return chains.get(dimension);
    }

    /** Counts of the chain of a dimension, one a replicate; empty if there are no replicates. */
    public Map<ChainCell, long[]> chainCells(RowDimension dimension) {
        MarkovReplicates chain = chains.get(dimension);
        return chain == null ? Map.of() : chain.cells();
    }

    /** What was spent on each label of a dimension, in millionths of the currency. */
    public SortedMap<String, Long> spendMicros(RowDimension dimension) {
        TreeMap<String, Long> byLabel = new TreeMap<>();
        spend.forEach((key, micros) -> byLabel.merge(key.label().in(dimension), micros, Math::addExact));
        return byLabel;
    }

    /** What was spent on each day, channel and campaign, in millionths of the currency. */
    public Map<SpendKey, Long> spendMicros() {
        return Collections.unmodifiableMap(spend);
    }

    /** Every label that was asked for, walked or paid for, in alphabetical order. */
    Set<String> labels(RowDimension dimension) {
        TreeSet<String> labels = new TreeSet<>(listed.get(dimension));
        labels.addAll(paths(dimension).channels());
        labels.addAll(spendMicros(dimension).keySet());
        return labels;
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

    /** First day with a touchpoint or a conversion of any journey ever added; null if there was none. */
    public LocalDate firstDay() {
        return seen.first();
    }

    /** Last day with a touchpoint or a conversion of any journey ever added; null if there was none. */
    public LocalDate lastDay() {
        return seen.last();
    }

    public SumRules rules() {
        return rules;
    }
}
